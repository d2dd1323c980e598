package org.nianbao.document.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes pictures smaller that have more pixels than paper shows: the renderer would hold all of them in memory. Pictures that cannot be read, among
 * them JPEG for print in four colours, which PDF/A does not allow beside others, are replaced by their names.
 */
final class PrintPictures {

	/** The type area at 600 dots per inch has about as many. */
	private static final long MOST_PIXELS = 16_000_000;

	private static final String BASE64 = ";base64,";

	private PrintPictures() {
	}

	/**
	 * Changes the pictures of a page.
	 *
	 * @param page the page, with its pictures inside
	 */
	static void shrink(Document page) {
		NodeList pictures = page.getElementsByTagName("img");
		for (int i = 0; i < pictures.getLength(); i++) {
			Element picture = (Element) pictures.item(i);
			String source = picture.getAttribute("src");
			int start = source.indexOf(BASE64);
			if (start >= 0) {
				byte[] bytes = Base64.getDecoder().decode(source.substring(start + BASE64.length()));
				try {
					byte[] smaller = shrink(bytes);
					if (smaller != bytes) {
						picture.setAttribute("src", "data:image/png" + BASE64 + Base64.getEncoder().encodeToString(smaller));
					}
				} catch (IOException e) {
					// Its header promised a picture: it is printed as one that is not there.
					Element missing = page.createElement("p");
					missing.setAttribute("class", "missing");
					missing.setTextContent("［图：" + picture.getAttribute("alt") + "］");
					picture.getParentNode().replaceChild(missing, picture);
					i--;
				}
			}
		}
	}

	private static byte[] shrink(byte[] bytes) throws IOException {
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				throw new IOException("no picture");
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
				int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
				ImageReadParam every = reader.getDefaultReadParam();
				every.setSourceSubsampling(step, step, 0, 0);
				// Read in any case: the renderer would leave out, without a word, what it cannot read.
				BufferedImage image = reader.read(0, every);
				if (step == 1) {
					return bytes;
				}
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				ImageIO.write(image, "png", out);
				return out.toByteArray();
			} finally {
				reader.dispose();
			}
		} catch (RuntimeException e) {
			throw new IOException(e);
		}
	}
}
