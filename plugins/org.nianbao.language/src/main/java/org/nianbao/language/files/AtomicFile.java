package org.nianbao.language.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes files so that nobody ever sees half a file: neither another process, nor the user after a full disk or after ending the program half way
 * (Ctrl+C).
 */
public final class AtomicFile {

	/**
	 * Writes the content of a file.
	 */
	@FunctionalInterface
	public interface Content {
		/**
		 * Writes the content.
		 *
		 * @param out where to
		 * @throws IOException if writing fails; the file is then as it was before
		 */
		void writeTo(OutputStream out) throws IOException;
	}

	private AtomicFile() {
	}

	/**
	 * Writes a file, or replaces one. A replaced file keeps its permissions, a link stays a link.
	 *
	 * @param file    the file; its directory exists
	 * @param content what to write
	 * @throws IOException if writing fails; the file is then as it was before
	 */
	public static void write(Path file, Content content) throws IOException {
		boolean exists = Files.exists(file);
		if (exists && !Files.isWritable(file)) {
			// Replacing it would succeed all the same, which is not what a write protection is for.
			throw new AccessDeniedException(file.toString());
		}
		Path target = exists ? file.toRealPath() : file;
		// Not made of the target's name, which may be as long as names can be.
		Path temporary = target.resolveSibling(".nianbao-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
		try {
			try (OutputStream out = new BufferedOutputStream(TemporaryFiles.create(temporary))) {
				content.writeTo(out);
			}
			if (exists) {
				copyPermissions(target, temporary);
			}
			TemporaryFiles.release(temporary, () -> move(temporary, target));
		} finally {
			TemporaryFiles.delete(temporary);
		}
	}

	private static void copyPermissions(Path from, Path to) throws IOException {
		PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
		if (source != null) {
			Files.setPosixFilePermissions(to, source.readAttributes().permissions());
		}
	}

	private static void move(Path temporary, Path target) throws IOException {
		try {
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
