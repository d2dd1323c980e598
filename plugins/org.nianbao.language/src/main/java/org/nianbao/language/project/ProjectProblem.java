package org.nianbao.language.project;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.formats.validation.FormatProblem;

/**
 * Something wrong with a project file, or with a file that it refers to.
 *
 * @param kind   what is wrong
 * @param file   the file where it is
 * @param line   the line, counted from 1
 * @param column the column, counted from 1
 * @param offset where it begins, in UTF-16 units from 0
 * @param length how long it is; 0 where it concerns the file as a whole
 * @param values what the message says: {@code key}, {@code value} and {@code rule} as written, {@code line} and {@code detail}, where they mean
 *               something
 * @param format what is wrong with a format; empty for all other kinds
 */
public record ProjectProblem(Kind kind, Path file, int line, int column, int offset, int length, Map<String, String> values,
		Optional<FormatProblem> format) {

	/**
	 * What can be wrong.
	 */
	public enum Kind {
		/** The file cannot be read, or is not UTF-8. {@code detail}: the name of the reason. */
		UNREADABLE,
		/** A line is no {@code key = value}. */
		NO_SETTING,
		/** There is no such setting. */
		UNKNOWN_KEY,
		/** A setting stands twice; the last one counts. Only a warning. {@code line}: where it stands first. */
		TWICE,
		/** A setting has no value. */
		NO_VALUE,
		/** The severity of a rule that does not exist. */
		UNKNOWN_RULE,
		/** The severity of a rule that must not be silenced. */
		FIXED_SEVERITY,
		/** No severity. */
		BAD_SEVERITY,
		/** There is no such format. {@code detail}: the formats that there are, one on each line. */
		UNKNOWN_FORMAT,
		/** No day of a year. */
		BAD_DEADLINE,
		/** The directory of formats is none, or cannot be listed. */
		NO_DIRECTORY,
		/** There is no format in the directory of formats. */
		NO_FORMATS,
		/** The file with the names of the bodies cannot be read. */
		NO_BODIES,
		/** There is no such template of documents. */
		NO_REFERENCE_DOCUMENT,
		/** There are no fonts at a place; only a warning, because projects are shared between machines. */
		NO_FONTS,
		/** A format cannot be used. */
		BROKEN_FORMAT
	}

	/**
	 * Makes the values unmodifiable.
	 */
	public ProjectProblem {
		values = Map.copyOf(values);
	}

	ProjectProblem(Kind kind, Path file, int line, int column, int offset, int length, Map<String, String> values) {
		this(kind, file, line, column, offset, length, values, Optional.empty());
	}

	/** Takes over a problem of a format that was read under the path of its file. */
	static ProjectProblem of(FormatProblem problem) {
		return new ProjectProblem(Kind.BROKEN_FORMAT, Path.of(problem.file()), problem.line(), problem.column(), problem.offset(),
			problem.length(), Map.of(),
			Optional.of(problem));
	}

	/**
	 * Tells whether the project can be used all the same.
	 *
	 * @return true for a problem that keeps nothing from being done
	 */
	public boolean isWarning() {
		return kind == Kind.TWICE || kind == Kind.NO_FONTS;
	}
}
