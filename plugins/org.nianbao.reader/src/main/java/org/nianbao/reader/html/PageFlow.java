package org.nianbao.reader.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.building.Piece;
import org.nianbao.reader.building.PictureKind;
import org.nianbao.reader.building.ReadingBudget;
import org.nianbao.reader.building.SourceText;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourceParagraph.Alignment;

/**
 * Reads elements as a browser lays them out: lines, paragraphs, tables one below the other. For one page; nesting of elements costs no
 * stack, only that of
 * tables does.
 */
final class PageFlow {

	/** Four of them indent a line as two ideographic blanks do. */
	private static final String NARROW_INDENT = "\u00A0\u00A0\u00A0\u00A0";
	private static final String WIDE_INDENT = "\u3000\u3000";

	private final PageStyles styles;
	private final Navigation navigation;
	private final PageTables tables;
	private final ListItems listItems;
	private final ReadingBudget budget;
	private int around;

	PageFlow(PageStyles styles, Weights weights, ReadingBudget budget) {
		this.styles = styles;
		this.budget = budget;
		navigation = new Navigation(weights);
		listItems = new ListItems(styles);
		tables = new PageTables(this, styles, weights, budget);
	}

	/** Returns how many pieces of navigation were left out. */
	int around() {
		return around;
	}

	/**
	 * Reads what is in an element.
	 *
	 * @param element   any element
	 * @param inCell    is it in a cell of a table with data? Navigation is not looked for there
	 * @param depth     how many tables are around it
	 * @param alignment of what does not say otherwise
	 * @return in reading order
	 */
	List<Piece> read(Element element, boolean inCell, int depth, Alignment alignment) throws UnreadableSourceException {
		return new Walk(inCell, depth, alignment).read(element);
	}

	/** A block that is open. */
	private record Frame(Element element, Alignment alignment, int level, boolean isParagraph, boolean keepsSpace) {
	}

	/** One way through an element. */
	private final class Walk {

		private final boolean inCell;
		private final int depth;
		private final List<Piece> pieces = new ArrayList<>();
		private final Deque<Frame> frames = new ArrayDeque<>();
		private final StringBuilder line = new StringBuilder();

		/** White space that counts only if something follows. */
		private boolean spacePending;
		private boolean lineEndPending;
		private final List<Piece> after = new ArrayList<>();

		Walk(boolean inCell, int depth, Alignment alignment) {
			this.inCell = inCell;
			this.depth = depth;
			frames.push(new Frame(null, alignment, 0, false, false));
		}

		List<Piece> read(Element root) throws UnreadableSourceException {
			Node node = root.childNodeSize() > 0 ? root.childNode(0) : null;
			while (node != null) {
				if (head(node) && node.childNodeSize() > 0) {
					node = node.childNode(0);
					continue;
				}
				tail(node);
				while (node != root && node.nextSibling() == null) {
					node = node.parent();
					if (node != root) {
						tail(node);
					}
				}
				node = node == root ? null : node.nextSibling();
			}
			flush();
			return pieces;
		}

		/** Returns whether the children are to be read. */
		private boolean head(Node node) throws UnreadableSourceException {
			if (node instanceof TextNode text) {
				append(text.getWholeText());
				return false;
			}
			if (!(node instanceof Element element)) {
				return false;
			}
			budget.tick();
			if (styles.isHidden(element)) {
				drop(element, Reason.HIDDEN);
				return false;
			}
			return switch (element.normalName()) {
				case "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "canvas", "audio", "video", "datalist", "rp", "xml" -> false;
				case "button", "select", "input", "textarea", "option" -> {
					drop(element, Reason.NAVIGATION);
					yield false;
				}
				case "br" -> {
					lineBreak();
					yield false;
				}
				case "img", "v:imagedata" -> {
					picture(element);
					yield false;
				}
				case "svg" -> {
					drawing(element);
					yield false;
				}
				case "rt" -> {
					append("（" + element.text() + "）");
					yield false;
				}
				case "table" -> table(element);
				default -> open(element);
			};
		}

