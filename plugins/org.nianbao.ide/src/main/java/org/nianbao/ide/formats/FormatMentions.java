package org.nianbao.ide.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.formats.FormatMention.Definition;
import org.nianbao.ide.formats.FormatMention.Kind;
import org.nianbao.ide.formats.FormatMention.Role;
import org.nianbao.ide.formats.RuleDeclarations.RuleFeature;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.Block;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.TableDef;
import org.nianbao.language.format.Term;
import org.nianbao.language.formats.validation.TermName;

/**
 * Finds the parts of a format file that name something.
 */
final class FormatMentions {

	private final LoadedFormat format;
	private final List<FormatMention> mentions = new ArrayList<>();
	/** The rules that each format has, with those it inherits. */
	private final Map<Format, Map<String, List<Definition>>> rules = new HashMap<>();

	private FormatMentions(LoadedFormat format) {
		this.format = format;
	}

	/** Returns the mentions in the order of the text, without overlaps. */
	static List<FormatMention> of(LoadedFormat format) {
		FormatMentions found = new FormatMentions(format);
		format.formats().forEach(found::all);
		found.mentions.sort(Comparator.comparingInt(mention -> mention.region().offset()));
		return List.copyOf(found.mentions);
	}

	private void all(Format root) {
		format(root);
		root.eAllContents().forEachRemaining(this::element);
	}

	private void element(EObject element) {
		if (element instanceof SectionDef section) {
			section(section);
		} else if (element instanceof TableDef table) {
			defines(Kind.TABLE, table, Literals.TABLE_DEF__NAME, subject(Subject.Kind.TABLE, table, table.getName()));
		} else if (element instanceof RowItem row) {
			Kind kind = row instanceof Block ? Kind.BLOCK : row instanceof RowGroup ? Kind.ROW_GROUP : Kind.ROW;
			Set<Subject> subjects = subject(Subject.Kind.ROW, row, row.getName());
			defines(kind, row, Literals.ROW_ITEM__NAME, subjects);
			labels(kind, row, row.getName() == null ? Literals.ROW_ITEM__LABEL : Literals.ROW_ITEM__NAME, Literals.ROW_ITEM__LABEL, subjects);
		} else if (element instanceof ColumnDef column) {
			Set<Subject> subjects = subject(Subject.Kind.COLUMN, column, column.getName());
			defines(Kind.COLUMN, column, Literals.COLUMN_DEF__NAME, subjects);
			labels(Kind.COLUMN, column, Literals.COLUMN_DEF__NAME, Literals.COLUMN_ITEM__LABEL, subjects);
		} else if (element instanceof ColumnGroup group) {
			labels(Kind.COLUMN_GROUP, group, Literals.COLUMN_ITEM__LABEL, Literals.COLUMN_ITEM__LABEL, Set.of());
		} else if (element instanceof Term term) {
			term(term);
		}
		RuleDeclarations.of(element).ifPresent(feature -> rule(element, feature));
	}

	private void format(Format definition) {
		defines(Kind.FORMAT, definition, Literals.FORMAT__NAME,
			definition.getName() == null ? Set.of() : Set.of(Subject.of(Subject.Kind.FORMAT, definition.getName())));
		FormatNodes.region(definition, Literals.FORMAT__PARENT).ifPresent(region -> {
			Format parent = definition.getParent();
			String name = text(region);
			if (parent == null || parent.eIsProxy() || parent.getName() == null) {
				add(region, Role.UNKNOWN, Kind.FORMAT, name, List.of(), Set.of());
			} else {
				add(region, Role.REFERS, Kind.FORMAT, parent.getName(), List.of(new Definition(parent, Literals.FORMAT__NAME)),
					Set.of(Subject.of(Subject.Kind.FORMAT, parent.getName())));
			}
		});
	}

	/** A section adds to those of the same title that the format inherits. */
	private void section(SectionDef section) {
		if (section.getTitle() == null) {
			return;
		}
		List<Definition> definitions = new ArrayList<>();
		definitions.add(new Definition(section, Literals.SECTION_DEF__TITLE));
		List<SectionDef> inherited = format.terms().inherited(section);
		for (int i = inherited.size() - 1; i >= 0; i--) {
			definitions.add(new Definition(inherited.get(i), Literals.SECTION_DEF__TITLE));
		}
		FormatNodes.region(section, Literals.SECTION_DEF__TITLE).ifPresent(region -> add(region, Role.DEFINES, Kind.SECTION, section.getTitle(),
			definitions, Set.of(Subject.of(Subject.Kind.SECTION, section.getTitle()))));
	}

