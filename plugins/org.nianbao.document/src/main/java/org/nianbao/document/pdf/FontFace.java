package org.nianbao.document.pdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One font of a file, which may have several.
 *
 * @param file           the file; of a font of the product, its resource next to this class
 * @param shipped        whether it is a font of the product
 * @param postScriptName its name within a collection; empty if the file is no collection
 * @param name           what users call it, in Chinese where it has a Chinese name
 * @param names          all names it is known by
 * @param outlines       whether it has TrueType outlines; no others can be embedded
 * @param embedding      the field fsType of its table OS/2, which says what its licence allows
 */
record FontFace(Path file, boolean shipped, String postScriptName, String name, List<String> names, boolean outlines, int embedding) {

	private static final int USAGE = 0xf;
	private static final int RESTRICTED = 0x2;
	private static final int NO_SUBSETTING = 0x100;
	private static final int BITMAP_ONLY = 0x200;

	FontFace {
		Objects.requireNonNull(file);
		Objects.requireNonNull(postScriptName);
		Objects.requireNonNull(name);
		names = List.copyOf(names);
	}

	/** Tells whether a document may contain the characters of the font that it uses. */
	boolean isEmbeddable() {
		return outlines && (embedding & USAGE) != RESTRICTED && (embedding & (NO_SUBSETTING | BITMAP_ONLY)) == 0;
	}

	/** Returns why the font is not embeddable: the key of a message, or what the OpenType specification calls it. */
	String hindrance() {
		return outlines ? "fsType 0x%04x".formatted(embedding) : "font.no-outlines";
	}

	/** Tells whether the font is known by a name. */
	boolean isCalled(String wanted) {
		return names.stream().anyMatch(wanted::equalsIgnoreCase);
	}
}
