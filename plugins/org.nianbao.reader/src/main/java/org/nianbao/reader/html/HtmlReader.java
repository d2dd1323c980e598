package org.nianbao.reader.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

/**
 * Reads web pages. Nothing outside the page is fetched, no script runs.
 */
public final class HtmlReader implements ReportReader {

	private static final Pattern DECLARED = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)");

	/** Where pages declare their encoding; HTML, 13.2.3.2, looks at 1024 bytes, pages of word processors need some more. */
	private static final int PRESCAN = 4096;
	private static final Charset GB18030 = Charset.forName("GB18030");

	/** Makes a reader. */
	public HtmlReader() {
		// Nothing to keep.
	}

	@Override
	public SourceDocument read(byte[] bytes, ReadingLimits limits) throws UnreadableSourceException {
		ReadingBudget budget = new ReadingBudget(limits);
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
		if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
			return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
		}
		if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
			return new String(bytes, StandardCharsets.UTF_16);
		}
		String start = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
		List<Charset> candidates = new ArrayList<>();
		Matcher declared = DECLARED.matcher(start);
		if (declared.find()) {
			candidates.add(charset(declared.group(1)));
		}
		candidates.add(StandardCharsets.UTF_8);
		candidates.add(GB18030);
		for (Charset candidate : candidates) {
			try {
				return candidate.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
					.decode(ByteBuffer.wrap(bytes)).toString();
			} catch (CharacterCodingException e) {
				// The next one, then.
			}
		}
		// A few bad bytes in an otherwise good page.
		return new String(bytes, candidates.get(0));
	}

	/** The encodings that Chinese pages name are subsets of one. */
	private static Charset charset(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.startsWith("gb") || lower.startsWith("x-gb") || lower.equals("chinese")) {
			return GB18030;
		}
		try {
			return lower.startsWith("utf-16") ? StandardCharsets.UTF_8 : Charset.forName(lower);
		} catch (IllegalArgumentException e) {
			return StandardCharsets.UTF_8;
		}
	}

	private static boolean startsWith(byte[] bytes, int... start) {
		if (bytes.length < start.length) {
			return false;
		}
		for (int i = 0; i < start.length; i++) {
			if ((bytes[i] & 0xFF) != start[i]) {
				return false;
			}
		}
		return true;
	}
}
