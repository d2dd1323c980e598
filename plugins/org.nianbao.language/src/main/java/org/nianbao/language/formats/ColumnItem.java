package org.nianbao.language.formats;

/**
 * A column, or columns under a common heading.
 */
public sealed interface ColumnItem permits ColumnSpec, ColumnGroupSpec {

	/**
	 * Returns the official wording.
	 *
	 * @return the label as printed, not empty
	 */
	String label();
}
