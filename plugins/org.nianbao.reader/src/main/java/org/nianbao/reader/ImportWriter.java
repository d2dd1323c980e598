package org.nianbao.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

import org.nianbao.language.files.AtomicFile;

/**
 * Writes reports that were made of sources, with their pictures: all of it or nothing. Used once for each report.
 */
public final class ImportWriter {

	/** Something cannot be written; all is as it was before. */
	public static final class UnwrittenException extends IOException {

		private static final long serialVersionUID = 1L;

		private final String file;

		private UnwrittenException(String file, IOException cause) {
			super(file, cause);
			this.file = file;
		}

		/**
		 * Returns what cannot be written.
		 *
		 * @return the name of the report, or of a picture, relative to the directory of the report, with slashes
		 */
		public String file() {
			return file;
		}

		/**
		 * Returns why it cannot be written.
		 *
		 * @return what the file system says; empty where there is another file that must not be replaced
		 */
		public Optional<IOException> reason() {
			return Optional.ofNullable((IOException) getCause());
		}
	}

	/** Puts one thing back as it was. */
	private interface TakeBack {
		void run() throws IOException;
	}

	private final ImportedReport report;
	private final Path file;
	private final boolean replace;
	/** The last thing that was done comes first. */
	private final Deque<TakeBack> done = new ArrayDeque<>();

	/**
	 * @param report  what to write
	 * @param file    where the report goes; the pictures go to where its text says, relative to that
	 * @param replace whether other files of these names are replaced
	 */
	public ImportWriter(ImportedReport report, Path file, boolean replace) {
		this.report = report;
		this.file = file.toAbsolutePath();
		this.replace = replace;
	}

	/**
	 * Looks for a file that must not be replaced. A picture that is there already with the same content is none.
	 *
	 * @return its name relative to the directory of the report, with slashes; empty if all can be written
	 * @throws IOException if a picture that is there cannot be read
	 */
	public Optional<String> conflict() throws IOException {
		if (replace) {
			return Optional.empty();
		}
		if (Files.exists(file)) {
			return Optional.of(file.getFileName().toString());
		}
		for (ExtractedPicture picture : report.pictures()) {
			Path target = file.resolveSibling(picture.file());
			if (Files.exists(target) && !isSame(target, picture.bytes())) {
				return Optional.of(picture.file());
			}
		}
		return Optional.empty();
	}

	/**
	 * Writes the pictures and then the report, which must not name what is not there. Directories are made where they are missing.
	 *
	 * @throws UnwrittenException if something cannot be written
	 */
	public void write() throws UnwrittenException {
		for (ExtractedPicture picture : report.pictures()) {
			write(picture.file(), picture.bytes());
		}
		write(file.getFileName().toString(), report.text().getBytes(UTF_8));
	}

	private void write(String name, byte[] bytes) throws UnwrittenException {
		Path target = file.resolveSibling(name);
		try {
			boolean isThere = Files.exists(target);
			if (isThere && !name.equals(file.getFileName().toString()) && isSame(target, bytes)) {
				return;
			}
			if (isThere && !replace) {
				throw new UnwrittenException(name, null);
			}
			if (isThere) {
				byte[] former = Files.readAllBytes(target);
				done.push(() -> AtomicFile.write(target, out -> out.write(former)));
			} else {
				createDirectories(target.getParent());
				done.push(() -> Files.deleteIfExists(target));
			}
			AtomicFile.write(target, out -> out.write(bytes));
		} catch (IOException e) {
			takeBack();
			throw e instanceof UnwrittenException refusal ? refusal : new UnwrittenException(name, e);
		}
	}

	private void createDirectories(Path directory) throws IOException {
		Path parent = directory.getParent();
		if (!Files.exists(directory) && parent != null) {
			createDirectories(parent);
			done.push(() -> Files.deleteIfExists(directory));
		}
		Files.createDirectories(directory);
	}

	private void takeBack() {
		for (TakeBack step : done) {
			try {
				step.run();
			} catch (IOException e) {
				// The user is told of the first failure; this one has the same cause.
				continue;
			}
		}
		done.clear();
	}

	private static boolean isSame(Path existing, byte[] bytes) throws IOException {
		try {
			return Files.size(existing) == bytes.length && Arrays.equals(Files.readAllBytes(existing), bytes);
		} catch (NoSuchFileException e) {
			return false;
		}
	}
}
