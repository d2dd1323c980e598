package org.nianbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests {@link PictureData}, and makes pictures for other tests.
 */
public class PictureDataTest {

	/**
	 * Makes a picture file.
	 *
	 * @param width  its width in pixels
	 * @param height its height in pixels
	 */
	public static byte[] png(int width, int height) throws IOException {
		return image("png", width, height);
	}

	private static byte[] image(String format, int width, int height) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out));
		return out.toByteArray();
	}

	@Test
	void sizesAreReadFromTheFile() throws IOException {
		PictureData png = PictureData.of(png(300, 2)).orElseThrow();
		assertEquals("PNG 300 2", png.format() + " " + png.width() + " " + png.height());
		PictureData jpeg = PictureData.of(image("jpeg", 17, 400)).orElseThrow();
		assertEquals("JPEG 17 400", jpeg.format() + " " + jpeg.width() + " " + jpeg.height());
	}

	@Test
	void everythingElseIsNoPicture() throws IOException {
		assertTrue(PictureData.of(new byte[0]).isEmpty());
		assertTrue(PictureData.of("root:x:0:0".getBytes()).isEmpty());
		assertTrue(PictureData.of(image("gif", 1, 1)).isEmpty());
	}

	@Test
	void damagedFilesAreNoPictures() throws IOException {
		for (byte[] file : new byte[][] {png(2, 2), image("jpeg", 2, 2)}) {
			for (int length = 0; length < file.length; length++) {
				PictureData.of(Arrays.copyOf(file, length)).ifPresent(data -> assertEquals(2, data.width()));
				byte[] damaged = file.clone();
				damaged[length] = (byte) ~damaged[length];
				PictureData.of(damaged);
			}
		}
		byte[] empty = png(1, 1);
		Arrays.fill(empty, 16, 24, (byte) 0);
		assertTrue(PictureData.of(empty).isEmpty());
	}

	@Test
	void missingFilesAndDirectoriesAreNoPictures(@TempDir Path directory) throws IOException {
		assertTrue(PictureData.of(new Picture("", "", Optional.empty())).isEmpty());
		assertTrue(PictureData.of(new Picture("", "", Optional.of(directory))).isEmpty());
		assertTrue(PictureData.of(new Picture("", "", Optional.of(directory.resolve("x.png")))).isEmpty());
		Path file = Files.write(directory.resolve("x.png"), png(5, 5));
		assertTrue(PictureData.of(new Picture("", "", Optional.of(file))).isPresent());
	}
}
