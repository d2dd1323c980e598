package org.nianbao.reader.prose;

import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceParagraph.Alignment;
import org.nianbao.reader.source.SourcePosition;

/** A paragraph, a table or a picture of the source on its way into the report. Each step of the recogniser settles the role of some. */
final class Part {

	/** What a part becomes. */
	enum Role {
		/** A paragraph; all paragraphs are until something else is known. */
		PROSE,
		/** A line of the title. */
		TITLE,
		/** The heading of a section; {@link Part#heading()} is its text without the number. */
		SECTION,
		/** The caption of the free table that follows. */
		TABLE_CAPTION,
		/** The caption of a picture next to it; written with the picture. */
		PICTURE_CAPTION,
		/** A closing line: office or date. */
		CLOSING,
		/** A text that has no place in a report. */
		COMMENT,
		/** A picture. */
		PICTURE,
		/** The first piece of one or more official tables. */
		OFFICIAL_TABLE,
		/** A later piece of an official table: written with the first. */
		LATER_PIECE,
		/** Any other table. */
		FREE_TABLE,
		/** Left out and listed as such. */
		DROPPED
	}

	private final SourceBlock block;
	private final StringBuilder text;
	private final int level;
	private final Alignment alignment;
	private boolean complete;
	private int sources = 1;
	private Role role;
	private String number = "";
	private String heading = "";

	private Part(SourceBlock block, String text, int level, Alignment alignment, boolean complete, Role role) {
		this.block = block;
		this.text = new StringBuilder(text);
		this.level = level;
		this.alignment = alignment;
		this.complete = complete;
		this.role = role;
	}

	static Part paragraph(SourceBlock block, String text, int level, Alignment alignment, boolean complete) {
		return new Part(block, text, level, alignment, complete, Role.PROSE);
	}

	static Part other(SourceBlock block, Role role) {
		return new Part(block, "", 0, Alignment.START, true, role);
	}

	SourceBlock block() {
		return block;
	}

	SourcePosition position() {
		return block.position();
	}

	/** The text of a paragraph; empty for tables and pictures. */
	String text() {
		return text.toString();
	}

	int length() {
		return text.length();
	}

	char last() {
		return text.charAt(text.length() - 1);
	}

	/** The last characters. */
	String tail(int count) {
		return text.substring(Math.max(0, text.length() - count));
	}

	int level() {
		return level;
	}

	Alignment alignment() {
		return alignment;
	}

	/** Does the source tell that the paragraph ends here? */
	boolean isComplete() {
		return complete;
	}

	/** Out of how many paragraphs of the source the part is made. */
	int sources() {
		return sources;
	}

	Role role() {
		return role;
	}

	boolean is(Role other) {
		return role == other;
	}

	boolean isTableOrPicture() {
		return switch (role) {
			case PICTURE, OFFICIAL_TABLE, LATER_PIECE, FREE_TABLE -> true;
			default -> false;
		};
	}

	void become(Role other) {
		role = other;
	}

	/** The number of a heading as it is written, such as {@code 五、}. */
	String number() {
		return number;
	}

	String heading() {
		return heading;
	}

	void becomeSection(String writtenNumber, String text) {
		role = Role.SECTION;
		number = writtenNumber;
		heading = text;
	}

	/** Appends the rest of a sentence that was cut. */
	void append(Part rest, String between) {
		text.append(between).append(rest.text);
		complete = rest.complete;
		sources += rest.sources;
	}

	/** The rest of a paragraph whose beginning became a heading; the paragraph of the source is counted with that. */
	Part split(String rest) {
		Part part = new Part(block, rest, 0, alignment, complete, Role.PROSE);
		part.sources = 0;
		return part;
	}

	@Override
	public String toString() {
		return role + " " + text;
	}
}
