package org.nianbao.language.formats.validation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.Scope;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.ShareLimit;
import org.nianbao.language.format.TableDef;
import org.nianbao.language.format.Term;

/**
 * What the names in the terms of format files stand for, and which names there could be. For files with or without mistakes; for one thread at a
 * time.
 */
public final class FormatTerms {

	/** What can be named after other names, by name, in the order of the files. */
	private record Choices(Map<String, TermName> byName) {

		void add(String name, TermName.Kind kind, TableOutline table, EObject definition) {
			if (name != null) {
				byName.putIfAbsent(name, new TermName(kind, Optional.of(table.definition()), List.of(definition)));
			}
		}
	}

	private final List<Format> formats;
	private final ProblemCollector unheard = new ProblemCollector();
	private final Map<Format, FormatOutline> outlines = new IdentityHashMap<>();
	private final Map<TableDef, TableOutline> tables = new IdentityHashMap<>();

	/**
	 * @param formats the formats of all files that were read together
	 */
	public FormatTerms(List<Format> formats) {
		this.formats = List.copyOf(formats);
	}

	/**
	 * Finds what the names of a term stand for.
	 *
	 * @param term a term of one of the formats
	 * @return the names in order; only those before the first one that nothing has
	 */
	public List<TermName> names(Term term) {
		// Where a name is missing after a dot, the parser leaves a gap.
		return term.getNames().isEmpty() || term.getNames().contains(null) ? List.of() : resolver(term).names(term, scope(term));
	}

	/**
	 * Finds which names a term could go on with.
	 *
	 * @param context the term, or something in which it would stand
	 * @param before  the names of the term so far
	 * @return what the names stand for, by name, in the order of the files
	 */
	public Map<String, TermName> choices(EObject context, List<String> before) {
		Choices choices = new Choices(new LinkedHashMap<>());
		boolean perRow = scope(context) == Scope.PER_ROW;
		TableDef within = relationOrShare(context) == null ? null : EcoreUtil2.getContainerOfType(context, TableDef.class);
		boolean lastYear = !before.isEmpty() && before.get(0).equals(TermResolver.LAST_YEAR) && isBetweenYears(context);
		List<String> names = lastYear ? before.subList(1, before.size()) : before;
		for (TableOutline table : within != null ? List.of(table(within)) : candidates(context, lastYear)) {
			boolean named = !names.isEmpty() && names.get(0).equals(table.name());
			List<String> rest = named ? names.subList(1, names.size()) : names;
			if (!named && within == null && names.isEmpty()) {
				choices.add(table.name(), TermName.Kind.TABLE, table, table.definition());
			}
			if (rest.isEmpty() && perRow && (named || within != null)) {
				table.blocks().forEach(block -> block.leafColumns().forEach(column -> choices.add(column.getName(), TermName.Kind.COLUMN, table, column)));
			} else if (rest.isEmpty() && !perRow) {
				table.named().forEach((name, row) -> choices.add(name, TermName.Kind.ROW, table, row));
			} else if (rest.size() == 1 && !perRow) {
				table.rowsNamed(rest.get(0)).ifPresent(rows -> addColumns(choices, table, rows));
			}
		}
		if (before.isEmpty() && within == null && isBetweenYears(context)) {
			choices.byName().put(TermResolver.LAST_YEAR, new TermName(TermName.Kind.LAST_YEAR, Optional.empty(), List.of()));
		}
		return choices.byName();
	}

	private static void addColumns(Choices choices, TableOutline table, List<RowDef> rows) {
		rows.stream().map(table::block).distinct().forEach(block -> {
			for (ColumnDef column : block.leafColumns()) {
				choices.add(column.getName(), TermName.Kind.COLUMN, table, column);
			}
		});
	}

	/**
	 * Finds the sections that a section adds to.
	 *
	 * @param section a section of one of the formats
	 * @return the sections of the same title in the formats that it inherits from, the eldest first
	 */
	public List<SectionDef> inherited(SectionDef section) {
		Format format = EcoreUtil2.getContainerOfType(section, Format.class);
		return outline(format).parent().map(parent -> parent.sections().get(section.getTitle())).map(FormatOutline.Section::definitions).orElse(List.of());
	}

	/**
	 * Finds the formats that a format inherits from.
	 *
	 * @param format one of the formats
	 * @return the format itself, then its parent and so on
	 */
	public List<Format> line(Format format) {
		List<Format> line = new ArrayList<>();
		for (FormatOutline outline = outline(format); outline != null; outline = outline.parent().orElse(null)) {
			line.add(outline.definition());
		}
		return line;
	}

	// ---- context --------------------------------------------------------------------------------------------------------

	private TermResolver resolver(EObject context) {
		TableDef table = EcoreUtil2.getContainerOfType(context, TableDef.class);
		if (table != null) {
			return TermResolver.within(table(table), unheard);
		}
		List<TableOutline> own = candidates(context, false);
		return isBetweenYears(context) ? TermResolver.betweenYears(own, this::allTables, unheard) : TermResolver.among(own, unheard);
	}

	private List<TableOutline> candidates(EObject context, boolean lastYear) {
		Format format = EcoreUtil2.getContainerOfType(context, Format.class);
		List<TableOutline> candidates = new ArrayList<>(format == null ? List.of() : outline(format).tables());
		if (lastYear) {
			candidates.addAll(allTables());
		}
		return candidates;
	}

	private List<TableOutline> allTables() {
		return formats.stream().flatMap(format -> outline(format).tables().stream()).distinct().toList();
	}

	private static Scope scope(EObject context) {
		Relation relation = EcoreUtil2.getContainerOfType(context, Relation.class);
		return relation == null ? Scope.TABLE : relation.getScope();
	}

	private static EObject relationOrShare(EObject context) {
		Relation relation = EcoreUtil2.getContainerOfType(context, Relation.class);
		return relation != null ? relation : EcoreUtil2.getContainerOfType(context, ShareLimit.class);
	}

	private static boolean isBetweenYears(EObject context) {
		Relation relation = EcoreUtil2.getContainerOfType(context, Relation.class);
		return relation != null && relation.eContainer() instanceof Format;
	}

	private TableOutline table(TableDef definition) {
		return tables.computeIfAbsent(definition, TableOutline::new);
	}

	private FormatOutline outline(Format format) {
		return outline(format, Set.of());
	}

	/** A format that inherits from itself by others is taken for one without a parent. */
	private FormatOutline outline(Format format, Set<Format> children) {
		FormatOutline known = outlines.get(format);
		if (known != null) {
			return known;
		}
		Set<Format> line = new LinkedHashSet<>(children);
		line.add(format);
		Format parent = format.getParent();
		boolean hasParent = parent != null && !parent.eIsProxy() && !line.contains(parent);
		FormatOutline outline = new FormatOutline(format, hasParent ? Optional.of(outline(parent, line)) : Optional.empty());
		outlines.put(format, outline);
		return outline;
	}
}
