package org.nianbao.language.text;

/**
 * Radicals that stand for whole characters: some programs that make PDF files write the radical where a character of the same shape is meant.
 */
public final class Radicals {

	private static final char FIRST = '\u2e80';
	private static final char LAST = '\u2ef3';

	/**
	 * For each character of the block CJK Radicals Supplement the ideograph of the same shape (property Equivalent_Unified_Ideograph of Unicode 14), or
	 * itself where there is none in the Basic Multilingual Plane. Normalisation (NFKC) replaces those of the block Kangxi Radicals, but only two of
	 * these.
	 */
	private static final String IDEOGRAPHS = "⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑彐忄心扌攵⺚旡日"
		+ "月歺母民氵氺灬爫爫丬牛犭王⺪目示礻⺮糹纟罓罒㓁冗⺵羊⺷⺸耂"
		+ "肀聿肉⺽艹艹艹虎衤覀西见角⻇讠贝⻊车辶辶辶邑钅長镸长门⻕阝"
		+ "雨青韦页风飞食⻞飠饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

	private Radicals() {
	}

	/**
	 * Returns the ideograph for which a radical of the supplement stands.
	 *
	 * @param c a UTF-16 unit
	 * @return the ideograph; the same character for any other
	 */
	public static char ideograph(char c) {
		return c < FIRST || c > LAST ? c : IDEOGRAPHS.charAt(c - FIRST);
	}
}
