package org.nianbao.language.formats;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;

/**
 * The texts of format files on disk.
 */
public final class FormatTexts {

	private static final String EXTENSION = ".geshi";

	private FormatTexts() {
	}

	/**
	 * Tells whether a file is a format file.
	 *
	 * @param file a file
	 * @return true if its name says so
	 */
	public static boolean isFormat(Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
	}

	/**
	 * Returns the format files of a directory. Hidden files do not count.
	 *
	 * @param directory a directory
	 * @return all that are called like format files, sorted by name
	 * @throws IOException if it cannot be listed
	 */
	public static List<Path> in(Path directory) throws IOException {
		List<Path> found = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
			for (Path entry : entries) {
				if (!entry.getFileName().toString().startsWith(".") && isFormat(entry)) {
					found.add(entry);
				}
			}
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		found.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
		return found;
	}

	/**
	 * Returns the format files in the directory of one: it may inherit from them.
	 *
	 * @param file a format file, which need not exist
	 * @return the files, sorted by name, the file itself included if it exists; empty where the directory cannot be listed
	 */
	public static List<Path> filesBeside(Path file) {
		try {
			return in(file.toAbsolutePath().getParent()).stream().filter(Files::isRegularFile).toList();
		} catch (IOException e) {
			return List.of();
		}
	}

	/**
	 * Returns the texts of {@link #filesBeside}.
	 *
	 * @param file a format file, which need not exist
	 * @return the texts by the names of the files, sorted; the file itself included; empty texts for those that cannot be read
	 */
	public static Map<String, String> beside(Path file) {
		Map<String, String> texts = new TreeMap<>();
		filesBeside(file).forEach(entry -> texts.put(entry.getFileName().toString(), read(entry)));
		return texts;
	}

	private static String read(Path file) {
		try {
			return ReportTexts.read(file);
		} catch (UnreadableReportException e) {
			return "";
		}
	}
}
