package org.nianbao.document.pdf;

import java.util.List;
import java.util.Locale;

/**
 * What the fonts of a document are for, by GB/T 9704-2012 (5.2.2, 7.3). The style sheet calls each by {@link #family}.
 */
enum FontRole {

	/** 小标宋体: the title. */
	TITLE(ShippedFont.SONG, List.of("方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXBSJW--GB1-0", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "FZXBSK--GBK1-0", "小标宋"),
		List.of("华文中宋", "STZhongsong")),
	/** 仿宋体: the body. */
	BODY(ShippedFont.SONG, List.of("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "FZFangSong-Z02", "方正仿宋简体", "FZFangSong-Z02S"),
		List.of("华文仿宋", "STFangsong")),
	/** 黑体: sections and heads of tables. */
	SECTION(ShippedFont.HEI, List.of("黑体", "SimHei", "方正黑体_GBK", "FZHei-B01", "方正黑体简体", "FZHei-B01S"),
		List.of("华文黑体", "STHeiti")),
	/** 楷体: parts of sections. */
	PART(ShippedFont.SONG, List.of("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "FZKai-Z03", "方正楷体简体", "FZKai-Z03S"),
		List.of("华文楷体", "STKaiti")),
	/** 宋体: page numbers. */
	NUMBER(ShippedFont.SONG, List.of("宋体", "SimSun", "方正书宋_GBK", "FZShuSong-Z01", "方正书宋简体", "FZShuSong-Z01S"),
		List.of("华文宋体", "STSong"));

	private final ShippedFont substitute;
	private final List<String> names;
	private final List<String> similar;

	FontRole(ShippedFont substitute, List<String> names, List<String> similar) {
		this.substitute = substitute;
		this.names = names;
		this.similar = similar;
	}

	/** Returns the name in the style sheet. */
	String family() {
		return "nianbao-" + name().toLowerCase(Locale.ROOT);
	}

	/** Returns the font that the standard asks for, as users know it. */
	String wanted() {
		return names.get(0);
	}

	/** Returns the names, best first, under which fonts of the standard's style are sold. */
	List<String> names() {
		return names;
	}

	/** Returns the names of fonts that come close, best first. */
	List<String> similar() {
		return similar;
	}

	/** Returns what is used where the machine has none of them. */
	ShippedFont substitute() {
		return substitute;
	}
}
