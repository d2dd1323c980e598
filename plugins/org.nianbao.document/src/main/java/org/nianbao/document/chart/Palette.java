package org.nianbao.document.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;

/**
 * Brings drawings down to the few colours of a palette, which are packed three times as fast and into a third of the bytes. Areas keep their exact
 * colours; only the steps of smooth edges become sixteen for each primary colour, which nobody sees at 288 pixels per inch.
 */
final class Palette {

	private static final int MOST_COLOURS = 256;
	private static final int BITS = 8;

	/** A bucket for each of the colours that differ in the upper half of a primary colour. */
	private static final int BUCKETS = 1 << 12;

	private final int[] pixels;
	private final int[] bucketColours = new int[BUCKETS];
	private final int[] longestRuns = new int[BUCKETS];
	private final short[] places = new short[BUCKETS];
	private final byte[] reds = new byte[MOST_COLOURS];
	private final byte[] greens = new byte[MOST_COLOURS];
	private final byte[] blues = new byte[MOST_COLOURS];
	private int count;

	private Palette(int[] pixels) {
		this.pixels = pixels;
	}

	/**
	 * Reduces the colours of a drawing.
	 *
	 * @param image a drawing of the type {@link BufferedImage#TYPE_INT_RGB}
	 * @return it with a palette; the drawing itself where a palette is too small for it
	 */
	static BufferedImage reduce(BufferedImage image) {
		Palette palette = new Palette(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
		return palette.collect() ? palette.apply(image.getWidth(), image.getHeight()) : image;
	}

	private static int bucket(int colour) {
		return colour >> 12 & 0xf00 | colour >> 8 & 0xf0 | colour >> 4 & 0xf;
	}

	/** Of the colours of a bucket the one with the longest run in a line stands for all: that of an area, if there is one. */
	private boolean collect() {
		for (int i = 0; i < pixels.length;) {
			int colour = pixels[i];
			int start = i;
			while (i < pixels.length && pixels[i] == colour) {
				i++;
			}
			int bucket = bucket(colour);
			if (i - start > longestRuns[bucket]) {
				longestRuns[bucket] = i - start;
				bucketColours[bucket] = colour;
			}
		}
		for (int bucket = 0; bucket < BUCKETS; bucket++) {
			if (longestRuns[bucket] > 0) {
				if (count == MOST_COLOURS) {
					return false;
				}
				reds[count] = (byte) (bucketColours[bucket] >> 16);
				greens[count] = (byte) (bucketColours[bucket] >> 8);
				blues[count] = (byte) bucketColours[bucket];
				places[bucket] = (short) count++;
			}
		}
		return true;
	}

	private BufferedImage apply(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(BITS, count, reds, greens, blues));
		byte[] indices = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < pixels.length; i++) {
			indices[i] = (byte) places[bucket(pixels[i])];
		}
		return image;
	}
}
