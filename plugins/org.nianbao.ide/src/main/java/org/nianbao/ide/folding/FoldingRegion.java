package org.nianbao.ide.folding;

/**
 * Lines that can be folded into their first one.
 *
 * @param kind   what they are
 * @param offset where the first line begins
 * @param length up to where the last line ends, its line end included; at least two lines
 */
public record FoldingRegion(Kind kind, int offset, int length) {

	/**
	 * What can be folded.
	 */
	public enum Kind {
		/** A section, or a format. */
		SECTION,
		/** A table. */
		TABLE,
		/** Comments one below the other. */
		COMMENT
	}
}