		private boolean open(Element element) throws UnreadableSourceException {
			Optional<Reason> editor = wordProcessorPart(element);
			if (editor.isPresent()) {
				drop(element, editor.get());
				return false;
			}
			if (styles.property(element, "mso-list").equals("ignore")) {
				listLabel(element.text());
				return false;
			}
			if (!styles.isBlock(element)) {
				return true;
			}
			flush();
			if (!inCell && navigation.isAround(element)) {
				around++;
				drop(element, Reason.NAVIGATION);
				return false;
			}
			Frame outer = frames.peek();
			boolean keepsSpace = outer.keepsSpace || element.normalName().equals("pre") || styles.property(element, "white-space").startsWith("pre");
			boolean isParagraph = switch (element.normalName()) {
				case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "figcaption", "caption", "blockquote" -> true;
				default -> false;
			};
			frames.push(new Frame(element, alignment(element, outer.alignment), level(element), isParagraph, keepsSpace));
			budget.depth(frames.size());
			if (element.normalName().equals("li")) {
				listLabel(listItems.label(element));
			}
			return true;
		}

		private void tail(Node node) throws UnreadableSourceException {
			if (node == frames.peek().element) {
				flush();
				frames.pop();
			}
		}

		private boolean table(Element table) throws UnreadableSourceException {
			flush();
			if (!inCell && navigation.isAround(table)) {
				around++;
				drop(table, Reason.NAVIGATION);
				return false;
			}
			if (tables.isLayout(table)) {
				frames.push(new Frame(table, alignment(table, Alignment.START), 0, false, false));
				return true;
			}
			pieces.addAll(tables.read(table, depth + 1));
			return false;
		}

		private void drop(Element element, Reason reason) {
			pieces.add(new Piece.Dropped(element.wholeText().replaceAll("\\s*\\n\\s*", "\n"), reason));
		}

		private void listLabel(String label) {
			String clean = SourceText.clean(label);
			if (!clean.isEmpty()) {
				append(clean);
				// Behind Chinese labels the blank is only a distance.
				spacePending = clean.charAt(clean.length() - 1) < 128;
			}
		}

