package org.nianbao.language.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds files in a directory and the directories below it, above all reports, always in the same order. Follows links, but enters every directory
 * once, so that links in a circle do no harm. Passes over hidden files and directories.
 */
public final class ReportWalker {

	/** How names begin that are no work of the user: version control, locks of editors, shadow files of other systems. */
	static final String HIDDEN = ".";

	private static final String EXTENSION = ".nianbao";

	private final Path directory;
	private final Predicate<String> wanted;
	private final Consumer<Path> found;
	private final Consumer<Path> unreadable;
	private final Set<Path> entered = new HashSet<>();

	private ReportWalker(Path directory, Predicate<String> wanted, Consumer<Path> found, Consumer<Path> unreadable) {
		this.directory = directory;
		this.wanted = wanted;
		this.found = found;
		this.unreadable = unreadable;
	}

	/**
	 * Finds files.
	 *
	 * @param root       the directory to begin with, as the user gave it
	 * @param directory  the directory to which {@code root} refers
	 * @param wanted     tells by its name whether a file is wanted
	 * @param found      is told of each file, with {@code root} at its beginning
	 * @param unreadable is told of each directory that cannot be listed
	 */
	public static void walk(Path root, Path directory, Predicate<String> wanted, Consumer<Path> found, Consumer<Path> unreadable) {
		new ReportWalker(directory, wanted, found, unreadable).enter(root);
	}

	/**
	 * Tells whether a file is a report.
	 *
	 * @param name its name without directories
	 * @return true if it ends as reports do, in capital or small letters
	 */
	public static boolean isReport(String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
	}

	private void enter(Path path) {
		try {
			if (entered.add(directory.resolve(path).toRealPath())) {
				list(directory.resolve(path)).forEach(entry -> visit(path.resolve(entry.getFileName())));
			}
		} catch (IOException e) {
			unreadable.accept(path);
		}
	}

	private void visit(Path path) {
		String name = path.getFileName().toString();
		if (name.startsWith(HIDDEN)) {
			return;
		}
		if (Files.isDirectory(directory.resolve(path))) {
			enter(path);
		} else if (wanted.test(name)) {
			found.accept(path);
		}
	}

	/**
	 * Lists a directory.
	 *
	 * @param directory a directory
	 * @return its entries, sorted by name
	 * @throws IOException if it cannot be listed
	 */
	static List<Path> list(Path directory) throws IOException {
		List<Path> entries = new ArrayList<>();
		try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
			stream.forEach(entries::add);
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
		return entries;
	}
}
