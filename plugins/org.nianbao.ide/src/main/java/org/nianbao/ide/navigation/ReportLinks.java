package org.nianbao.ide.navigation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.ide.formats.FormatNodes;
import org.nianbao.ide.navigation.Link.Target;
import org.nianbao.ide.navigation.ReportElement.Cell;
import org.nianbao.ide.navigation.ReportElement.ChartTable;
import org.nianbao.ide.navigation.ReportElement.ColumnLabel;
import org.nianbao.ide.navigation.ReportElement.FormatName;
import org.nianbao.ide.navigation.ReportElement.GroupLabel;
import org.nianbao.ide.navigation.ReportElement.OtherReports;
import org.nianbao.ide.navigation.ReportElement.PictureFile;
import org.nianbao.ide.navigation.ReportElement.Reference;
import org.nianbao.ide.navigation.ReportElement.ReferenceName;
import org.nianbao.ide.navigation.ReportElement.RowLabel;
import org.nianbao.ide.navigation.ReportElement.SectionHeading;
import org.nianbao.ide.navigation.Subject.Kind;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.files.Glob;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.loading.LoadedReport;

/**
 * Finds where the parts of a report lead: labels to their definitions, references to cells, directives and pictures to files.
 */
public final class ReportLinks {

	private final LoadedReport report;
	private final Optional<Path> directory;
	private final List<Link> links = new ArrayList<>();

	private ReportLinks(LoadedReport report) {
		this.report = report;
		directory = report.file().map(file -> file.toAbsolutePath().getParent());
	}

	/**
	 * Finds where the parts of a report lead. No file is looked for.
	 *
	 * @param report the report
	 * @return all links, in the order of the text; several with the same source where there are several ways
	 */
	public static List<Link> of(LoadedReport report) {
		ReportLinks all = new ReportLinks(report);
		ReportMentions.of(report).forEach(all::add);
		return List.copyOf(all.links);
	}

	/**
	 * Finds where a part of a report leads.
	 *
	 * @param report the report
	 * @param offset a place in it
	 * @return see {@link Link}
	 */
	public static List<Link> at(LoadedReport report, int offset) {
		return Link.at(of(report), offset);
	}

	private void add(ReportMention mention) {
		Region source = mention.region();
		ReportElement element = mention.element();
		if (element instanceof SectionHeading heading) {
			heading.spec().definitions().forEach(definition -> definition(source, definition));
		} else if (element instanceof RowLabel label) {
			definition(source, label.row().definition());
		} else if (element instanceof GroupLabel label) {
			definition(source, label.group().definition());
		} else if (element instanceof ColumnLabel label) {
			definition(source, label.column().definition());
		} else if (element instanceof Cell cell) {
			definition(source, cell.figure().row().definition());
		} else if (element instanceof Reference reference) {
			reference.value().figures().forEach(figure -> figure(source, figure));
		} else if (element instanceof ReferenceName name) {
			name(source, name);
		} else if (element instanceof FormatName name) {
			definition(source, name.format().definition());
		} else if (element instanceof OtherReports other) {
			files(source, other.written());
		} else if (element instanceof ChartTable chart) {
			Region table = ModelTexts.region(chart.table());
			add(source, chart.table().getCaption(), new Link.InDocument(new Region(table.offset(), chart.table().getCaption().length())));
		} else if (element instanceof PictureFile picture) {
			file(source, picture.file());
		}
	}

	// ---- figures and definitions ----------------------------------------------------------------------------------------

	/** The figures of the name's own term first, then its definition. */
	private void name(Region source, ReferenceName name) {
		if (name.kind() == Kind.TABLE) {
			report.table(name.table()).ifPresent(table -> add(source, name.table().name(), new Link.InDocument(table.firstLabel())));
			definition(source, name.table().definition());
			return;
		}
		Optional<OfficialTable> table = report.table(name.table());
		if (table.isPresent() && name.column().isPresent()) {
			for (RowSpec row : name.rows()) {
				figure(source, table.get().figure(row, name.column().get()));
			}
		}
		Set<EObject> definitions = new LinkedHashSet<>();
		if (name.kind() == Kind.COLUMN) {
			name.column().ifPresent(column -> definitions.add(column.definition()));
		} else {
			name.table().row(name.named()).ifPresentOrElse(row -> definitions.add(row.definition()),
				() -> name.table().group(name.named()).ifPresent(group -> definitions.add(group.definition())));
		}
		definitions.forEach(definition -> definition(source, definition));
	}

	private void figure(Region source, Figure figure) {
		if (figure.region() != null) {
			add(source, figure.row().label() + " × " + figure.column().label(), new Link.InDocument(figure.region()));
		}
	}

	private void definition(Region source, EObject definition) {
		Target target = FormatPlaces.of(definition);
		String name = target instanceof Link.InFile file ? file.file().getFileName().toString() : FormatNodes.file(definition);
		add(source, name + " – " + FormatNodes.line(definition), target);
	}

	// ---- files ----------------------------------------------------------------------------------------------------------

	private void files(Region source, String written) {
		if (Glob.isPattern(written)) {
			directory.ifPresent(base -> add(source, written, new Link.MatchingFiles(base, written)));
		} else {
			file(source, written);
		}
	}

	private void file(Region source, String written) {
		try {
			directory.ifPresent(base -> add(source, written, new Link.InFile(base.resolve(written).normalize(), new Region(0, 0))));
		} catch (InvalidPathException e) {
			// A name that cannot be one here leads nowhere; a rule says so.
		}
	}

	private void add(Region source, String label, Target target) {
		if (source.length() > 0) {
			links.add(new Link(source, label, target));
		}
	}
}
