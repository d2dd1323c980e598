package org.nianbao.reader.doc;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.simple.SimpleLoggerContextFactory;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * Keeps the logging facade of POI from writing to standard error that it has found no logging to pass messages on to. Where there is one, as in an Eclipse
 * with other plug-ins, nothing changes.
 */
final class QuietLogging {

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
			status.getFallbackListener().setLevel(Level.OFF);
			try {
				// Looks for a provider, and complains if there is none.
				return LogManager.getFactory() instanceof SimpleLoggerContextFactory ? Boolean.TRUE : Boolean.FALSE;
			} finally {
				status.getFallbackListener().setLevel(before);
			}
		}
	}
}
