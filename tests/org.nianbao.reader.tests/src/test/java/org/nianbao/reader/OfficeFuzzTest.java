package org.nianbao.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.reader.doc.DocReader;
import org.nianbao.reader.docx.DocxFile;
import org.nianbao.reader.docx.DocxReader;
import org.nianbao.reader.html.HtmlReader;

/**
 * Damages files at random, always in the same way: each is read or refused, in time and in 256 MB. The system property {@code
 * nianbao.fuzz.cases} says how
 * many there are for each reader; the full run has 10 000.
 */
class OfficeFuzzTest {

	private static final int CASES = Integer.getInteger("nianbao.fuzz.cases", 1_000);
	private static final long SECONDS = 10;

	@ParameterizedTest
	@CsvSource({ "docx, true", "docx, false", "doc, false", "html, false" })
	void damagedFilesAreReadOrRefused(String kind, boolean insideParts) throws IOException {
		byte[] good = switch (kind) {
			case "docx" -> docx();
			case "doc" -> resource("doc/report.doc");
			default -> html().getBytes(StandardCharsets.UTF_8);
		};
		ReportReader reader = switch (kind) {
			case "docx" -> new DocxReader();
			case "doc" -> new DocReader();
			default -> new HtmlReader();
		};
		Map<String, Integer> outcomes = new TreeMap<>();
		List<String> wrong = new ArrayList<>();
		long slowest = 0;
		int cases = kind.equals("docx") ? CASES / 2 : CASES;
		for (int i = 0; i < cases; i++) {
			Random random = new Random(i);
			byte[] damaged = insideParts ? insideParts(good, random) : damage(good, random);
			long start = System.nanoTime();
			String outcome;
			try {
				outcome = reader.read(damaged, ReadingLimits.DEFAULT).blocks().isEmpty() ? "empty" : "read";
			} catch (UnreadableSourceException e) {
				outcome = e.reason().name();
			} catch (RuntimeException | Error e) {
				outcome = e.getClass().getSimpleName();
				wrong.add(i + ": " + e + " at " + Arrays.stream(e.getStackTrace()).limit(4).toList());
			}
			long nanos = System.nanoTime() - start;
			slowest = Math.max(slowest, nanos);
			if (nanos > SECONDS * 1_000_000_000L) {
				wrong.add(i + ": took " + nanos / 1_000_000 + " ms");
			}
			outcomes.merge(outcome, 1, Integer::sum);
		}
		String table = kind + (insideParts ? " inside parts " : " ") + outcomes + ", slowest " + slowest / 1_000_000 + " ms";
		System.out.println(table);
		assertTrue(wrong.isEmpty(), () -> table + "\n" + String.join("\n", wrong.subList(0, Math.min(10, wrong.size()))));
	}

