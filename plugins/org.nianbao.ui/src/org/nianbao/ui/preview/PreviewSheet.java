package org.nianbao.ui.preview;

import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.nianbao.document.TracedDocument;
import org.nianbao.language.figures.Figure.Region;

/**
 * What a preview is printed on. All methods but {@link #prepare} are for the thread of the user interface.
 */
interface PreviewSheet {

	/** Returns the widget. */
	Control control();

	/**
	 * Prints a document, in the background.
	 *
	 * @param traced the document
	 * @return shows what was printed, on the thread of the user interface; what the reader looks at stays where it is
	 */
	Runnable prepare(TracedDocument traced);

	/**
	 * Emphasizes what is printed of a place of the text.
	 *
	 * @param offset an offset in the text of the document that is shown
	 * @param scroll whether to move it into sight where it is not
	 */
	void reveal(int offset, boolean scroll);

	/** Forgets what is shown: the next document is another one. */
	void clear();

	/** Lets the user print what is shown. */
	void print();

	/**
	 * Sets who is told of clicks.
	 *
	 * @param selected gets the place in the text that what was clicked on comes from
	 */
	void onSelect(Consumer<Region> selected);
}
