package org.nianbao.document.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.document.Alignment;
import org.nianbao.document.internal.PartXml;

/**
 * Collects the styles of a workbook and writes them.
 */
final class StyleTable {

	/** The numbers below are those of formats that every spreadsheet program knows. */
	private static final int FIRST_OWN_FORMAT = 164;
	private static final Map<String, Integer> KNOWN_FORMATS = Map.of(CellStyle.TEXT, 0, "0", 1, "0.00", 2);

	/** Index 0: no background; index 1: one that the format prescribes and nobody uses. */
	private static final int PRESCRIBED_FILLS = 2;

	private final Map<CellStyle, Integer> styles = new LinkedHashMap<>();
	private final Map<String, Integer> formats = new LinkedHashMap<>();

	/**
	 * Returns the number by which cells refer to a style.
	 *
	 * @param style a style
	 * @return at least 1: 0 is that of cells which are not there
	 */
	int index(CellStyle style) {
		formats.computeIfAbsent(style.numberFormat(), this::formatNumber);
		return styles.computeIfAbsent(style, key -> styles.size() + 1);
	}

	private int formatNumber(String code) {
		Integer known = KNOWN_FORMATS.get(code);
		return known == null ? FIRST_OWN_FORMAT + formats.size() : known;
	}

	/**
	 * Writes the part of the styles.
	 *
	 * @param out where to
	 * @throws IOException if {@code out} fails
	 */
	void write(OutputStream out) throws IOException {
		PartXml xml = new PartXml(out);
		xml.start("styleSheet", "xmlns", WorkbookParts.NAMESPACE);
		writeFormats(xml);
		writeFonts(xml);
		List<String> fills = writeFills(xml);
		writeBorders(xml);
		xml.start("cellStyleXfs", "count", 1);
		xml.empty("xf", "numFmtId", 0, "fontId", 0, "fillId", 0, "borderId", 0);
		xml.end();
		xml.start("cellXfs", "count", styles.size() + 1);
		xml.empty("xf", "numFmtId", 0, "fontId", 0, "fillId", 0, "borderId", 0, "xfId", 0);
		for (CellStyle style : styles.keySet()) {
			write(style, fills, xml);
		}
		xml.end();
		xml.start("cellStyles", "count", 1);
		xml.empty("cellStyle", "name", "Normal", "xfId", 0, "builtinId", 0);
		xml.end();
		xml.end();
		xml.finish();
	}

	private void writeFormats(PartXml xml) throws IOException {
		List<Map.Entry<String, Integer>> own = formats.entrySet().stream().filter(format -> format.getValue() >= FIRST_OWN_FORMAT).toList();
		if (!own.isEmpty()) {
			xml.start("numFmts", "count", own.size());
			for (Map.Entry<String, Integer> format : own) {
				xml.empty("numFmt", "numFmtId", format.getValue(), "formatCode", format.getKey());
			}
			xml.end();
		}
	}

	/** The first font is that of the system; it says how wide a column is. */
	private static void writeFonts(PartXml xml) throws IOException {
		xml.start("fonts", "count", Look.values().length + 1);
		writeFont(xml, "宋体", 22, false, "");
		for (Look look : Look.values()) {
			writeFont(xml, look.font(), look.halfPoints(), look.isBold(), look.colour());
		}
		xml.end();
	}

	private static void writeFont(PartXml xml, String name, int halfPoints, boolean bold, String colour) throws IOException {
		xml.start("font");
		if (bold) {
			xml.empty("b");
		}
		xml.empty("sz", "val", halfPoints / 2 + (halfPoints % 2 == 0 ? "" : ".5"));
		if (!colour.isEmpty()) {
			xml.empty("color", "rgb", colour);
		}
		xml.empty("name", "val", name);
		xml.empty("charset", "val", 134);
		xml.end();
	}

	private static List<String> writeFills(PartXml xml) throws IOException {
		List<String> fills = new ArrayList<>();
		for (Look look : Look.values()) {
			if (!look.fill().isEmpty()) {
				fills.add(look.fill());
			}
		}
		xml.start("fills", "count", fills.size() + PRESCRIBED_FILLS);
		for (String pattern : List.of("none", "gray125")) {
			xml.start("fill");
			xml.empty("patternFill", "patternType", pattern);
			xml.end();
		}
		for (String fill : fills) {
			xml.start("fill");
			xml.start("patternFill", "patternType", "solid");
			xml.empty("fgColor", "rgb", fill);
			xml.end();
			xml.end();
		}
		xml.end();
		return fills;
	}

	private static void writeBorders(PartXml xml) throws IOException {
		List<String> sides = List.of("left", "right", "top", "bottom");
		xml.start("borders", "count", 2);
		xml.start("border");
		for (String side : sides) {
			xml.empty(side);
		}
		xml.empty("diagonal");
		xml.end();
		xml.start("border");
		for (String side : sides) {
			xml.start(side, "style", "thin");
			xml.empty("color", "rgb", "FF000000");
			xml.end();
		}
		xml.empty("diagonal");
		xml.end();
		xml.end();
	}

	private void write(CellStyle style, List<String> fills, PartXml xml) throws IOException {
		Look look = style.look();
		int fill = look.fill().isEmpty() ? 0 : PRESCRIBED_FILLS + fills.indexOf(look.fill());
		List<Object> attributes = new ArrayList<>(List.of("numFmtId", formats.get(style.numberFormat()), "fontId", look.ordinal() + 1, "fillId", fill,
			"borderId", look.isFramed() ? 1 : 0, "xfId", 0, "applyNumberFormat", 1, "applyFont", 1, "applyFill", 1, "applyBorder", 1, "applyAlignment", 1));
		if (style.inert()) {
			attributes.addAll(List.of("quotePrefix", 1));
		}
		xml.start("xf", attributes.toArray());
		// A number cannot be wrapped: what does not fit would be shown as ####.
		xml.empty("alignment", "horizontal", horizontal(style.alignment()), "vertical", "center", style.isNumber() ? "shrinkToFit" : "wrapText", 1);
		xml.end();
	}

	private static String horizontal(Alignment alignment) {
		return switch (alignment) {
			case LEFT -> "left";
			case CENTER -> "center";
			case RIGHT -> "right";
		};
	}
}