		private void append(String text) {
			if (frames.peek().keepsSpace) {
				line.append(text.replace("\r\n", "\n"));
				return;
			}
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
					spacePending = true;
					lineEndPending |= c == '\n' || c == '\r';
				} else {
					space(c);
					line.append(c);
				}
			}
		}

		/** A line end between two Chinese characters is there because the source has short lines. */
		private void space(char next) {
			char last = line.isEmpty() ? '\n' : line.charAt(line.length() - 1);
			if (spacePending && last != '\n' && !(lineEndPending && last >= '\u2E80' && next >= '\u2E80')) {
				line.append(' ');
			}
			spacePending = false;
			lineEndPending = false;
		}

		private void lineBreak() {
			spacePending = false;
			lineEndPending = false;
			line.append('\n');
		}

		/** Ends a block: what is in the line becomes one or more paragraphs. */
		private void flush() throws UnreadableSourceException {
			Frame frame = frames.peek();
			spacePending = false;
			lineEndPending = false;
			if (!line.isEmpty()) {
				StringBuilder paragraph = new StringBuilder();
				boolean blankBefore = true;
				for (String part : line.toString().split("\n", -1)) {
					String clean = SourceText.clean(part);
					boolean begins = blankBefore || !frame.isParagraph || part.startsWith(WIDE_INDENT) || part.startsWith(NARROW_INDENT);
					if (begins) {
						paragraph(paragraph, frame);
					}
					paragraph.append(paragraph.isEmpty() || clean.isEmpty() ? "" : "\n").append(clean);
					blankBefore = clean.isEmpty();
				}
				paragraph(paragraph, frame);
				line.setLength(0);
			}
			pieces.addAll(after);
			after.clear();
		}

		private void paragraph(StringBuilder paragraph, Frame frame) throws UnreadableSourceException {
			if (paragraph.isEmpty()) {
				return;
			}
			String text = paragraph.toString();
			paragraph.setLength(0);
			if (!inCell && Navigation.isAround(text)) {
				around++;
				pieces.add(new Piece.Dropped(text, Reason.NAVIGATION));
			} else {
				pieces.add(new Piece.Text(text, frame.level, frame.alignment));
			}
		}

		private void picture(Element element) throws UnreadableSourceException {
			String source = element.attr("src").strip();
			String description = element.hasAttr("alt") ? element.attr("alt") : element.attr("title");
			boolean isInside = source.regionMatches(true, 0, "data:", 0, 5);
			Optional<byte[]> bytes = isInside ? data(source) : Optional.empty();
			String name = isInside ? "" : fileName(source);
			boolean says = !SourceText.clean(description).isEmpty();
			after.add(new Piece.Image(says ? description : name, bytes, bytes.map(picture -> PictureKind.extension(picture, "")).orElse("")));
		}

		private void drawing(Element element) throws UnreadableSourceException {
			Element says = element.selectFirst("> desc");
			Element title = element.selectFirst("> title");
			String description = says != null ? says.text() : title != null ? title.text() : element.attr("aria-label");
			byte[] bytes = element.outerHtml().getBytes(StandardCharsets.UTF_8);
			after.add(new Piece.Image(description, Optional.of(bytes), "svg"));
		}
	}

	/** The last step of an address, for people who look for the file; empty for an address without one. */
	private static String fileName(String address) {
		String path = address.replaceAll("[?#].*", "");
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** Decodes a picture inside the page (RFC 2397); empty if it is not one in Base64. */
	private Optional<byte[]> data(String source) throws UnreadableSourceException {
		int comma = source.indexOf(',');
		if (comma < 0 || !source.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
			return Optional.empty();
		}
		ReadingBudget.check(source.length(), budget.limits().entryBytes());
		try {
			byte[] bytes = Base64.getMimeDecoder().decode(source.substring(comma + 1));
			return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** What word processors export besides the text: page headers (LibreOffice, Word) and comments (Word). */
	private Optional<Reason> wordProcessorPart(Element element) {
		if (!element.normalName().equals("div")) {
			return Optional.empty();
		}
		String title = element.attr("title");
		String kind = styles.property(element, "mso-element");
		if (title.equals("header") || title.equals("footer") || kind.equals("header") || kind.equals("footer")) {
			return Optional.of(Reason.PAGE_HEADER_OR_FOOTER);
		}
		return kind.startsWith("comment") ? Optional.of(Reason.EDITOR_REMARK) : Optional.empty();
	}

	private static int level(Element element) {
		String name = element.normalName();
		return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6' ? name.charAt(1) - '0' : 0;
	}

	/**
	 * Returns how the lines of an element are aligned. What the element itself says counts for more than any style sheet: LibreOffice
	 * contradicts itself there.
	 */
	Alignment alignment(Element element, Alignment inherited) {
		String value = PageStyles.ownProperty(element, "text-align");
		if (value.isEmpty() && !element.normalName().equals("table")) {
			value = element.normalName().equals("center") ? "center" : element.attr("align").toLowerCase(Locale.ROOT);
		}
		return ALIGNMENTS.getOrDefault(value.isEmpty() ? styles.property(element, "text-align") : value, inherited);
	}

	private static final Map<String, Alignment> ALIGNMENTS = Map.of("center", Alignment.CENTER, "middle", Alignment.CENTER, "right",
		Alignment.END, "end", Alignment.END, "left", Alignment.START, "start", Alignment.START, "justify", Alignment.START,
			"-webkit-center", Alignment.CENTER);
}
