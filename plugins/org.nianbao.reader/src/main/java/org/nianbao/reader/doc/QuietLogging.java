package org.nianbao.reader.doc;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * Keeps the logging facade of POI from writing to standard error: that it has found no logging to pass messages on to, and then those
 * messages. Where there is one, as in an Eclipse
 * with other plug-ins, nothing changes.
 */
final class QuietLogging {

	/** What the stand-in for a provider writes; said from outside only by somebody who wants to see it. */
	private static final String LEVEL = "org.apache.logging.log4j.simplelog.level";

	private QuietLogging() {
	}

	/** To be called before the first class of POI is used. Later calls do nothing. */
	static void prepare() {
		Once.DONE.getClass();
	}

	/** Initialised by the first access. */
	private static final class Once {

		private static final Object DONE = silence();

		private static Object silence() {
			StatusLogger status = StatusLogger.getLogger();
			Level before = status.getFallbackListener().getStatusLevel();
			boolean isChosen = System.getProperty(LEVEL) != null;
			status.getFallbackListener().setLevel(Level.OFF);
			if (!isChosen) {
				System.setProperty(LEVEL, Level.OFF.name());
			}
			try {
				// Looks for a provider, and complains if there is none; the stand-in for one then reads its level once and for all.
				LogManager.getContext(false);
				return Boolean.TRUE;
			} finally {
				if (!isChosen) {
					System.clearProperty(LEVEL);
				}
				status.getFallbackListener().setLevel(before);
			}
		}
	}
}
