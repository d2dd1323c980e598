package org.nianbao.reader;

/**
 * Names the reports that are made of sources: the same in all front ends.
 */
public final class ImportNames {

	private static final String REPORT_EXTENSION = ".nianbao";

	private ImportNames() {
	}

	/**
	 * Returns the name of the report that is made of a source.
	 *
	 * @param sourceName the name of the source, without directories
	 * @return the same name with the extension of reports instead of that of a known kind; other endings stay, since they may be part of the name
	 */
	public static String report(String sourceName) {
		int dot = sourceName.lastIndexOf('.');
		return (dot > 0 && SourceKinds.isNameOfSource(sourceName) ? sourceName.substring(0, dot) : sourceName) + REPORT_EXTENSION;
	}
}
