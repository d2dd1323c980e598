package org.nianbao.document;

/**
 * How the text of a cell stands between its left and right border.
 */
public enum Alignment {
	/** At the left border. */
	LEFT,
	/** In the middle. */
	CENTER,
	/** At the right border. */
	RIGHT
}
