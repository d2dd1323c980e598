package org.nianbao.document;

/**
 * A part of a document below the title, from margin to margin.
 */
public sealed interface Block permits Heading, Paragraph, Table, Picture, Chart, Closing {

	/**
	 * What to do with each kind of block. A new kind is a new method here, so that no writer can forget it.
	 *
	 * @param <R> the result
	 * @param <X> what may go wrong
	 */
	interface Visitor<R, X extends Exception> {

		/**
		 * @param heading the block
		 * @return the result
		 * @throws X if it goes wrong
		 */
		R heading(Heading heading) throws X;

		/**
		 * @param paragraph the block
		 * @return the result
		 * @throws X if it goes wrong
		 */
		R paragraph(Paragraph paragraph) throws X;

		/**
		 * @param table the block
		 * @return the result
		 * @throws X if it goes wrong
		 */
		R table(Table table) throws X;

		/**
		 * @param picture the block
		 * @return the result
		 * @throws X if it goes wrong
		 */
		R picture(Picture picture) throws X;

		/**
		 * @param chart the block
		 * @return the result
		 * @throws X if it goes wrong
		 */
		R chart(Chart chart) throws X;

		/**
		 * @param closing the block
		 * @return the result
		 * @throws X if it goes wrong
		 */
		R closing(Closing closing) throws X;
	}

	/**
	 * Calls the method of a visitor for this kind of block.
	 *
	 * @param <R>     the result
	 * @param <X>     what may go wrong
	 * @param visitor what to do
	 * @return the result of the visitor
	 * @throws X if the visitor does
	 */
	<R, X extends Exception> R accept(Visitor<R, X> visitor) throws X;
}
