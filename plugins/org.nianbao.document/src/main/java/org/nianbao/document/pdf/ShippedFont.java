package org.nianbao.document.pdf;

import java.nio.file.Path;
import java.util.List;

/**
 * The fonts that come with the product, made by {@code releng/fonts} of free ones: complete for GB 2312 and 通用规范汉字表.
 */
enum ShippedFont {
	/** A 宋体 with serifs. */
	SONG("NianBaoSong.ttf", "NianBao Song"),
	/** A 黑体 without serifs. */
	HEI("NianBaoHei.ttf", "NianBao Hei");

	private final FontFace face;

	ShippedFont(String resource, String name) {
		face = new FontFace(Path.of(resource), true, "", name, List.of(name), true, 0);
	}

	/** Returns the font as one of many. */
	FontFace face() {
		return face;
	}
}
