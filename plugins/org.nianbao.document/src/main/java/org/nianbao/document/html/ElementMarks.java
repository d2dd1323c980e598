package org.nianbao.document.html;

/**
 * Adds attributes to the elements of a page, so that a program finds them again.
 */
@FunctionalInterface
interface ElementMarks {

	/** A page without marks. */
	ElementMarks NONE = part -> "";

	/**
	 * Returns the attributes of the element that prints a part of a document.
	 *
	 * @param part the document itself for its title, a block, a cell or a run
	 * @return markup that begins with a blank; empty for no attributes
	 */
	String attributes(Object part);
}
