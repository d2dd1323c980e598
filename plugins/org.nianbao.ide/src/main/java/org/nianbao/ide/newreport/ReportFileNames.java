package org.nianbao.ide.newreport;

/**
 * How new reports are named.
 */
public final class ReportFileNames {

	/** What the names of reports end with. */
	public static final String EXTENSION = ".nianbao";

	/** What one system or another does not allow in names. */
	private static final String FORBIDDEN = "\\/:*?\"<>|";

	private ReportFileNames() {
	}

	/**
	 * Proposes the name of a file.
	 *
	 * @param body the name of the body
	 * @param year the report year
	 * @return body, year and extension, without what file systems do not allow; empty for a blank body
	 */
	public static String propose(String body, int year) {
		StringBuilder name = new StringBuilder();
		body.strip().codePoints().map(c -> FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c) ? '_' : c).forEach(name::appendCodePoint);
		return name.isEmpty() ? "" : name.append(year).append(EXTENSION).toString();
	}

	/**
	 * Tells whether a name can be that of a file on all systems.
	 *
	 * @param name any text
	 * @return true if it ends as reports do and has no forbidden characters
	 */
	public static boolean isLegal(String name) {
		return name.endsWith(EXTENSION) && name.length() > EXTENSION.length() && !name.startsWith(".")
			&& name.codePoints().noneMatch(c -> FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c));
	}
}
