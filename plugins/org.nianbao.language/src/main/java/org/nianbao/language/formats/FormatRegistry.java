package org.nianbao.language.formats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The formats on board. Immutable: read once per process and shared by all reports.
 */
public final class FormatRegistry {

	private final List<ReportFormat> formats;

	FormatRegistry(List<ReportFormat> formats) {
		if (formats.isEmpty()) {
			throw new IllegalArgumentException("no formats");
		}
		this.formats = List.copyOf(formats);
	}

	/**
	 * Returns all formats.
	 *
	 * @return at least one, in the order in which they were read
	 */
	public List<ReportFormat> formats() {
		return formats;
	}

	/**
	 * Finds a format by its name.
	 *
	 * @param name the name that {@code @格式} gives
	 * @return the format, if it is on board
	 */
	public Optional<ReportFormat> find(String name) {
		return formats.stream().filter(format -> format.name().equals(name)).findFirst();
	}

	/**
	 * Tells whether there is a national format for a report year.
	 *
	 * @param year a report year
	 * @return false for the years before the uniform formats
	 */
	public boolean hasFormatFor(int year) {
		return formats.stream().anyMatch(format -> format.parent().isEmpty() && format.appliesTo(year));
	}

	/**
	 * Returns the format of a report that names none: the one without a parent that applies to the report year; the newest
	 * where none does or the year is unknown.
	 *
	 * @param year the report year, if known
	 * @return a format
	 */
	public ReportFormat forYear(OptionalInt year) {
		return formats.stream().filter(format -> format.parent().isEmpty() && year.isPresent() && format.appliesTo(year.getAsInt()))
			.findFirst().orElseGet(this::newest);
	}

	private ReportFormat newest() {
		return formats.stream().filter(format -> format.parent().isEmpty())
			.max(Comparator.comparingInt(format -> format.firstYear().orElse(0))).orElse(formats.get(0));
	}
}
