package org.nianbao.reader.seeds;

import java.util.List;
import java.util.stream.Collectors;

import org.nianbao.document.Block;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Run;
import org.nianbao.document.Table;
import org.nianbao.language.loading.LoadedReport;

/**
 * A report as the editors of portals leave it: boxes in boxes, the whole article in a table, blanks that do not break, digits of full width,
 * paragraphs and spans in each cell.
 */
final class WebPage {

	private final StringBuilder html = new StringBuilder();

	private WebPage() {
	}

	/** Returns the page of a report. */
	static String of(LoadedReport report) {
		WebPage page = new WebPage();
		page.write(DocumentBuilder.build(report));
		return page.html.toString();
	}

	private void write(Document document) {
		html.append("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>").append(text(document.title()))
			.append("</title></head><body><div class=\"wrap\">"
			+ "<div class=\"main\"><div><div class=\"article\"><div class=\"TRS_Editor\"><div class=\"Custom_UnionStyle\">\n");
		html.append("<div align=\"center\"><h1>").append(text(document.title())).append("</h1></div>\n");
		for (Block block : document.blocks()) {
			if (block instanceof Heading heading) {
				paragraph(heading.number() + plain(heading.runs()) + plain(heading.body()));
			} else if (block instanceof Paragraph paragraph) {
				paragraph(plain(paragraph.runs()));
			} else if (block instanceof Closing closing) {
				html.append("<p style=\"text-align:right\">").append(text(plain(closing.runs()))).append("&nbsp;&nbsp;</p>\n");
			} else if (block instanceof Table table) {
				html.append("<div><div align=\"center\">");
				table(table.grid());
				html.append("</div></div>\n");
				table.notes().forEach(note -> paragraph(plain(note.runs())));
			}
		}
		html.append("</div></div></div></div></div></div></body></html>");
	}

	private void paragraph(String text) {
		html.append("<div><p>&nbsp;&nbsp;&nbsp;&nbsp;<span>").append(text(text)).append("</span></p></div>\n");
	}

	private void table(Grid grid) {
		html.append("<table border=\"1\" cellspacing=\"0\" cellpadding=\"0\" width=\"600\"><tbody>\n");
		for (int row = 0; row < grid.rows(); row++) {
			html.append("<tr>");
			int current = row;
			for (GridCell cell : grid.cells().stream().filter(each -> each.row() == current).toList()) {
				html.append("<td rowspan=\"").append(cell.rowSpan()).append("\" colspan=\"").append(cell.columnSpan())
					.append("\"><div><p align=\"center\"><span style=\"font-size:6pt\">&nbsp;")
					.append(text(wide(cell.text()))).append("</span><span style=\"font-size:6pt\">&nbsp;</span></p></div></td>");
			}
			html.append("</tr>\n");
		}
		html.append("</tbody></table>");
	}

	/** Even digits have full width, odd ones half. */
	private static String wide(String text) {
		StringBuilder wide = new StringBuilder();
		text.strip().chars().forEach(c -> wide.append(c >= '0' && c <= '9' && (c & 1) == 0 ? (char) (c - '0' + '０') : (char) c));
		return wide.toString();
	}

	private static String plain(List<Run> runs) {
		return runs.stream().map(Run::text).collect(Collectors.joining());
	}

	private static String text(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}
}
