package org.nianbao.document;

import java.nio.file.Path;

import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;

/**
 * Loads reports for tests.
 */
public final class Reports {

	private static final ReportLoader LOADER = ReportLoader.standalone();

	private Reports() {
	}

	/**
	 * Reads a report that is no file.
	 */
	public static LoadedReport load(String text) {
		return LOADER.load(text, "test.nianbao");
	}

	/**
	 * Reads a file.
	 */
	public static LoadedReport load(Path file) throws Exception {
		return LOADER.load(file);
	}
}
