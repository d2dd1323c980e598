package org.nianbao.document.output;

import java.util.Locale;

/**
 * The names of the files that are made of reports.
 */
public final class OutputNames {

	private static final String REPORT_EXTENSION = ".nianbao";

	private OutputNames() {
	}

	/**
	 * Returns the name of a file that is made of a report.
	 *
	 * @param report    the name of the file of the report, without its folder
	 * @param extension the extension of the file to be made, without its dot
	 * @return the name of the report, with the extension in the place of its own; after it, where that is not the one of reports
	 */
	public static String of(String report, String extension) {
		boolean isReport = report.toLowerCase(Locale.ROOT).endsWith(REPORT_EXTENSION) && report.length() > REPORT_EXTENSION.length();
		return (isReport ? report.substring(0, report.length() - REPORT_EXTENSION.length()) : report) + "." + extension;
	}
}
