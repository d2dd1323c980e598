package org.nianbao.reader.building;

import java.util.Map;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;

/**
 * Counts what reading a file costs, against the limits. For one file and one thread.
 */
public final class ReadingBudget {

	private final ReadingLimits limits;
	private final CancelIndicator cancel;
	private final long start = System.nanoTime();
	private long characters;
	private long cells;
	private int pictures;

	/**
	 * Starts the clock.
	 *
	 * @param limits what is refused
	 * @param cancel whether somebody has cancelled the reading
	 */
	public ReadingBudget(ReadingLimits limits, CancelIndicator cancel) {
		this.limits = limits;
		this.cancel = cancel;
	}

	/**
	 * Returns the limits.
	 *
	 * @return what is refused
	 */
	public ReadingLimits limits() {
		return limits;
	}

	/**
	 * Looks at the clock.
	 *
	 * @throws UnreadableSourceException if the time is over, or the reading was cancelled
	 */
	public void tick() throws UnreadableSourceException {
		if (cancel.isCanceled()) {
			throw new UnreadableSourceException(Reason.CANCELLED);
		}
		if (System.nanoTime() - start > limits.nanos()) {
			throw new UnreadableSourceException(Reason.TOO_SLOW);
		}
	}

	/**
	 * Checks the size of a file.
	 *
	 * @param count its bytes
	 * @throws UnreadableSourceException if there are too many
	 */
	public void bytes(long count) throws UnreadableSourceException {
		check(count, limits.bytes());
	}

	/**
	 * Counts text.
	 *
	 * @param count how many UTF-16 code units are read
	 * @throws UnreadableSourceException if there are too many by now, or the time is over
	 */
	public void characters(long count) throws UnreadableSourceException {
		characters += count;
		check(characters, limits.characters());
		tick();
	}

	/**
	 * Counts the cells of tables.
	 *
	 * @param count how many, those that spans cover included
	 * @throws UnreadableSourceException if there are too many by now
	 */
	public void cells(long count) throws UnreadableSourceException {
		cells += count;
		check(cells, limits.cells());
	}

	/**
	 * Counts a picture.
	 *
	 * @throws UnreadableSourceException if there are too many by now
	 */
	public void picture() throws UnreadableSourceException {
		check(++pictures, limits.pictures());
	}

	/**
	 * Checks how deep elements are nested.
	 *
	 * @param depth the depth of an element; that of the root is 1
	 * @throws UnreadableSourceException if it is too deep
	 */
	public void depth(int depth) throws UnreadableSourceException {
		check(depth, limits.depth());
	}

	/**
	 * Checks any count.
	 *
	 * @param count how many there are
	 * @param most  how many there may be
	 * @throws UnreadableSourceException if there are more
	 */
	public static void check(long count, long most) throws UnreadableSourceException {
		if (count > most) {
			throw new UnreadableSourceException(Reason.TOO_LARGE, Map.of("limit", Long.toString(most)), null);
		}
	}
}
