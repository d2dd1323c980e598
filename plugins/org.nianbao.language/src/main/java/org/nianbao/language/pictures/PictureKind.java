package org.nianbao.language.pictures;

/**
 * What kind of picture a file holds.
 */
public enum PictureKind {
	/** Portable Network Graphics. */
	PNG("PNG", true),
	/** Joint Photographic Experts Group. */
	JPEG("JPEG", true),
	/** Graphics Interchange Format. */
	GIF("GIF", false),
	/** WebP, of the Resource Interchange File Format. */
	WEBP("WebP", false),
	/** Windows bitmap. */
	BMP("BMP", false),
	/** Tagged Image File Format. */
	TIFF("TIFF", false),
	/** Scalable Vector Graphics. */
	SVG("SVG", false),
	/** High Efficiency Image File Format, and AVIF, which is one. */
	HEIF("HEIF/AVIF", false),
	/** Windows metafile, enhanced or not. */
	METAFILE("WMF/EMF", false),
	/** Portable Document Format. */
	PDF("PDF", false);

	private final String title;
	private final boolean isSupported;

	PictureKind(String title, boolean isSupported) {
		this.title = title;
		this.isSupported = isSupported;
	}

	/**
	 * Returns what people call it.
	 *
	 * @return its name in any language
	 */
	public String title() {
		return title;
	}

	/**
	 * Tells whether documents can hold such pictures. Word processors, browsers and PDF all show only two kinds as they are.
	 *
	 * @return true for PNG and JPEG
	 */
	public boolean isSupported() {
		return isSupported;
	}
}
