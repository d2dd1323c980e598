package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.nianbao.checks.Finding;
import org.nianbao.checks.FormatChecker;
import org.nianbao.cli.input.Input;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;

/**
 * Checks format files. They may inherit from the formats on board and from the files beside them. Thread-safe.
 */
final class FormatServices {

	private static final String EXTENSION = ".geshi";

	private final FormatChecker checker;

	/**
	 * @param locale the language of the findings
	 */
	FormatServices(Locale locale) {
		checker = new FormatChecker(locale);
	}

	/**
	 * Tells whether an input is a format file.
	 *
	 * @param input what the user named
	 * @return true if its name says so; standard input is a report
	 */
	static boolean isFormat(Input input) {
		return input.file().filter(FormatServices::isFormat).isPresent();
	}

	private static boolean isFormat(Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
	}

	/**
	 * Checks a format file.
	 *
	 * @param input which one
	 * @param text  its text
	 * @return what was found, sorted
	 */
	List<Finding> check(Input input, String text) {
		Path file = input.file().orElseThrow();
		return checker.check(file.getFileName().toString(), text, FormatReader.standard(), beside(file));
	}

	/** Files that cannot be read are none to inherit from. */
	private static Map<String, String> beside(Path file) {
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
