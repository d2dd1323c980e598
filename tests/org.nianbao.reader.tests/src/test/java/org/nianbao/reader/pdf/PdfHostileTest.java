package org.nianbao.reader.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.pdf.PdfWriter;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.testkit.Examples;

/**
 * Broken and hostile files: an error that users understand, in bounded time and memory.
 */
class PdfHostileTest {

	/** The full run has 10 000. */
	private static final int MUTATIONS = Integer.getInteger("nianbao.fuzz.cases", 300);

	/** What a file may take at most, and what happens on a machine that does other things, too. */
	private static final long LONGEST = 15_000_000_000L;

	private static byte[] report;
	private static byte[] drawn;
	private static byte[] plain;

	@BeforeAll
	static void write() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new PdfWriter().write(DocumentBuilder.build(ReportLoader.standalone().load(Examples.path("correct-2024"))), DocumentOptions.standard(), out);
		report = out.toByteArray();
		try (Drawing drawing = new Drawing()) {
			drawing.table(80, 100, 120, 24, new String[] {"项目", "上年"}, new String[] {"申请", "36"}).text(80, 300, "青石县农业农村局");
			drawn = drawing.bytes();
		}
		// Without packing, so that mutations hit what is meant.
		try (PDDocument document = Loader.loadPDF(report)) {
			document.setAllSecurityToBeRemoved(true);
			document.getPages().forEach(page -> {
				try {
					COSStream stream = (COSStream) page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
					byte[] content = stream.createInputStream().readAllBytes();
					try (OutputStream unpacked = stream.createOutputStream()) {
						unpacked.write(content);
					}
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
			ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
			document.save(unpacked, CompressParameters.NO_COMPRESSION);
			plain = unpacked.toByteArray();
		}
	}

	/** Reads and returns what came out. */
	private static String outcome(byte[] file) {
		return outcome(file, ReadingLimits.DEFAULT);
	}

	private static String outcome(byte[] file, ReadingLimits limits) {
		long start = System.nanoTime();
		String result;
		try {
			new PdfReader().read(file, limits);
			result = "read";
		} catch (UnreadableSourceException e) {
			result = e.reason().name();
		} catch (Throwable e) {
			throw new AssertionError("no clear error", e);
		}
		assertTrue(System.nanoTime() - start < LONGEST, "too long");
		return result;
	}

	@Test
	void truncatedFiles() {
		for (byte[] file : List.of(report, drawn, plain)) {
			for (int tenth = 0; tenth < 10; tenth++) {
				String outcome = outcome(Arrays.copyOf(file, file.length * tenth / 10));
				assertTrue(List.of("read", "DAMAGED", "NO_TEXT").contains(outcome), outcome);
			}
		}
		assertEquals("DAMAGED", outcome(new byte[0]));
		assertEquals("DAMAGED", outcome("这不是PDF".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void mutatedFiles() {
		Map<String, Integer> outcomes = new TreeMap<>();
		Random random = new Random(20260101);
		List<byte[]> files = List.of(report, drawn, plain);
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] file = mutated(files.get(i % files.size()), random);
			try {
				outcomes.merge(outcome(file), 1, Integer::sum);
			} catch (AssertionError e) {
				throw new AssertionError("mutation " + i, e);
			}
		}
		System.out.println("PDF mutations: " + outcomes);
		assertEquals(MUTATIONS, outcomes.values().stream().mapToInt(Integer::intValue).sum());
	}

	private static byte[] mutated(byte[] file, Random random) {
		byte[] copy = file.clone();
		int changes = 1 + random.nextInt(20);
		for (int i = 0; i < changes; i++) {
			int at = random.nextInt(copy.length);
			switch (random.nextInt(4)) {
				case 0 -> copy[at] = (byte) random.nextInt(256);
				case 1 -> copy[at] ^= (byte) (1 << random.nextInt(8));
				case 2 -> {
					// A digit: lengths, numbers of objects, places.
					int digit = at;
					while (digit < copy.length && (copy[digit] < '0' || copy[digit] > '9')) {
						digit++;
					}
					if (digit < copy.length) {
						copy[digit] = (byte) ('0' + random.nextInt(10));
					}
				}
				default -> {
					int from = random.nextInt(copy.length);
					int length = Math.min(random.nextInt(200), copy.length - Math.max(at, from));
					System.arraycopy(copy, from, copy, at, Math.max(0, length));
				}
			}
		}
		return copy;
	}

	/** A file of some objects; the library finds out where they are. */
	static byte[] file(Object... objects) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < objects.length; i++) {
			places.add(out.size());
			out.write(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
			if (objects[i] instanceof byte[] bytes) {
				out.write(bytes);
			} else {
				out.write(objects[i].toString().getBytes(StandardCharsets.US_ASCII));
			}
			out.write("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
		}
		int xref = out.size();
		StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
		places.forEach(place -> table.append(String.format("%010d 00000 n \n", place)));
		table.append("trailer\n<</Size " + (objects.length + 1) + "/Root 1 0 R>>\nstartxref\n" + xref + "\n%%EOF");
		out.write(table.toString().getBytes(StandardCharsets.US_ASCII));
		return out.toByteArray();
	}

	/** A part of a file. */
	static byte[] stream(String entries, byte[] data) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(("<<" + entries + "/Length " + data.length + ">>\nstream\n").getBytes(StandardCharsets.US_ASCII));
		out.write(data);
		out.write("\nendstream".getBytes(StandardCharsets.US_ASCII));
		return out.toByteArray();
	}

	private static byte[] packed(long zeros) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Deflater deflater = new Deflater(9);
		try (DeflaterOutputStream pack = new DeflaterOutputStream(out, deflater)) {
			byte[] block = new byte[1 << 16];
			Arrays.fill(block, (byte) ' ');
			for (long written = 0; written < zeros; written += block.length) {
				pack.write(block);
			}
		}
		return out.toByteArray();
	}

	private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
	private static final String PAGES = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
	private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>";
	private static final byte[] TEXT = "BT ET".getBytes(StandardCharsets.US_ASCII);

	@Test
	void partsThatUnpackToALotAreRefused() throws Exception {
		byte[] bomb = packed(1L << 27);
		assertEquals("TOO_LARGE", outcome(file(CATALOG, PAGES, PAGE.formatted(""), stream("/Filter/FlateDecode", bomb))));
		assertEquals("TOO_LARGE", outcome(file(CATALOG, PAGES, PAGE.formatted(""), stream("/Filter[/FlateDecode/LZWDecode]", bomb))));
		assertEquals("TOO_LARGE",
			outcome(file(CATALOG, PAGES, PAGE.formatted(""), stream("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
			packed(100)))));
		// As a picture it is left alone.
		String picture = "/XObject<</I 5 0 R>>";
		byte[] image = stream("/Type/XObject/Subtype/Image/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode", bomb);
		byte[] draw = "q 100 0 0 100 100 100 cm /I Do Q".getBytes(StandardCharsets.US_ASCII);
		assertEquals("TOO_LARGE", outcome(file(CATALOG, PAGES, PAGE.formatted(picture), stream("", draw), image)));
	}

	@Test
	void fontsOfTwoThousandMillionCharactersAreRefused() throws Exception {
		String font = "/Font<</F <</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 5 0 "
			+ "R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2"
			+ "/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>>>";
		byte[] text = "BT /F 9 Tf <0041> Tj ET".getBytes(StandardCharsets.US_ASCII);
		for (String ranges : List.of("1 beginbfrange <00000000> <7fffffff> <0041> endbfrange", "900 beginbfrange " + "<0000> <fffe> <0041> ".repeat(900))) {
			byte[] map = ("begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange " + ranges).getBytes(StandardCharsets.US_ASCII);
			assertEquals("TOO_LARGE", outcome(file(CATALOG, PAGES, PAGE.formatted(font), stream("", text), stream("", map))));
		}
	}

	@Test
	void objectsInAPackedPartAreRefused() throws Exception {
		byte[] objects = stream("/Type/ObjStm/N 1/First 10/Filter/FlateDecode", packed(1L << 27));
		String catalog = "<</Type/Catalog/Pages 2 0 R/Outlines 9 0 R>>";
		String outcome = outcome(file(catalog, PAGES, PAGE.formatted(""), stream("", TEXT), objects));
		assertTrue(List.of("TOO_LARGE", "NO_TEXT").contains(outcome), outcome);
	}

	@Test
	void formsThatContainThemselvesEnd() throws Exception {
		String resources = "/XObject<</F 5 0 R>>";
		byte[] form = stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>",
			"/F Do /F Do".getBytes(StandardCharsets.US_ASCII));
		String outcome = outcome(file(CATALOG, PAGES, PAGE.formatted(resources), stream("", "/F Do".getBytes(StandardCharsets.US_ASCII)), form));
		assertEquals("TOO_LARGE", outcome);
	}

