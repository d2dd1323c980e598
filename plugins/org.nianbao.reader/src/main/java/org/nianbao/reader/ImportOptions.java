package org.nianbao.reader;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatRegistry;

/**
 * What the user knows about a source, and how far a reader goes. Immutable.
 *
 * @param formats  the formats on board; the preferred one is that of reports that name none
 * @param format   the name of the format that the report follows; empty to tell it by its labels
 * @param year     the report year; empty to tell it by the title
 * @param body     the body that reports; empty to tell it by the title
 * @param pictures the directory of the pictures, relative to that of the report, with slashes; not empty
 * @param picture  what the names of the pictures begin with, such as that of the report; empty for the name of the source
 * @param limits   what is refused
 */
public record ImportOptions(FormatRegistry formats, Optional<String> format, OptionalInt year, Optional<String> body, String pictures,
	Optional<String> picture,
		ReadingLimits limits) {

	/** The formats that come with the product, and nothing known; pictures go to {@code pictures}. */
	public static final ImportOptions STANDARD = new ImportOptions(FormatReader.standard(), Optional.empty(), OptionalInt.empty(),
		Optional.empty(), "pictures",
		Optional.empty(), ReadingLimits.DEFAULT);

	/**
	 * Checks that nothing is null and that the format exists.
	 *
	 * @throws IllegalArgumentException if there is no format of that name
	 */
	public ImportOptions {
		Objects.requireNonNull(formats);
		Objects.requireNonNull(year);
		Objects.requireNonNull(body);
		Objects.requireNonNull(pictures);
		Objects.requireNonNull(picture);
		Objects.requireNonNull(limits);
		format.ifPresent(name -> formats.find(name).orElseThrow(() -> new IllegalArgumentException(name)));
	}

	/**
	 * Returns the same for a format.
	 *
	 * @param name the name of a format on board
	 * @return options with that format
	 */
	public ImportOptions withFormat(String name) {
		return new ImportOptions(formats, Optional.of(name), year, body, pictures, picture, limits);
	}

	/**
	 * Returns the same for a report year.
	 *
	 * @param known the year
	 * @return options with that year
	 */
	public ImportOptions withYear(int known) {
		return new ImportOptions(formats, format, OptionalInt.of(known), body, pictures, picture, limits);
	}

	/**
	 * Returns the same for a body.
	 *
	 * @param name its full name
	 * @return options with that body
	 */
	public ImportOptions withBody(String name) {
		return new ImportOptions(formats, format, year, Optional.of(name), pictures, picture, limits);
	}
}
