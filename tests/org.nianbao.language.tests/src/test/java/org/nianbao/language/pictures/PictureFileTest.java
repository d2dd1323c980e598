package org.nianbao.language.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.language.pictures.PictureFile.Problem;

/** What a file holds is told from its first bytes, and no file whatever does harm. */
class PictureFileTest {

	@TempDir
	private Path directory;

	private static byte[] image(String format, int width, int height) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			assertTrue(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	/** Says that a picture has another size than it has. */
	private static byte[] png(int width, int height) {
		byte[] file = image("png", 1, 1);
		ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
		CRC32 checksum = new CRC32();
		checksum.update(file, 12, 17);
		ByteBuffer.wrap(file).putInt(29, (int) checksum.getValue());
		return file;
	}

	private static byte[] jpeg(int width, int height) {
		byte[] file = image("jpeg", 1, 1);
		int frame = new String(file, ISO_8859_1).indexOf("\u00ff\u00c0");
		ByteBuffer.wrap(file).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
		return file;
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(ISO_8859_1);
	}

	private static PictureFile found(Problem problem, PictureKind kind, int bytes) {
		return new PictureFile(Optional.of(problem), Optional.ofNullable(kind), bytes, 0, 0);
	}

	/** From a file and from its bytes the same is found. */
	private PictureFile look(byte[] content) {
		PictureFile found = PictureFile.of(content);
		try {
			assertEquals(found, PictureFile.of(Files.write(directory.resolve("图.dat"), content)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return found;
	}

	@Test
	void sizesAreReadFromTheHeader() {
		assertEquals(new PictureFile(Optional.empty(), Optional.of(PictureKind.PNG), image("png", 300, 2).length, 300, 2), look(image("png", 300, 2)));
		assertEquals(new PictureFile(Optional.empty(), Optional.of(PictureKind.JPEG), image("jpeg", 17, 400).length, 17, 400),
			look(image("jpeg", 17, 400)));
	}

	@ParameterizedTest
	@CsvSource({ "8000,5000,", "8000,5001,MANY_PIXELS", "40000000,1,", "2147483647,2147483647,MANY_PIXELS", "65535,65535,MANY_PIXELS" })
	void pixelsAreCountedWithoutMakingThem(int width, int height, Problem problem) {
		PictureFile png = look(png(width, height));
		assertEquals(Optional.ofNullable(problem), png.problem());
		assertEquals(width + "×" + height, png.width() + "×" + png.height());
		if (width <= 0xffff) {
			assertEquals(Optional.ofNullable(problem), look(jpeg(width, height)).problem());
		}
	}

	@ParameterizedTest
	@CsvSource({ "0,1", "1,0", "-1,1", "1,-2147483648" })
	void picturesWithoutSizeAreDamaged(int width, int height) {
		assertEquals(Optional.of(Problem.DAMAGED), look(png(width, height)).problem());
		if (width >= 0 && height >= 0) {
			assertEquals(Optional.of(Problem.DAMAGED), look(jpeg(width, height)).problem());
		}
	}

	static Stream<Arguments> kindsAreToldFromTheContent() {
		return Stream.of(Arguments.of(PictureKind.GIF, image("gif", 1, 1)), Arguments.of(PictureKind.BMP, image("bmp", 1, 1)),
			Arguments.of(PictureKind.TIFF, image("tiff", 1, 1)),
			Arguments.of(PictureKind.TIFF, bytes("MM\0*")), Arguments.of(PictureKind.WEBP, bytes("RIFF\10\0\0\0WEBPVP8 ")),
			Arguments.of(PictureKind.SVG, bytes("<svg/>")),
			Arguments.of(PictureKind.SVG, bytes("\u00ef\u00bb\u00bf<?xml version=\"1.0\"?>\n<!-- x -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
			Arguments.of(PictureKind.HEIF, bytes("\0\0\0\30ftypheic")), Arguments.of(PictureKind.HEIF, bytes("\0\0\0\30ftypavif")),
			Arguments.of(PictureKind.METAFILE, bytes("\u00d7\u00cd\u00c6\u009a")), Arguments.of(PictureKind.PDF, bytes("%PDF-1.7")));
	}

	@ParameterizedTest
	@MethodSource
	void kindsAreToldFromTheContent(PictureKind kind, byte[] content) {
		assertEquals(found(Problem.UNSUPPORTED, kind, content.length), look(content));
	}

	@ParameterizedTest
	@CsvSource({ "''", "x", "root:x:0:0", "<html><svg/></html>", "RIFFxxxxWAVE", "xxxxftypisom", "BMW", "GIF" })
	void everythingElseIsNoPicture(String content) {
		assertEquals(found(content.isEmpty() ? Problem.EMPTY : Problem.NO_PICTURE, null, content.length()), look(bytes(content)));
	}

	@Test
	void filesThatCannotBeReadAreSaidToBeSo() throws IOException {
		assertEquals(found(Problem.MISSING, null, 0), PictureFile.of(directory.resolve("无.png")));
		assertEquals(found(Problem.INACCESSIBLE, null, 0), PictureFile.of(directory));
		assertEquals(found(Problem.MISSING, null, 0), PictureFile.of(Files.createSymbolicLink(directory.resolve("环.png"), Path.of("环.png"))));
	}

	/** The file has holes where it has nothing, so that it takes no room. */
	@Test
	void hugeFilesAreNotRead() throws IOException {
		Path file = Files.write(directory.resolve("大.png"), image("png", 1, 1));
		try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
			access.setLength(PictureFile.LARGEST_FILE);
			assertEquals(Optional.empty(), PictureFile.of(file).problem(), "something may follow the picture");
			access.setLength(1L << 40);
		}
		assertEquals(new PictureFile(Optional.of(Problem.LARGE_FILE), Optional.of(PictureKind.PNG), 1L << 40, 0, 0), PictureFile.of(file));
	}

	@Test
	void cutPicturesAreDamaged() {
		for (byte[] file : new byte[][] {image("png", 2, 2), image("jpeg", 2, 2)}) {
			for (int length = 8; length < file.length; length++) {
				assertEquals(Optional.of(Problem.DAMAGED), look(Arrays.copyOf(file, length)).problem(), length + " bytes");
			}
		}
	}

	@Test
	void somethingMayFollowAPicture() {
		byte[] film = new byte[200_000];
		Arrays.fill(film, (byte) 'x');
		assertEquals(Optional.empty(), look(join(image("jpeg", 2, 2), film)).problem());
		assertEquals(Optional.empty(), look(join(image("png", 2, 2), film)).problem());
	}

	/** Segments of a camera stand before the frame, and may have a picture of their own in them; markers may be filled up. */
	@Test
	void segmentsOfJpegAreSkipped() {
		byte[] file = image("jpeg", 30, 20);
		byte[] small = image("jpeg", 1, 1);
		byte[] segment = join(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (small.length + 2 >> 8), (byte) (small.length + 2)}, small);
		byte[] filled = {(byte) 0xff, (byte) 0xff};
		byte[] whole = join(Arrays.copyOf(file, 2), segment, filled, Arrays.copyOfRange(file, 2, file.length));
		assertEquals("30×20", look(whole).width() + "×" + look(whole).height());
		assertEquals(Optional.of(Problem.DAMAGED), look(Arrays.copyOf(whole, whole.length - 2)).problem(), "the end of the small one is not its end");
	}

	@Test
	void filesThatGoOnForEverAreGivenUp() {
		byte[] fill = new byte[1_000_000];
		Arrays.fill(fill, (byte) 0xff);
		assertEquals(Optional.of(Problem.DAMAGED), look(join(bytes("\u00ff\u00d8"), fill)).problem());
		byte[] header = Arrays.copyOf(image("png", 1, 1), 33);
		byte[] chunks = join(header, new byte[1_300_000]);
		assertEquals(Optional.of(Problem.DAMAGED), look(chunks).problem());
	}

	/** Whatever is in a file: it is looked at without failure, and a picture that is found has a size. */
	@Test
	void mutationsDoNoHarm() {
		Random random = new Random(5);
		byte[][] seeds = {image("png", 40, 30), image("jpeg", 40, 30), image("gif", 4, 3), image("bmp", 4, 3)};
		int shown = 0;
		for (int round = 0; round < 20_000; round++) {
			byte[] file = seeds[round % seeds.length].clone();
			int changes = 1 + random.nextInt(4);
			for (int i = 0; i < changes; i++) {
				// Mostly where the header is.
				int at = random.nextInt(random.nextBoolean() ? Math.min(64, file.length) : file.length);
				file[at] = (byte) (random.nextInt(3) == 0 ? 0xff : random.nextInt(256));
			}
			if (random.nextInt(4) == 0) {
				file = Arrays.copyOf(file, random.nextInt(file.length + 8));
			}
			PictureFile found = PictureFile.of(file);
			if (found.problem().isEmpty()) {
				shown++;
				assertTrue(found.kind().orElseThrow().isSupported() && found.width() > 0 && found.height() > 0);
				assertTrue((long) found.width() * found.height() <= PictureFile.MOST_PIXELS);
			}
		}
		assertTrue(shown > 1_000, "most changes are in the picture itself: " + shown);
	}
}
