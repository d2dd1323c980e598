package org.nianbao.language.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.language.format.Format;
import org.nianbao.language.formats.validation.FormatProblem;
import org.nianbao.language.formats.validation.FormatValidator;

/**
 * Reads format files.
 */
public final class FormatReader {

	/** Reads the formats on board when they are first asked for. */
	private static final class Standard {
		// Without looking for mistakes: the tests have done so, and every run would wait for it.
		private static final FormatRegistry REGISTRY = compile(OnBoardFormats.models());
	}

	private FormatReader() {
	}

	/**
	 * Returns the formats that come with the product.
	 *
	 * @return the same registry on every call
	 */
	public static FormatRegistry standard() {
		return Standard.REGISTRY;
	}

	/**
	 * Reads the formats that come with the product and more.
	 *
	 * @param additional the texts of further format files by file name; they may inherit from those on board
	 * @return all formats, those on board first
	 * @throws FormatException if a file cannot be read as formats
	 */
	public static FormatRegistry standardAnd(Map<String, String> additional) {
		if (additional.isEmpty()) {
			return standard();
		}
		Map<String, String> texts = new LinkedHashMap<>(OnBoardFormats.texts());
		texts.putAll(additional);
		return read(texts);
	}

	/**
	 * Reads formats from texts.
	 *
	 * @param texts the texts of the format files by file name
	 * @return the formats in the order of the files
	 * @throws FormatException if a text cannot be read as formats
	 */
	public static FormatRegistry read(Map<String, String> texts) {
		FormatFiles files = new FormatFiles(texts);
		List<FormatProblem> problems = FormatValidator.validate(files.resources(), rule -> true);
		if (problems.stream().anyMatch(FormatProblem::isError)) {
			throw new FormatException(problems);
		}
		return compile(files.formats());
	}

	private static FormatRegistry compile(List<Format> formats) {
		return new FormatRegistry(new FormatCompiler().compile(formats));
	}
}
