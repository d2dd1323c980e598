package org.nianbao.document.pdf;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fonts that one document uses, borrowed from a pool: reading a font takes longer than writing a document.
 */
final class OpenFonts implements AutoCloseable {

	/** Fonts that nobody uses at the moment, until the memory is needed. */
	private static final Map<FontFace, Deque<SoftReference<OpenFont>>> IDLE = new ConcurrentHashMap<>();

	private final Map<FontFace, OpenFont> borrowed = new LinkedHashMap<>();

	/**
	 * Returns a font for this document alone.
	 *
	 * @param face which
	 * @return the same for the same face
	 * @throws IOException if it cannot be read
	 */
	OpenFont get(FontFace face) throws IOException {
		OpenFont font = borrowed.get(face);
		if (font == null) {
			font = idle(face);
			if (font == null) {
				font = new OpenFont(face);
			}
			borrowed.put(face, font);
		}
		return font;
	}

	private static OpenFont idle(FontFace face) {
		Deque<SoftReference<OpenFont>> fonts = IDLE.computeIfAbsent(face, key -> new ArrayDeque<>());
		synchronized (fonts) {
			while (!fonts.isEmpty()) {
				OpenFont font = fonts.pop().get();
				if (font != null) {
					return font;
				}
			}
			return null;
		}
	}

	/** Gives the fonts back. */
	@Override
	public void close() {
		borrowed.forEach((face, font) -> {
			font.reset();
			Deque<SoftReference<OpenFont>> fonts = IDLE.get(face);
			synchronized (fonts) {
				fonts.push(new SoftReference<>(font));
			}
		});
		borrowed.clear();
	}
}
