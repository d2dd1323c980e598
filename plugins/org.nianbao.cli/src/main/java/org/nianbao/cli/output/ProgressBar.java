package org.nianbao.cli.output;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

import org.nianbao.cli.Messages;
import org.nianbao.language.text.DisplayWidth;

/**
 * Shows on a terminal how far a long run is and how long it may still take. Short runs are over before it appears. Whoever prints anything else
 * erases it before. Of ASCII alone and without colours: the characters made for bars are two columns wide on many Chinese terminals.
 */
public final class ProgressBar implements AutoCloseable {

	/** How long a run is short, in nanoseconds. */
	static final long DELAY = 1_000_000_000L;

	/** How long a drawn bar stays at least as it is, in nanoseconds. */
	static final long PAUSE = 100_000_000L;

	private static final long SECOND = 1_000_000_000L;
	private static final String ERASE = "\r\u001b[K";
	private static final int WIDEST = 100;
	private static final int NARROWEST = 4;

	private final PrintStream terminal;
	private final Messages messages;
	private final IntSupplier terminalWidth;
	private final int total;
	private final LongSupplier clock;
	private final long start;
	private long drawnAt;
	private boolean drawn;
	private boolean closed;
	private int done;
	private int width;
	private Thread hook;

	/**
	 * @param terminal where to draw
	 * @param messages the texts in the language of the user
	 * @param width    says how many columns the terminal has; asked once, when the bar appears; 0 for no bar
	 * @param total    how many pieces of work there are
	 * @param clock    the time in nanoseconds
	 */
	public ProgressBar(PrintStream terminal, Messages messages, IntSupplier width, int total, LongSupplier clock) {
		this.terminal = terminal;
		this.messages = messages;
		terminalWidth = width;
		this.total = total;
		this.clock = clock;
		start = clock.getAsLong();
	}

	/**
	 * Notes that a piece of work is done, and draws the bar where it is time to.
	 */
	public synchronized void advance() {
		done++;
		long now = clock.getAsLong();
		if (closed || done >= total || now - start < DELAY || drawn && now - drawnAt < PAUSE) {
			return;
		}
		if (width == 0) {
			width = Math.min(terminalWidth.getAsInt() - 1, WIDEST);
		}
		String line = line(now);
		if (!line.isEmpty()) {
			terminal.print(ERASE + line);
			terminal.flush();
			drawn = true;
			drawnAt = now;
			hook();
		}
	}

	/**
	 * Makes place for other output.
	 */
	public synchronized void erase() {
		if (drawn) {
			terminal.print(ERASE);
			terminal.flush();
			drawn = false;
		}
	}

	/**
	 * Erases the bar for good.
	 */
	@Override
	public synchronized void close() {
		erase();
		closed = true;
		if (hook != null) {
			try {
				Runtime.getRuntime().removeShutdownHook(hook);
			} catch (IllegalStateException e) {
				// The process ends: this is called by the hook.
			}
			hook = null;
		}
	}

	/** Whoever ends the run by Ctrl+C shall not find the prompt of the shell behind half a bar. */
	private void hook() {
		if (hook == null) {
			hook = new Thread(this::close);
			try {
				Runtime.getRuntime().addShutdownHook(hook);
			} catch (IllegalStateException e) {
				close();
			}
		}
	}

	/** The bar, one column narrower than the terminal at most, so that it never wraps; empty where there is no room. */
	private String line(long now) {
		String before = done + "/" + total + " [";
		String after = "] " + messages.get("progress.left", time((now - start) / SECOND * (total - done) / done));
		int columns = width - DisplayWidth.of(before) - DisplayWidth.of(after);
		if (columns < NARROWEST) {
			return "";
		}
		int filled = (int) ((long) columns * done / total);
		return before + "=".repeat(filled) + " ".repeat(columns - filled) + after;
	}

	private static String time(long seconds) {
		long minutes = seconds / 60;
		return minutes < 60 ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
			: String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
	}
}
