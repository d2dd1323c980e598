package org.nianbao.reader.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.ReportReader;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.building.Piece;
import org.nianbao.reader.building.ReadingBudget;
import org.nianbao.reader.building.SourceAssembler;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceKind;
import org.nianbao.reader.source.SourceParagraph.Alignment;
import org.nianbao.reader.text.EncodingDetector;

/**
 * Reads web pages. Nothing outside the page is fetched, no script runs.
 */
public final class HtmlReader implements ReportReader {

	private static final Pattern DECLARED = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)");

	/** Where pages declare their encoding; HTML, 13.2.3.2, looks at 1024 bytes, pages of word processors need some more. */
	private static final int PRESCAN = 4096;

	/** Makes a reader. */
	public HtmlReader() {
		// Nothing to keep.
	}

	@Override
	public SourceDocument read(byte[] bytes, ReadingLimits limits, CancelIndicator cancel) throws UnreadableSourceException {
		ReadingBudget budget = new ReadingBudget(limits, cancel);
		budget.bytes(bytes.length);
		return read(decode(bytes), SourceKind.HTML, budget);
	}

	/**
	 * Reads a page that is decoded already.
	 *
	 * @param html   the page
	 * @param kind   what the file is in which it was
	 * @param budget counts what reading costs
	 * @return what the page says
	 * @throws UnreadableSourceException if it is too large or has no text
	 */
	public static SourceDocument read(String html, SourceKind kind, ReadingBudget budget) throws UnreadableSourceException {
		try {
			Document page = Jsoup.parse(html);
			budget.tick();
			Weights weights = new Weights(page.body(), budget);
			PageFlow flow = new PageFlow(new PageStyles(page, budget), weights, budget);
			List<Piece> pieces = new ArrayList<>(flow.read(page.body(), false, 0, Alignment.START));
			if (flow.around() > 0) {
				pieces.add(new Piece.Remark("navigation", Map.of("count", Integer.toString(flow.around()))));
			}
			return SourceAssembler.assemble(kind, pieces, budget);
		} catch (RuntimeException e) {
			throw new UnreadableSourceException(Reason.DAMAGED, Map.of(), e);
		}
	}

	/** The byte order mark decides, then what the page declares if its bytes agree, then what they look like. */
	private static String decode(byte[] bytes) throws UnreadableSourceException {
		String start = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
		Matcher declared = DECLARED.matcher(start);
		return EncodingDetector.decode(bytes, declared.find() ? charset(declared.group(1)) : Optional.empty()).text();
	}

	/**
	 * The encodings that Chinese pages name are subsets of one. Who can read the name of UTF-16 in single bytes is not reading UTF-16 (HTML, 13.2.3.2).
	 */
	private static Optional<Charset> charset(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.startsWith("gb") || lower.startsWith("x-gb") || lower.equals("chinese")) {
			return Optional.of(EncodingDetector.GB18030);
		}
		try {
			return lower.startsWith("utf-16") ? Optional.empty() : Optional.of(Charset.forName(lower));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
