package org.nianbao.ide.newreport;

/**
 * The text of a new report.
 *
 * @param text   the text, with line feeds
 * @param offset where the writer begins: the first place to fill in, in UTF-16 units from 0
 * @param length the length of what stands there and is to be replaced; mostly 0
 */
public record NewReportText(String text, int offset, int length) {
}
