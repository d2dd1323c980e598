package org.nianbao.reader.pdf;

import java.util.Optional;

/**
 * A picture as it stands on a page.
 *
 * @param left        in points from the left
 * @param top         in points from the top
 * @param right       in points from the left
 * @param bottom      in points from the top
 * @param description what the file says that it shows; empty if nothing
 * @param bytes       the picture as a file; empty if it is not wanted or cannot be had
 * @param extension   the usual extension of such a file; empty with no bytes
 */
record Picture(float left, float top, float right, float bottom, String description, Optional<byte[]> bytes, String extension) {

	/** What is smaller is an ornament. */
	private static final float SMALLEST = 24;

	/** What covers more of a page is the page. */
	private static final float WHOLE_PAGE = 0.7f;

	boolean isOrnament() {
		return right - left < SMALLEST || bottom - top < SMALLEST;
	}

	boolean covers(float width, float height) {
		float x = Math.min(right, width) - Math.max(left, 0);
		float y = Math.min(bottom, height) - Math.max(top, 0);
		return x > 0 && y > 0 && x * y > WHOLE_PAGE * width * height;
	}

	/** Returns the picture as it stands when the page is turned counterclockwise by some quarters; see {@link Glyph#turnedBack}. */
	Picture turnedBack(int quarters, float width, float height) {
		return switch (quarters) {
			case 1 -> new Picture(top, width - right, bottom, width - left, description, bytes, extension);
			case 2 -> new Picture(width - right, height - bottom, width - left, height - top, description, bytes, extension);
			case 3 -> new Picture(height - bottom, left, height - top, right, description, bytes, extension);
			default -> this;
		};
	}
}
