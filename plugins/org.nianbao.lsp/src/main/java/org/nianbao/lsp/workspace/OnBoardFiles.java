package org.nianbao.lsp.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.lsp.text.DocumentUris;

/**
 * The formats on board as files, since editors only open files: written to a directory of this process when somebody wants to see one, and deleted
 * in the end. Thread-safe.
 */
public final class OnBoardFiles {

	private final List<Path> written = new ArrayList<>();
	private Path directory;

	/**
	 * Returns the file of a format.
	 *
	 * @param name its name, without directories
	 * @param text its text
	 * @return a file that cannot be written to; empty where the system gives no room for it
	 */
	public synchronized Optional<Path> file(String name, String text) {
		try {
			if (directory == null) {
				directory = DocumentUris.real(Files.createTempDirectory("nianbao-"));
			}
			Path file = directory.resolve(name).normalize();
			if (!file.getParent().equals(directory)) {
				return Optional.empty();
			}
			if (!Files.exists(file)) {
				Files.write(file, text.getBytes(StandardCharsets.UTF_8));
				written.add(file);
				file.toFile().setReadOnly();
			}
			return Optional.of(file);
		} catch (IOException | UncheckedIOException e) {
			return Optional.empty();
		}
	}

	/**
	 * Tells whether a file is that of a format on board.
	 *
	 * @param file where the file really is
	 * @return true for those that were written here
	 */
	public synchronized boolean isOnBoard(Path file) {
		return directory != null && file.startsWith(directory);
	}

	/**
	 * Deletes the files. What cannot be deleted is left to the system, as with all temporary files.
	 */
	public synchronized void delete() {
		try {
			for (Path file : written) {
				file.toFile().setWritable(true);
				Files.deleteIfExists(file);
			}
			if (directory != null) {
				Files.deleteIfExists(directory);
			}
		} catch (IOException e) {
			return;
		}
	}
}
