package org.nianbao.language.formats;

/**
 * A row, or rows under a common heading.
 */
public sealed interface RowItem permits RowSpec, RowGroupSpec {

	/**
	 * Returns the official wording.
	 *
	 * @return the label as printed, not empty
	 */
	String label();
}