	@Test
	void formsThatMultiplyEnd() throws Exception {
		List<Object> objects = new ArrayList<>(List.of(CATALOG, PAGES, PAGE.formatted("/XObject<</F 5 0 R>>"),
			stream("", "/F Do".getBytes(StandardCharsets.US_ASCII))));
		for (int i = 5; i < 20; i++) {
			objects.add(stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " + (i + 1) + " 0 R>>>>",
				"/F Do ".repeat(100).getBytes(StandardCharsets.US_ASCII)));
		}
		objects.add(stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 m".getBytes(StandardCharsets.US_ASCII)));
		ReadingLimits limits = ReadingLimits.DEFAULT;
		ReadingLimits second = new ReadingLimits(limits.bytes(), limits.entryBytes(), limits.characters(), limits.cells(), limits.pages(), limits.depth(),
			limits.pictures(), 1_000_000_000L);
		assertEquals(Reason.TOO_SLOW.name(), outcome(file(objects.toArray()), second));
	}

	@Test
	void treesOfPagesThatGoRoundEnd() throws Exception {
		String outcome = outcome(file(CATALOG, "<</Type/Pages/Count 2/Kids[2 0 R 2 0 R 3 0 R]/Parent 2 0 R>>", PAGE.formatted(""), stream("", TEXT)));
		assertTrue(List.of("NO_TEXT", "DAMAGED").contains(outcome), outcome);
	}

