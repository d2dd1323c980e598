package org.nianbao.cli.input;

/**
 * Something that the user named and that leads to no report.
 *
 * @param kind   what is wrong
 * @param name   the file, directory or pattern as the user gave it
 * @param detail which character of a pattern is wrong, counted from 1; else empty
 */
public record InputProblem(Kind kind, String name, String detail) {

	/**
	 * What can be wrong.
	 */
	public enum Kind {
		/** There is no such file or directory. */
		MISSING,
		/** There is no report in the directory. */
		NO_REPORTS,
		/** There is no file in the directory that could be imported. */
		NO_SOURCES,
		/** No file matches the pattern. */
		NO_MATCH,
		/** The pattern is none. */
		BAD_PATTERN,
		/** A directory cannot be listed. */
		UNREADABLE_DIRECTORY,
		/** The name cannot be expressed in the encoding of file names. */
		BAD_NAME
	}
}
