package org.nianbao.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.nianbao.document.DocumentException;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Samples;
import org.nianbao.document.internal.Resources;

class FontsTest {

	private static final String SONG = "NianBaoSong.ttf";

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource(ShippedFont.class)
	void shippedFontsHaveAllStandardCharacters(ShippedFont shipped) throws IOException {
		OpenFont font = new OpenFont(shipped.face());
		TreeSet<Integer> missing = new TreeSet<>();
		String table = new String(FontsTest.class.getResourceAsStream("tongyong-8105.txt").readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\R", "");
		assertEquals(8105, table.codePointCount(0, table.length()));
		table.codePoints().filter(character -> !font.has(character)).forEach(missing::add);
		int count = 0;
		for (int row = 0xa1; row <= 0xf7; row++) {
			for (int cell = 0xa1; cell <= 0xfe; cell++) {
				int character = new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312")).codePointAt(0);
				if (character != 0xfffd) {
					count++;
					if (!font.has(character)) {
						missing.add(character);
					}
				}
			}
		}
		assertEquals(7445, count);
		"—…“”‘’《》〔〕①②③℃％‰〇·￥\ufffd".codePoints().filter(character -> !font.has(character)).forEach(missing::add);
		assertEquals(List.of(), missing.stream().map(Integer::toHexString).toList());
	}

	@ParameterizedTest
	@EnumSource(ShippedFont.class)
	void shippedFontsAreSmallAndMayBeEmbedded(ShippedFont shipped) throws IOException {
		String resource = shipped.face().file().toString();
		Path file = Files.write(directory.resolve(resource), Resources.read(PdfFile.class, resource));
		assertTrue(Files.size(file) < 5_000_000, "bytes: " + Files.size(file));
		FontFace face = FontHeaders.read(file).get(0);
		assertTrue(face.isEmbeddable());
		assertEquals(shipped.face().name(), face.name());
		assertFalse(face.names().stream().anyMatch(name -> name.contains("Noto") || name.contains("Source")), "names of the originals are reserved");
	}

	@Test
	void licenceOfTheFontsIsBesideThem() {
		String licence = new String(Resources.read(PdfFile.class, "OFL.txt"), StandardCharsets.UTF_8);
		assertTrue(licence.contains("SIL OPEN FONT LICENSE Version 1.1"));
	}

	@Test
	void substitutionsAreNoted() throws IOException {
		List<DocumentNote> notes = new PdfWriter(() -> Pdfs.NO_FONTS).write(Samples.report(), new ByteArrayOutputStream());
		assertEquals(FontRole.values().length, notes.size());
		assertTrue(notes.contains(new DocumentNote(DocumentNote.Kind.FONT_SUBSTITUTED, Map.of("wanted", "仿宋_GB2312", "used", "NianBao Song"))),
			notes::toString);
	}

	@Test
	void fontsOfTheOfficeComeFirst() throws IOException {
		Path own = renamed(directory.resolve("own.ttf"), "仿宋");
		FontIndex system = machine("仿宋_GB2312");
		assertEquals("仿宋", used(FontIndex.ofPaths(List.of(own)), system));
		assertEquals("仿宋_GB2312", used(FontIndex.ofPaths(List.of()), system));
		assertEquals("NianBao Song", used(FontIndex.ofPaths(List.of()), Pdfs.NO_FONTS));
	}

	@Test
	void aFontOfTheStandardIsBetterThanASimilarOneOfTheOffice() throws IOException {
		Path own = renamed(directory.resolve("own.ttf"), "华文仿宋");
		assertEquals("仿宋", used(FontIndex.ofPaths(List.of(own)), machine("仿宋")));
		assertEquals("华文仿宋", used(FontIndex.ofPaths(List.of(directory)), Pdfs.NO_FONTS));
	}

	private FontIndex machine(String font) throws IOException {
		Path fonts = Files.createTempDirectory("fonts");
		renamed(fonts.resolve("machine.ttf"), font);
		return FontIndex.ofDirectories(List.of(fonts));
	}

	/** Returns the font of the body. */
	private static String used(FontIndex office, FontIndex system) throws IOException {
		try (OpenFonts open = new OpenFonts()) {
			return new FontChoice(office, system, Set.of((int) '字'), open).fonts().get(FontRole.BODY).face().name();
		}
	}

	@Test
	void theFontOfAnOfficeIsInTheFileAndNotNoted() throws Exception {
		DocumentOptions options = new DocumentOptions(Optional.empty(), List.of(renamed(directory.resolve("own.ttf"), "仿宋_GB2312")), false);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		List<DocumentNote> notes = new PdfWriter(() -> Pdfs.NO_FONTS).write(Samples.report(), options, out);
		assertFalse(notes.stream().anyMatch(note -> note.arguments().get("wanted").equals("仿宋_GB2312")), notes::toString);
		Pdfs.assertValid(out.toByteArray());
	}

	@Test
	void charactersThatNoFontHasAreNamed() {
		DocumentException error = assertThrows(DocumentException.class, () -> Pdfs.write(Samples.of(Paragraph.of("好😀，𠮷日"))));
		assertEquals(DocumentException.Reason.MISSING_GLYPHS, error.reason());
		assertTrue(error.message(Locale.CHINESE).contains("😀（U+1F600）、𠮷（U+20BB7）"), error.message(Locale.CHINESE));
	}

	@Test
	void aFileThatIsNoFontIsRefused() throws IOException {
		Path file = Files.writeString(directory.resolve("a.ttf"), "no font");
		DocumentException error = assertThrows(DocumentException.class, () -> Pdfs.write(Samples.report(), file));
		assertEquals(DocumentException.Reason.BAD_FONT, error.reason());
		assertTrue(error.message(Locale.ENGLISH).contains(file.toString()), error.message(Locale.ENGLISH));
		assertTrue(error.message(Locale.ENGLISH).endsWith("it is no TrueType font, or it is broken."), error.message(Locale.ENGLISH));
		assertTrue(error.message(Locale.CHINESE).endsWith("：它不是 TrueType 字体，或者已损坏。"), error.message(Locale.CHINESE));
		error = assertThrows(DocumentException.class, () -> Pdfs.write(Samples.report(), directory.resolve("none.ttf")));
		assertTrue(error.message(Locale.CHINESE).endsWith("：没有这个文件，或者不能读。"), error.message(Locale.CHINESE));
	}

	@Test
	void aFontThatMustNotBeEmbeddedIsRefused() throws IOException {
		byte[] font = Resources.read(PdfFile.class, SONG);
		ByteBuffer.wrap(font).putShort(table(font, "OS/2") + 8, (short) 2);
		Path file = Files.write(directory.resolve("restricted.ttf"), font);
		DocumentException error = assertThrows(DocumentException.class, () -> Pdfs.write(Samples.report(), file));
		assertTrue(error.message(Locale.ENGLISH).contains("fsType 0x0002"), error.message(Locale.ENGLISH));
	}

	@Test
	void brokenFontsOfTheMachineArePassedOver() throws IOException {
		Files.writeString(directory.resolve("broken.ttf"), "no font");
		Files.write(directory.resolve("half.ttf"), Arrays.copyOf(Resources.read(PdfFile.class, SONG), 150));
		assertEquals(List.of(), FontIndex.ofDirectories(List.of(directory, directory.resolve("none"))).faces());
	}

	@Test
	void fontsOfCollectionsAreFoundAndRead() throws Exception {
		Path file = Files.write(directory.resolve("one.ttc"), collection(Resources.read(PdfFile.class, SONG)));
		List<FontFace> faces = FontHeaders.read(file);
		assertEquals(1, faces.size());
		assertEquals("NianBaoSong", faces.get(0).postScriptName());
		try (OpenFonts open = new OpenFonts()) {
			assertTrue(open.get(faces.get(0)).has('字'));
		}
	}

	@Test
	void eachSystemHasItsDirectories() {
		Path home = Path.of("home");
		assertEquals(List.of(Path.of("L", "Microsoft", "Windows", "Fonts"), Path.of("W", "Fonts")),
			SystemFonts.directories("Windows 11", home, Map.of("LOCALAPPDATA", "L", "SystemRoot", "W")));
		assertEquals(home.resolve("Library/Fonts"), SystemFonts.directories("Mac OS X", home, Map.of()).get(0));
		assertEquals(home.resolve(".local/share/fonts"), SystemFonts.directories("Linux", home, Map.of()).get(0));
	}

	/** Writes a font of the product under another name, in Chinese as the fonts of the standard have it. */
	private static Path renamed(Path file, String name) throws IOException {
		byte[] font = Resources.read(PdfFile.class, SONG);
		ByteBuffer bytes = ByteBuffer.wrap(font);
		int table = table(font, "name");
		byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
		System.arraycopy(text, 0, font, table + bytes.getShort(table + 4), text.length);
		for (int i = 0; i < bytes.getShort(table + 2); i++) {
			int record = table + 6 + 12 * i;
			int id = bytes.getShort(record + 6);
			if (id == 1 || id == 4) {
				bytes.putShort(record + 4, (short) 0x804).putShort(record + 8, (short) text.length).putShort(record + 10, (short) 0);
			}
		}
		return Files.write(file, font);
	}

	private static int table(byte[] font, String tag) {
		ByteBuffer bytes = ByteBuffer.wrap(font);
		for (int i = 0; i < bytes.getShort(4); i++) {
			if (new String(font, 12 + 16 * i, 4, StandardCharsets.US_ASCII).equals(tag)) {
				return bytes.getInt(12 + 16 * i + 8);
			}
		}
		throw new IllegalArgumentException(tag);
	}

	/** Makes a collection of one font. */
	private static byte[] collection(byte[] font) {
		int header = 16;
		ByteBuffer bytes = ByteBuffer.allocate(header + font.length);
		bytes.put("ttcf".getBytes(StandardCharsets.US_ASCII)).putInt(0x10000).putInt(1).putInt(header).put(font);
		for (int i = 0; i < bytes.getShort(header + 4); i++) {
			int offset = header + 12 + 16 * i + 8;
			bytes.putInt(offset, bytes.getInt(offset) + header);
		}
		return bytes.array();
	}
}