	private void defines(Kind kind, EObject element, EStructuralFeature feature, Set<Subject> subjects) {
		FormatNodes.region(element, feature).ifPresent(region -> add(region, Role.DEFINES, kind, (String) element.eGet(feature),
			List.of(new Definition(element, feature)), subjects));
	}

	private void labels(Kind kind, EObject element, EStructuralFeature name, EStructuralFeature label, Set<Subject> subjects) {
		FormatNodes.region(element, label).ifPresent(region -> add(region, Role.LABELS, kind, (String) element.eGet(label),
			List.of(new Definition(element, name)), subjects));
	}

	// ---- rules ----------------------------------------------------------------------------------------------------------

	private void rule(EObject element, RuleFeature feature) {
		String id = (String) element.eGet(feature.feature());
		Optional<Region> region = FormatNodes.region(element, feature.feature());
		if (id == null || region.isEmpty()) {
			return;
		}
		Set<Subject> subjects = Set.of(Subject.of(Subject.Kind.RULE, id));
		if (feature.declares()) {
			add(region.get(), Role.DEFINES, Kind.RULE, id, List.of(new Definition(element, feature.feature())), subjects);
			return;
		}
		List<Definition> declared = rules.computeIfAbsent(EcoreUtil2.getContainerOfType(element, Format.class), this::rules).getOrDefault(id, List.of());
		boolean known = !declared.isEmpty() || RuleCatalogue.of(Locale.ROOT).find(id).isPresent();
		add(region.get(), known ? Role.REFERS : Role.UNKNOWN, Kind.RULE, id, declared, subjects);
	}

	/** The first place of each format where a rule is declared, the format's own before the inherited ones. */
	private Map<String, List<Definition>> rules(Format own) {
		Map<String, List<Definition>> found = new HashMap<>();
		format.terms().line(own).forEach(ancestor -> {
			Map<String, Definition> here = new HashMap<>();
			ancestor.eAllContents().forEachRemaining(element -> RuleDeclarations.of(element).filter(RuleFeature::declares).ifPresent(feature -> {
				String id = (String) element.eGet(feature.feature());
				if (id != null) {
					here.putIfAbsent(id, new Definition(element, feature.feature()));
				}
			}));
			here.forEach((id, definition) -> found.computeIfAbsent(id, key -> new ArrayList<>()).add(definition));
		});
		return found;
	}

	// ---- terms ----------------------------------------------------------------------------------------------------------

	private void term(Term term) {
		List<Region> regions = FormatNodes.regions(term, Literals.TERM__NAMES);
		if (regions.size() != term.getNames().size() || term.getNames().contains(null)) {
			return;
		}
		List<TermName> names = format.terms().names(term);
		for (int i = 0; i < names.size(); i++) {
			TermName name = names.get(i);
			String written = term.getNames().get(i);
			switch (name.kind()) {
				case LAST_YEAR -> add(regions.get(i), Role.REFERS, Kind.LAST_YEAR, written, List.of(), Set.of());
				case TABLE -> refers(regions.get(i), Kind.TABLE, written, name, Literals.TABLE_DEF__NAME, Subject.Kind.TABLE);
				case ROW -> refers(regions.get(i), Kind.ROW, written, name, Literals.ROW_ITEM__NAME, Subject.Kind.ROW);
				case COLUMN -> refers(regions.get(i), Kind.COLUMN, written, name, Literals.COLUMN_DEF__NAME, Subject.Kind.COLUMN);
			}
		}
		if (names.size() < regions.size()) {
			add(regions.get(names.size()), Role.UNKNOWN, Kind.ROW, text(regions.get(names.size())), List.of(), Set.of());
		}
	}

	private void refers(Region region, Kind kind, String written, TermName name, EStructuralFeature feature, Subject.Kind subject) {
		List<Definition> definitions = name.definitions().stream().map(element -> new Definition(element, feature)).toList();
		add(region, Role.REFERS, kind, written, definitions, subject(subject, definitions.get(0).element(), written));
	}

	// ---- results --------------------------------------------------------------------------------------------------------

	private static Set<Subject> subject(Subject.Kind kind, EObject element, String name) {
		TableDef table = EcoreUtil2.getContainerOfType(element, TableDef.class);
		if (name == null || table == null || table.getName() == null) {
			return Set.of();
		}
		return Set.of(kind == Subject.Kind.TABLE ? Subject.of(kind, name) : Subject.of(kind, table.getName(), name));
	}

	private void add(Region region, Role role, Kind kind, String name, List<Definition> definitions, Set<Subject> subjects) {
		if (name != null) {
			mentions.add(new FormatMention(region, role, kind, name, definitions, subjects));
		}
	}

	private String text(Region region) {
		return format.text().substring(region.offset(), region.end());
	}
}