	/** Changes bytes, repeats, deletes or swaps pieces, or ends the file early. */
	private static byte[] damage(byte[] good, Random random) {
		byte[] damaged = good.clone();
		int count = 1 + random.nextInt(8);
		for (int i = 0; i < count && damaged.length > 16; i++) {
			int at = random.nextInt(damaged.length);
			int length = 1 + random.nextInt(Math.min(64, damaged.length - at));
			switch (random.nextInt(6)) {
				case 0 -> damaged[at] = (byte) random.nextInt(256);
				case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
				case 2 -> Arrays.fill(damaged, at, at + length, (byte) (random.nextBoolean() ? 0xFF : 0));
				case 3 -> damaged = joined(Arrays.copyOf(damaged, at + length), Arrays.copyOfRange(damaged, at, damaged.length));
				case 4 -> damaged = joined(Arrays.copyOf(damaged, at), Arrays.copyOfRange(damaged, at + length, damaged.length));
				default -> damaged = random.nextInt(10) == 0 ? Arrays.copyOf(damaged, at) : damaged;
			}
		}
		return damaged;
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	/** Damages one part, so that the zip file itself stays good. */
	private static byte[] insideParts(byte[] good, Random random) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int which = random.nextInt(8);
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good)); ZipOutputStream zip = new ZipOutputStream(out)) {
			int index = 0;
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				zip.putNextEntry(new ZipEntry(entry.getName()));
				byte[] part = in.readAllBytes();
				zip.write(index++ == which ? swapped(part, random) : part);
			}
		}
		return out.toByteArray();
	}

	/** Swaps two elements or attributes with each other, so that XML often stays well-formed; or damages any bytes. */
	private static byte[] swapped(byte[] part, Random random) {
		if (random.nextInt(3) == 0) {
			return damage(part, random);
		}
		String text = new String(part, StandardCharsets.UTF_8);
		String[] words = { "w:p", "w:tbl", "w:tr", "w:tc", "w:r", "w:t", "w:sdt", "w:ins", "w:del", "w:pPr", "w:gridSpan", "w:vMerge", "w:numId",
			"w:ilvl", "restart",
			"continue", "\"1\"", "\"2\"", "\"0\"", "\"-1\"", "\"2147483647\"", "w:fldChar", "begin", "end", "separate", "w:styleId", "w:basedOn" };
		for (int i = 0; i < 1 + random.nextInt(3); i++) {
			String from = words[random.nextInt(words.length)];
			String to = words[random.nextInt(words.length)];
			text = from.startsWith("w:") ? text.replaceAll("(?<=</?)" + from + "(?=[ />])", to.replace("\"", "")) : text.replace(from, to);
		}
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] docx() {
		String cells = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>" + DocxFile.p("甲") + "</w:tc><w:tc>"
			+ DocxFile.p("乙")
			+ "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"continue\"/></w:tcPr>" + DocxFile.p("") + "</w:tc><w:tc>"
			+ DocxFile.p("2")
			+ "</w:tc></w:tr></w:tbl>";
		String body = "<w:p><w:pPr><w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>总体情况</w:t>"
			+ "</w:r></w:p>"
			+ DocxFile.p("全年公开12条。")
			+ "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t>"
			+ "<w:fldChar w:fldCharType=\"end\"/></w:r><w:ins><w:r><w:t>插入</w:t></w:r></w:ins><w:del><w:r><w:delText>删除</w:delText></w:r></w:del></w:p>"
			+ "<w:sdt><w:sdtContent>" + cells
			+ "</w:sdtContent></w:sdt><w:p><w:r><w:footnoteReference w:id=\"2\"/><w:drawing><a:blip r:embed=\"p1\"/></w:drawing></w:r></w:p>";
		return new DocxFile(body.repeat(3)).picture("p1", "a.png", new byte[] { 1, 2, 3 })
			.part("styles", "styles", "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"2\"/></w:style>"
				+ "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
			.part("numbering", "numbering",
				"<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
				+ "<w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>")
			.part("footnotes", "footnotes", "<w:footnote w:id=\"2\">" + DocxFile.p("脚注") + "</w:footnote>").bytes();
	}

	private static String html() {
		return "<html><head><meta charset=utf-8><style>.c{text-align:center}</style></head><body><div class=nav><a>首页</a></div><div class=main>"
			+ ("<h1 class=c>总体情况</h1><p>全年公开12条。<br>　　另有<b>3</b>条。</p><table border=1><caption>表</caption><tr><td colspan=2 rowspan=2>甲</td><td>乙</td></tr>"
				+ "<tr><td>2</td></tr><tr><td>丙<td>丁<td><table><tr><td>内</td></tr></table></td></tr></table><ol start=3><li>项</ol>"
				+ "<img src='data:image/png;base64,iVBORw0KGgo='><span style='display:none'>藏</span>").repeat(3) + "</div></body></html>";
	}

	private static byte[] resource(String name) {
		try (InputStream in = OfficeFuzzTest.class.getResourceAsStream(name)) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
