package org.nianbao.ide.navigation;

import static org.nianbao.ide.navigation.Subject.Kind.COLUMN;
import static org.nianbao.ide.navigation.Subject.Kind.FIGURE;
import static org.nianbao.ide.navigation.Subject.Kind.FORMAT;
import static org.nianbao.ide.navigation.Subject.Kind.ROW;
import static org.nianbao.ide.navigation.Subject.Kind.RULE;
import static org.nianbao.ide.navigation.Subject.Kind.SECTION;
import static org.nianbao.ide.navigation.Subject.Kind.TABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.checks.RuleIds;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReferenceValue;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.report.FreeTable;

/**
 * What a part of a report's text means.
 */
public sealed interface ReportElement {

	/**
	 * Returns what the part names.
	 *
	 * @return mostly one subject; for a name in a reference the row or column and the figure too; empty where other texts cannot name it
	 */
	Set<Subject> subjects();

	/**
	 * The heading of a section.
	 *
	 * @param section the section
	 * @param spec    what it is in the format
	 */
	record SectionHeading(ReportSection section, SectionSpec spec) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			return Set.of(Subject.of(SECTION, spec.title()));
		}
	}

	/**
	 * The label of a row.
	 *
	 * @param table    its table
	 * @param row      the row
	 * @param official its official label
	 */
	record RowLabel(OfficialTable table, RowSpec row, String official) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			return Set.of(Subject.of(ROW, table.spec().name(), row.name()));
		}
	}

	/**
	 * The heading of a group of rows, or of a block.
	 *
	 * @param table    its table
	 * @param group    the group
	 * @param official its official label
	 */
	record GroupLabel(OfficialTable table, RowGroupSpec group, String official) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			return Set.of(Subject.of(ROW, table.spec().name(), group.name().orElse(group.label())));
		}
	}

	/**
	 * The label of a column.
	 *
	 * @param table    its table
	 * @param column   the column
	 * @param official its official label
	 */
	record ColumnLabel(OfficialTable table, ColumnSpec column, String official) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			return Set.of(Subject.of(COLUMN, table.spec().name(), column.name()));
		}
	}

	/**
	 * A cell of an official table.
	 *
	 * @param table  its table
	 * @param figure what stands in it
	 */
	record Cell(OfficialTable table, Figure figure) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			return Set.of(Subject.of(FIGURE, table.spec().name(), figure.row().name(), figure.column().name()));
		}
	}

	/**
	 * A reference to figures, from brace to brace.
	 *
	 * @param value what it comes to
	 */
	record Reference(ReferenceValue value) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			return Set.of();
		}
	}

	/**
	 * A name in a reference.
	 *
	 * @param value what the reference comes to
	 * @param kind  whether it names a table, a row or group, or a column
	 * @param table the table
	 * @param named the name of the row or group; empty in the name of a table that no row follows
	 * @param rows  the row, or the rows of the group, that the term adds up
	 * @param column the column, named or not; empty where nobody knows which
	 * @param isLast whether it is the last name of its term, which stands for the figures
	 */
	record ReferenceName(ReferenceValue value, Subject.Kind kind, TableSpec table, String named, List<RowSpec> rows, Optional<ColumnSpec> column,
			boolean isLast) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			List<Subject> subjects = new ArrayList<>();
			switch (kind) {
				case TABLE -> subjects.add(Subject.of(TABLE, table.name()));
				case ROW -> subjects.add(Subject.of(ROW, table.name(), named));
				default -> column.ifPresent(c -> subjects.add(Subject.of(COLUMN, table.name(), c.name())));
			}
			if (isLast && rows.size() == 1 && rows.get(0).name().equals(named)) {
				column.ifPresent(c -> subjects.add(Subject.of(FIGURE, table.name(), named, c.name())));
			}
			return Set.copyOf(subjects);
		}
	}

	/**
	 * The name of a format in its directive.
	 *
	 * @param format the format
	 */
	record FormatName(ReportFormat format) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			return Set.of(Subject.of(FORMAT, format.name()));
		}
	}

	/**
	 * The ID of a rule in a waiver.
	 *
	 * @param written the ID as typed
	 */
	record RuleName(String written) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			return Set.of(Subject.of(RULE, id()));
		}

		/**
		 * Returns the rule that is meant.
		 *
		 * @return the ID as the catalogue writes it, known or not
		 */
		public String id() {
			return RuleIds.of(written);
		}
	}

	/**
	 * A file, or a pattern of files, of other reports.
	 *
	 * @param written  the path or pattern as typed
	 * @param previous whether it is last year's report; else one that is added up
	 */
	record OtherReports(String written, boolean previous) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			return Set.of();
		}
	}

	/**
	 * A picture.
	 *
	 * @param file its file as typed
	 */
	record PictureFile(String file) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			return Set.of();
		}
	}

	/**
	 * The table that a chart names.
	 *
	 * @param table the table
	 */
	record ChartTable(FreeTable table) implements ReportElement {
		@Override
		public Set<Subject> subjects() {
			return Set.of();
		}
	}

	/**
	 * The word that a directive begins with.
	 *
	 * @param kind which directive
	 */
	record DirectiveWord(Directive kind) implements ReportElement {

		/** The directives. */
		public enum Directive {
			/** Which format the report follows. */
			FORMAT,
			/** Last year's report. */
			PREVIOUS,
			/** Reports that are added up. */
			AGGREGATE,
			/** A rule that does not count. */
			WAIVER,
			/** A chart. */
			CHART
		}

		@Override
		public Set<Subject> subjects() {
			return Set.of();
		}
	}
}
