package org.nianbao.language.scoping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReportFacts;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.HeaderCell;
import org.nianbao.language.report.Report;
import org.nianbao.language.report.ReportPackage;
import org.nianbao.language.report.Section;
import org.nianbao.language.report.Term;

import com.google.inject.Inject;

/**
 * What labels and names of a report may refer to: the definitions of the formats on board. The formats themselves hand out their
 * elements; nothing is indexed per report.
 */
public class ReportScopeProvider extends AbstractReportScopeProvider {

	@Inject
	private FormatRegistry formats;

	@Override
	public IScope getScope(EObject context, EReference reference) {
		Report report = EcoreUtil2.getContainerOfType(context, Report.class);
		if (report == null) {
			return IScope.NULLSCOPE;
		}
		ReportFacts facts = ReportFacts.of(report, formats);
		if (reference == ReportPackage.Literals.FORMAT_DIRECTIVE__FORMAT) {
			return scope(name -> facts.formats().find(name).map(format -> (EObject) format.definition()),
				() -> facts.formats().formats().stream().map(format -> LabelScope.describe(format.name(), format.definition())));
		}
		if (reference == ReportPackage.Literals.SECTION__DEFINITION) {
			return sections(facts, (Section) context);
		}
		if (context instanceof Term term) {
			return names(facts, term, reference);
		}
		FigureTable table = EcoreUtil2.getContainerOfType(context, FigureTable.class);
		return table == null ? IScope.NULLSCOPE
			: facts.tableOf(table).map(official -> labels(official, context, reference)).orElse(IScope.NULLSCOPE);
	}

	private static IScope scope(Function<String, Optional<EObject>> find, LabelScope.Elements elements) {
		return new LabelScope(find, elements);
	}

	private static IScope sections(ReportFacts facts, Section section) {
		return scope(label -> facts.sectionOf(section).spec()
			.map(spec -> spec.definitions().get(spec.definitions().size() - 1)),
			() -> facts.format().sections().stream().map(spec -> LabelScope.describe(spec.title(), spec.definitions().get(spec.definitions().size() - 1))));
	}

	private static IScope labels(OfficialTable table, EObject context, EReference reference) {
		TableSpec spec = table.spec();
		if (reference == ReportPackage.Literals.DATA_ROW__ROW) {
			return scope(label -> spec.findRow(label).map(match -> match.target().definition()),
				() -> spec.rows().stream().map(row -> LabelScope.describe(row.label(), row.definition())));
		}
		if (reference == ReportPackage.Literals.GROUP_ROW__GROUP) {
			return scope(label -> spec.findGroup(label).map(match -> match.target().definition()),
				() -> spec.groups().stream().map(group -> LabelScope.describe(group.label(), group.definition())));
		}
		if (context instanceof HeaderCell cell) {
			return scope(label -> table.column(cell).map(ColumnSpec::definition), () -> spec.blocks().stream().flatMap(block -> block.columns().stream())
				.map(column -> LabelScope.describe(column.label(), column.definition())));
		}
		return IScope.NULLSCOPE;
	}

	private static IScope names(ReportFacts facts, Term term, EReference reference) {
		List<TableSpec> tables = facts.format().tables();
		if (reference == ReportPackage.Literals.TERM__FIRST) {
			return scope(name -> tableOrRow(tables, name), () -> Stream.concat(tables.stream().map(t -> LabelScope.describe(t.name(), t.definition())),
				tables.stream().flatMap(ReportScopeProvider::rowsAndGroups)));
		}
		EObject first = term.getFirst();
		if (reference == ReportPackage.Literals.TERM__SECOND) {
			Optional<TableSpec> table = tables.stream().filter(t -> t.definition() == first).findFirst();
			return table.isPresent() ? scope(name -> rowOrGroup(table.get(), name), () -> rowsAndGroups(table.get())) : columns(tables, first);
		}
		return columns(tables, term.getSecond());
	}

	private static Optional<EObject> tableOrRow(List<TableSpec> tables, String name) {
		for (TableSpec table : tables) {
			if (table.name().equals(name)) {
				return Optional.of(table.definition());
			}
			Optional<EObject> row = rowOrGroup(table, name);
			if (row.isPresent()) {
				return row;
			}
		}
		return Optional.empty();
	}

	private static Optional<EObject> rowOrGroup(TableSpec table, String name) {
		return table.row(name).map(row -> (EObject) row.definition()).or(() -> table.group(name).map(group -> group.definition()));
	}

	private static Stream<IEObjectDescription> rowsAndGroups(TableSpec table) {
		return Stream.concat(table.rows().stream().map(row -> LabelScope.describe(row.name(), row.definition())), table.groups().stream()
			.filter(group -> group.name().isPresent()).map(group -> LabelScope.describe(group.name().get(), group.definition())));
	}

	private static IScope columns(List<TableSpec> tables, EObject rowOrGroup) {
		Optional<RowSpec> row = tables.stream().flatMap(table -> Stream.concat(table.rows().stream().filter(r -> r.definition() == rowOrGroup),
			table.groups().stream().filter(g -> g.definition() == rowOrGroup).map(g -> g.rows().get(0)))).findFirst();
		List<ColumnSpec> columns = row.map(r -> r.block().columns()).orElse(List.of());
		return scope(name -> columns.stream().filter(c -> c.name().equals(name)).map(c -> (EObject) c.definition()).findFirst(),
			() -> columns.stream().map(c -> LabelScope.describe(c.name(), c.definition())));
	}
}
