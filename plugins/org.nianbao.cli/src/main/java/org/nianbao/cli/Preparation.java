package org.nianbao.cli;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.nianbao.language.ReportStandaloneSetup;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.OnBoardFormats;
import org.nianbao.language.loading.ReportLoader;

/**
 * Makes what reports are read with while the arguments are still being understood. Both take their time in a short run, and neither needs the
 * other. Only for a process of its own: who uses the command line within a process has its services already, or makes them when needed.
 */
final class Preparation {

	/** The commands that read reports. */
	private static final Set<String> COMMANDS = Set.of("check", "generate", "fix", "sum");
	/** Options may stand before the command. */
	private static final int FIRST = 3;

	/** Opens when all packages of EMF are initialised and the models of the formats on board are there. */
	private static final CountDownLatch MODELS = new CountDownLatch(1);

	private static volatile Thread thread;

	private Preparation() {
	}

	/**
	 * Begins, if the command line looks as if reports will be read.
	 *
	 * @param args the arguments
	 */
	static void begin(String[] args) {
		if (Stream.of(args).limit(FIRST).anyMatch(COMMANDS::contains)) {
			thread = new Thread(Preparation::prepare, "nianbao-preparation");
			thread.setDaemon(true);
			thread.start();
		}
	}

	/**
	 * Waits until everything is there. Until then nobody else may touch models: the packages of EMF, initialised by two threads at a time,
	 * would wait for each other forever. Once they are initialised, the waiting thread compiles the formats, which takes nothing more from EMF.
	 */
	static void await() {
		Thread begun = thread;
		if (begun != null) {
			try {
				MODELS.await();
				FormatReader.standard();
				begun.join();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private static void prepare() {
		try {
			ReportStandaloneSetup.registerPackages();
			OnBoardFormats.models();
			MODELS.countDown();
			ReportLoader.standalone();
		} catch (Throwable e) { // whoever needs the loader gets the same, with a user to tell
			thread = null;
		} finally {
			MODELS.countDown();
		}
	}
}
