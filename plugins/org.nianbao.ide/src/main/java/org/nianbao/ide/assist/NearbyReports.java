package org.nianbao.ide.assist;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the reports near a report: in its directory, below it, and in the directory above it and below that. Looks at a bounded number of files,
 * so that a
 * report in the root of a disk costs no more than others.
 */
final class NearbyReports {

	private static final String EXTENSION = ".nianbao";
	private static final String HIDDEN = ".";
	private static final int DEPTH = 3;
	private static final int MOST_ENTRIES = 2_000;

	private final Path directory;
	private final SortedSet<String> files = new TreeSet<>();
	private final SortedSet<String> directories = new TreeSet<>();
	private int entries;

	/**
	 * Looks around.
	 *
	 * @param report a file
	 */
	NearbyReports(Path report) {
		Path file = report.toAbsolutePath().normalize();
		directory = file.getParent();
		if (directory != null) {
			list(directory, DEPTH, directory);
			if (directory.getParent() != null) {
				list(directory.getParent(), DEPTH - 1, directory);
			}
		}
		files.remove(String.valueOf(file.getFileName()));
	}

	/**
	 * Returns the reports.
	 *
	 * @return their paths from the directory of the report, with slashes; those of the directory itself first
	 */
	List<String> files() {
		return nearestFirst(files);
	}

	/**
	 * Returns the directories with reports in them.
	 *
	 * @return their paths from the directory of the report, with slashes at the end
	 */
	List<String> directories() {
		return nearestFirst(directories);
	}

	private static List<String> nearestFirst(SortedSet<String> paths) {
		List<String> result = new ArrayList<>(paths);
		result.sort(Comparator.comparingLong(path -> path.chars().filter(c -> c == '/').count()));
		return result;
	}

	private void list(Path where, int depth, Path known) {
		try (DirectoryStream<Path> stream = Files.newDirectoryStream(where)) {
			for (Path entry : stream) {
				if (++entries > MOST_ENTRIES) {
					return;
				}
				visit(entry, depth, known);
			}
		} catch (IOException | DirectoryIteratorException e) {
			// What cannot be listed has nothing to choose.
		}
	}

	private void visit(Path entry, int depth, Path known) {
		String name = entry.getFileName().toString();
		if (name.startsWith(HIDDEN)) {
			return;
		}
		if (name.toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
			String path = directory.relativize(entry).toString().replace('\\', '/');
			files.add(path);
			int slash = path.lastIndexOf('/');
			if (slash > 0) {
				directories.add(path.substring(0, slash + 1));
			}
		} else if (depth > 1 && !entry.equals(known) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
			list(entry, depth - 1, known);
		}
	}
}
