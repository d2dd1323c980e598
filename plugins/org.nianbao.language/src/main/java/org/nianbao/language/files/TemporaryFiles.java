package org.nianbao.language.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * The temporary files of this process. None of them is left when the process ends, whatever ends it short of being killed outright: the virtual
 * machine does not unwind the stack of threads that are at work when a signal arrives.
 */
final class TemporaryFiles {

	/** What becomes of a complete file. */
	@FunctionalInterface
	interface Step {
		/** Does it. */
		void run() throws IOException;
	}

	/** How long a thread is kept from going on while the process ends, in milliseconds: more than that takes, and not for ever should it not end. */
	private static final long PATIENCE = 10_000;

	private static final Object LOCK = new Object();
	private static final Set<Path> FILES = new HashSet<>();

	private static boolean hooked;
	private static boolean ending;

	private TemporaryFiles() {
	}

	/**
	 * Makes a file.
	 *
	 * @param file a file that does not exist
	 * @return writes its content
	 * @throws IOException if it cannot be made
	 */
	static OutputStream create(Path file) throws IOException {
		synchronized (LOCK) {
			waitForTheEnd();
			if (!hooked) {
				hook();
			}
			OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			FILES.add(file);
			return out;
		}
	}

	/**
	 * Does with a complete file what it was made for. Does not return while the process ends, so that nothing half done is told.
	 *
	 * @param file the file
	 * @param step gives it another name
	 * @throws IOException if the step fails
	 */
	static void release(Path file, Step step) throws IOException {
		synchronized (LOCK) {
			waitForTheEnd();
			step.run();
			FILES.remove(file);
		}
	}

	/**
	 * Deletes a file, if it is there.
	 *
	 * @param file the file
	 * @throws IOException if it cannot be deleted
	 */
	static void delete(Path file) throws IOException {
		synchronized (LOCK) {
			if (FILES.remove(file)) {
				Files.deleteIfExists(file);
			}
		}
	}

	private static void hook() throws IOException {
		try {
			Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::deleteAll, "nianbao-temporary-files"));
			hooked = true;
		} catch (IllegalStateException e) {
			// The process ends already.
			ending = true;
			waitForTheEnd();
		}
	}

	private static void deleteAll() {
		synchronized (LOCK) {
			ending = true;
			for (Path file : FILES) {
				try {
					Files.deleteIfExists(file);
				} catch (IOException e) {
					// It lies there, under a name that says whose it is.
				}
			}
		}
	}

	/** The lock is let go meanwhile: whoever deletes needs it. */
	private static void waitForTheEnd() throws IOException {
		if (ending) {
			try {
				LOCK.wait(PATIENCE);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			throw new InterruptedIOException();
		}
	}
}
