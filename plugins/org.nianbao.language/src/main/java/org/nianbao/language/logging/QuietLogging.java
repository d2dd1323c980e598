package org.nianbao.language.logging;

import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * Keeps the libraries that read and write other formats (POI, PDFBox) from writing to standard output or standard error what is for programmers:
 * users are told by notes and exceptions. What they log goes through Log4j or through the logging of the platform. Log4j would complain that it has
 * found nobody to pass messages on to, and then write those messages; where there is somebody, as in an Eclipse with other plug-ins, nothing changes.
 */
public final class QuietLogging {

	/** What the stand-in for a provider writes; said from outside only by somebody who wants to see it. */
	private static final String LEVEL = "org.apache.logging.log4j.simplelog.level";

	private QuietLogging() {
	}

	/** To be called before the first class of these libraries is used, on any thread. Later calls do nothing. */
	public static void prepare() {
		Once.LOGGERS.size();
	}

	/** Initialised by the first access. */
	private static final class Once {

		/** The platform forgets the level of a logger that nobody holds. */
		private static final List<Logger> LOGGERS = Stream.of("org.apache.fontbox", "org.apache.pdfbox", "org.apache.xmpbox")
			.map(Logger::getLogger).toList();

		static {
			LOGGERS.forEach(logger -> logger.setLevel(java.util.logging.Level.OFF));
			silenceLog4j();
		}

		private static void silenceLog4j() {
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
			} finally {
				if (!isChosen) {
					System.clearProperty(LEVEL);
				}
				status.getFallbackListener().setLevel(before);
			}
		}
	}
}
