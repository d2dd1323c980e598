package org.nianbao.document.docx;

import org.nianbao.document.PictureData;

/**
 * How the main part refers to another part.
 *
 * @param id     the identifier used in the main part
 * @param type   what the other part is, below the common namespace
 * @param target the name of the other part, relative to the folder of the main part
 */
record Relationship(String id, String type, String target) {

	/** The common namespace of types. */
	static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	/**
	 * Returns the identifier of a picture.
	 *
	 * @param index the place of the picture among the pictures of the file, counted from 0
	 * @return the identifier used in the main part
	 */
	static String pictureId(int index) {
		return "picture" + (index + 1);
	}

	/**
	 * Returns how the main part refers to a picture.
	 *
	 * @param index   the place of the picture among the pictures of the file, counted from 0
	 * @param picture the picture
	 * @return the relationship
	 */
	static Relationship picture(int index, PictureData picture) {
		return new Relationship(pictureId(index), "image", "media/" + pictureId(index) + "." + picture.format().extension());
	}
}
