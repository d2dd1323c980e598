package org.nianbao.language.formats;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
	 * Returns the texts of the format files in the directory of one: it may inherit from them.
	 *
	 * @param file a format file, which need not exist
	 * @return the texts by the names of the files, sorted; the file itself included; empty texts for those that cannot be read
	 */
	public static Map<String, String> beside(Path file) {
		Map<String, String> texts = new TreeMap<>();
		Path directory = file.toAbsolutePath().getParent();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, entry -> isFormat(entry) && Files.isRegularFile(entry))) {
			for (Path entry : entries) {
				texts.put(entry.getFileName().toString(), read(entry));
			}
		} catch (IOException | DirectoryIteratorException e) {
			return Map.of();
		}
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