	@Test
	void manyPagesAreRefused() throws Exception {
		assertEquals("TOO_LARGE", outcome(file(CATALOG, "<</Type/Pages/Count 1/Kids[" + "<</Type/Page/MediaBox[0 0 9 9]>>".repeat(20_000) + "]>>")));
		assertEquals("TOO_LARGE", outcome(file(CATALOG, "<</Type/Pages/Count 2000000000/Kids[3 0 R]>>", PAGE.formatted(""), stream("", TEXT))));
	}

	@Test
	void deepNestingEnds() throws Exception {
		for (String deep : List.of("[".repeat(200_000), "<</A".repeat(200_000), "(".repeat(200_000))) {
			String outcome = outcome(file(CATALOG, PAGES, PAGE.formatted(""), stream("", deep.getBytes(StandardCharsets.US_ASCII))));
			assertTrue(List.of("NO_TEXT", "DAMAGED", "TOO_LARGE").contains(outcome), outcome);
			outcome = outcome(file("<</Type/Catalog/Pages 2 0 R/X " + deep, PAGES, PAGE.formatted(""), stream("", TEXT)));
			assertTrue(List.of("NO_TEXT", "DAMAGED").contains(outcome), outcome);
		}
		String marks = outcome(file(CATALOG, PAGES, PAGE.formatted(""), stream("", "/A BMC ".repeat(100_000).getBytes(StandardCharsets.US_ASCII))));
		assertEquals("TOO_LARGE", marks);
		String saves = outcome(file(CATALOG, PAGES, PAGE.formatted(""), stream("", "q ".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII))));
		assertTrue(List.of("NO_TEXT", "TOO_LARGE", "TOO_SLOW").contains(saves), saves);
	}

	@Test
	void drawingsOfManyLinesAreNoTables() throws Exception {
		StringBuilder grid = new StringBuilder();
		for (int i = 0; i < 3000; i++) {
			grid.append(i * 0.19).append(" 0 m ").append(i * 0.19).append(" 842 l S 0 ").append(i * 0.28).append(" m 595 ").append(i * 0.28).append(" l S\n");
		}
		assertEquals("NO_TEXT", outcome(file(CATALOG, PAGES, PAGE.formatted(""), stream("", grid.toString().getBytes(StandardCharsets.US_ASCII)))));
		byte[] many = "0 0 m 9 0 l S\n".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
		assertEquals("TOO_LARGE", outcome(file(CATALOG, PAGES, PAGE.formatted(""), stream("", many))));
	}

	@Test
	void filesForHoldersOfCertificatesAreSaidToBeEncrypted() throws Exception {
		String text = new String(file(CATALOG, PAGES, PAGE.formatted(""), stream("", TEXT),
			"<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/Recipients[<00>]>>"),
			StandardCharsets.ISO_8859_1).replace("/Root 1 0 R>>", "/Root 1 0 R/Encrypt 5 0 R/ID[<00><00>]>>");
		String outcome = outcome(text.getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(List.of("ENCRYPTED", "DAMAGED").contains(outcome), outcome);
	}
}
