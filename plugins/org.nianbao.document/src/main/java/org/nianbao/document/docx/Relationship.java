package org.nianbao.document.docx;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.document.PictureData;

/**
 * How the main part refers to another part.
 *
 * @param id     the identifier used in the main part
 * @param type   what the other part is, below the common namespace
 * @param target the name of the other part, relative to the folder of the main part
 */
record Relationship(String id, String type, String target) {

	static final Relationship FOOTER_ODD = new Relationship("footerOdd", "footer", "footer-odd.xml");
	static final Relationship FOOTER_EVEN = new Relationship("footerEven", "footer", "footer-even.xml");

	private static final List<Relationship> FIXED = List.of(
		new Relationship("styles", "styles", "styles.xml"),
		new Relationship("settings", "settings", "settings.xml"),
		new Relationship("fontTable", "fontTable", "fontTable.xml"),
		FOOTER_ODD,
		FOOTER_EVEN);

	/**
	 * Returns the parts that every file has besides the main one. Their contents are files next to this class.
	 *
	 * @return in the order in which they are written
	 */
	static List<Relationship> fixed() {
		return FIXED;
	}

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
	 * Returns all parts that the main part refers to.
	 *
	 * @param pictures the pictures of the file
	 * @return the fixed parts, then the pictures
	 */
	static List<Relationship> all(List<PictureData> pictures) {
		List<Relationship> all = new ArrayList<>(FIXED);
		for (int i = 0; i < pictures.size(); i++) {
			all.add(new Relationship(pictureId(i), "image", "media/" + pictureId(i) + "." + pictures.get(i).format().extension()));
		}
		return all;
	}
}
