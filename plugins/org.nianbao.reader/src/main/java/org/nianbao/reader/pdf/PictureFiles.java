package org.nianbao.reader.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;

/**
 * Makes files of the pictures of one PDF: JPEG as it is, everything else as PNG.
 */
final class PictureFiles {

	/** Four bytes each, twice. */
	private static final long MOST_PIXELS = 8L << 20;

	/** More bytes of pictures are not kept: they stay in memory until the report is written. */
	private static final long MOST_BYTES = 64L << 20;

	private final Budget budget;
	private final PartCheck parts;
	private final Map<COSBase, Picture> known = new IdentityHashMap<>();
	private int pictures;
	private long bytes;
	private int lost;

	/**
	 * @param budget what may be spent
	 */
	PictureFiles(Budget budget) {
		this.budget = budget;
		parts = new PartCheck(budget);
	}

	/**
	 * Makes the file of a picture.
	 *
	 * @param picture the picture without bytes
	 * @param image   what it is in the PDF
	 * @return the picture with bytes; without if they cannot be had
	 */
	Picture withBytes(Picture picture, PDImage image) {
		Picture same = known.computeIfAbsent(image.getCOSObject(), key -> read(picture, image));
		return new Picture(picture.left(), picture.top(), picture.right(), picture.bottom(), picture.description(), same.bytes(), same.extension());
	}

	private Picture read(Picture picture, PDImage image) {
		if (++pictures > budget.limits().pictures()) {
			throw Refusal.tooLarge(Integer.toString(budget.limits().pictures()));
		}
		budget.look();
		try {
			boolean jpeg = image instanceof PDImageXObject object && isJpeg(object);
			Optional<byte[]> file = jpeg ? jpeg((PDImageXObject) image) : png(image);
			if (file.isPresent() && bytes + file.get().length <= MOST_BYTES) {
				bytes += file.get().length;
				return new Picture(0, 0, 0, 0, "", file, jpeg ? "jpg" : "png");
			}
		} catch (IOException | RuntimeException e) {
			if (e instanceof Refusal refusal) {
				throw refusal;
			}
			// A damaged picture, or one of a kind that Java does not know, is no reason not to read the text.
		}
		lost++;
		return picture;
	}

	private static boolean isJpeg(PDImageXObject image) {
		List<COSName> filters = PartCheck.filters(image.getCOSObject());
		return filters.size() == 1 && COSName.DCT_DECODE.equals(filters.get(0));
	}

	private Optional<byte[]> jpeg(PDImageXObject image) throws IOException {
		COSStream stream = image.getCOSObject();
		if (stream.getLength() > budget.limits().entryBytes()) {
			return Optional.empty();
		}
		try (InputStream in = stream.createRawInputStream()) {
			byte[] file = in.readAllBytes();
			boolean plausible = file.length > 3 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8;
			return plausible ? Optional.of(file) : Optional.empty();
		}
	}

	private Optional<byte[]> png(PDImage image) throws IOException {
		if (!isSmall(image)) {
			return Optional.empty();
		}
		BufferedImage pixels;
		if (image instanceof PDImageXObject object) {
			parts.check(object.getCOSObject());
			PDImageXObject mask = object.getSoftMask();
			if (object.getCOSObject().containsKey(COSName.MASK) || mask != null && !isPlain(mask)) {
				pixels = object.getOpaqueImage(null, 1);
			} else {
				pixels = object.getImage();
			}
		} else if (image instanceof PDInlineImage) {
			pixels = image.getImage();
		} else {
			return Optional.empty();
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		boolean written;
		// Not by way of a temporary file.
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
			written = ImageIO.write(pixels, "png", out);
		}
		return written ? Optional.of(file.toByteArray()) : Optional.empty();
	}

	private boolean isPlain(PDImageXObject mask) {
		try {
			parts.check(mask.getCOSObject());
			return isSmall(mask);
		} catch (IOException e) {
			return false;
		}
	}

	private static boolean isSmall(PDImage image) {
		return image.getWidth() > 0 && image.getHeight() > 0 && (long) image.getWidth() * image.getHeight() <= MOST_PIXELS;
	}

	/** Returns how many pictures could not be made files. */
	int lost() {
		return lost;
	}
}
