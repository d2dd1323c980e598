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
	private final Optional<ReportFormat> preferred;

	FormatRegistry(List<ReportFormat> formats) {
		this(formats, Optional.empty());
	}

	private FormatRegistry(List<ReportFormat> formats, Optional<ReportFormat> preferred) {
		if (formats.isEmpty()) {
			throw new IllegalArgumentException("no formats");
		}
		this.formats = List.copyOf(formats);
		this.preferred = preferred;
	}

	/**
	 * Returns the same formats, with one that reports get which name none.
	 *
	 * @param name the name of a format on board
	 * @return formats whose {@link #forYear} gives that one for the years it applies to, and for an unknown year
	 * @throws IllegalArgumentException if there is no such format
	 */
	public FormatRegistry preferring(String name) {
		return new FormatRegistry(formats, Optional.of(find(name).orElseThrow(() -> new IllegalArgumentException(name))));
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
	 * Returns the format of a report that names none: the preferred one if it applies, else the one without a parent that applies to the report year;
	 * the newest where none does or the year is unknown.
	 *
	 * @param year the report year, if known
	 * @return a format
	 */
	public ReportFormat forYear(OptionalInt year) {
		if (preferred.isPresent() && (year.isEmpty() || preferred.get().appliesTo(year.getAsInt()))) {
			return preferred.get();
		}
		return formats.stream().filter(format -> format.parent().isEmpty() && year.isPresent() && format.appliesTo(year.getAsInt()))
			.findFirst().orElseGet(this::newest);
	}

	private ReportFormat newest() {
		return formats.stream().filter(format -> format.parent().isEmpty())
			.max(Comparator.comparingInt(format -> format.firstYear().orElse(0))).orElse(formats.get(0));
	}
}
