package org.nianbao.document;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A report as its reader sees it, without fonts, sizes and pages: what every writer prints and every reader of
 * existing reports delivers.
 *
 * @param title      the title as one text; empty if the report has none
 * @param titleLines the title in the lines in which it is printed; empty if the report has none
 * @param body       the office that reports; empty if the title does not say
 * @param year       the year reported; empty if the title does not say
 * @param language   the language of the text (BCP 47)
 * @param blocks     everything below the title, in reading order
 */
public record Document(String title, List<String> titleLines, String body, OptionalInt year, String language, List<Block> blocks) {

	/** The language of the reports. */
	public static final String CHINESE = "zh-CN";

	public Document {
		Objects.requireNonNull(title);
		titleLines = List.copyOf(titleLines);
		Objects.requireNonNull(body);
		Objects.requireNonNull(year);
		Objects.requireNonNull(language);
		blocks = List.copyOf(blocks);
	}

	/**
	 * Makes a document whose title loses nothing where its lines break.
	 *
	 * @param titleLines the title in the lines in which it is printed, one text when they follow each other; empty if the report has none
	 * @param body       the office that reports; empty if the title does not say
	 * @param year       the year reported; empty if the title does not say
	 * @param language   the language of the text (BCP 47)
	 * @param blocks     everything below the title, in reading order
	 */
	public Document(List<String> titleLines, String body, OptionalInt year, String language, List<Block> blocks) {
		this(String.join("", titleLines), titleLines, body, year, language, blocks);
	}
}
