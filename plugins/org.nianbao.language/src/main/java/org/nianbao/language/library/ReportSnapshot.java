package org.nianbao.language.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.loading.LoadedReport;

/**
 * What other reports need to know of a report: body, year, figures, the letters of the sections that are compared, and what it refers to. Immutable
 * and shared by all threads; some kilobytes, since it holds on to nothing of the report's model.
 */
public final class ReportSnapshot {

	private final Path file;
	private final Optional<Path> directory;
	private final String body;
	private final OptionalInt year;
	private final ReportFormat format;
	private final Map<String, TableSnapshot> tables = new LinkedHashMap<>();
	private final Map<String, String> letters = new HashMap<>();
	private final List<String> references;
	private final Optional<String> previous;

	/**
	 * @param report    the report
	 * @param file      where it really is
	 * @param directory the directory to which its references refer
	 */
	ReportSnapshot(LoadedReport report, Path file, Optional<Path> directory) {
		this.file = file;
		this.directory = directory;
		body = report.title().body();
		year = report.title().year();
		format = report.format();
		for (OfficialTable table : report.tables()) {
			if (report.table(table.spec()).filter(counts -> counts == table).isPresent()) {
				tables.merge(table.spec().name(), TableSnapshot.of(table), this::better);
			}
		}
		for (ReportSection section : report.sections()) {
			section.spec().filter(spec -> isCompared(spec, report))
				.ifPresent(spec -> letters.putIfAbsent(spec.title(), SectionLetters.of(section.model(), report.text()).letters()));
		}
		List<String> written = new ArrayList<>();
		WrittenReferences references = WrittenReferences.of(report.model());
		references.previous().forEach(previous -> written.add(previous.written()));
		references.aggregates().forEach(aggregate -> written.add(aggregate.written()));
		this.references = List.copyOf(written);
		previous = references.previous().stream().findFirst().map(WrittenReferences.Written::written);
	}

	/**
	 * Returns what there is to know of a report that nobody refers to yet.
	 *
	 * @param report the report, which is only read now
	 * @param file   where it stands
	 * @return a new snapshot
	 */
	public static ReportSnapshot of(LoadedReport report, Path file) {
		return new ReportSnapshot(report, file, Optional.ofNullable(file.toAbsolutePath().getParent()));
	}

	/** Of two editions of a table, the one of the report's format counts. */
	private TableSnapshot better(TableSnapshot first, TableSnapshot second) {
		return !format.tables().contains(first.spec()) && format.tables().contains(second.spec()) ? second : first;
	}

	/** Sections that no format compares are not worth the memory. */
	private static boolean isCompared(SectionSpec section, LoadedReport report) {
		return report.formats().formats().stream().flatMap(format -> format.findSection(section.title()).stream())
			.anyMatch(found -> !found.section().similarity().isEmpty());
	}

	/**
	 * Returns the body.
	 *
	 * @return the name in the title; empty where the title names none
	 */
	public String body() {
		return body;
	}

	/**
	 * Returns the report year.
	 *
	 * @return the year in the title; empty where the title names none
	 */
	public OptionalInt year() {
		return year;
	}

	/**
	 * Returns the format.
	 *
	 * @return the format of the report
	 */
	public ReportFormat format() {
		return format;
	}

	/**
	 * Finds a table.
	 *
	 * @param name the name of the table in the formats
	 * @return the table, if the report has it
	 */
	public Optional<TableSnapshot> table(String name) {
		return Optional.ofNullable(tables.get(name));
	}

	/**
	 * Returns the letters of a section, see {@link SectionLetters}.
	 *
	 * @param title an official heading, of this or another format
	 * @return the letters; empty where the report does not have the section, or no format limits how similar it may be
	 */
	public Optional<String> letters(String title) {
		return format.findSection(title).map(found -> letters.get(found.section().title()));
	}

	Path file() {
		return file;
	}

	Optional<Path> directory() {
		return directory;
	}

	Optional<String> previous() {
		return previous;
	}

	List<String> references() {
		return references;
	}
}
