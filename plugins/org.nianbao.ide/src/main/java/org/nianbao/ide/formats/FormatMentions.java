package org.nianbao.ide.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.nianbao.ide.navigation.Occurrence;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.ide.navigation.Subject.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.ShareLimit;
import org.nianbao.language.format.TableDef;
import org.nianbao.language.format.Term;

/**
 * Finds the names of a format file and what they name.
 */
public final class FormatMentions {

	private final TermNames terms;
	private final List<FormatMention> mentions = new ArrayList<>();

	private FormatMentions(LoadedFormat format) {
		terms = new TermNames(format.parsed().formats());
		for (TreeIterator<EObject> elements = format.resource().getAllContents(); elements.hasNext();) {
			add(elements.next());
		}
	}

	/**
	 * Finds all names of a file.
	 *
	 * @param format the file
	 * @return in the order of the text, without overlaps
	 */
	public static List<FormatMention> of(LoadedFormat format) {
		return new FormatMentions(format).mentions.stream().filter(mention -> mention.region().length() > 0)
			.sorted(Comparator.comparingInt(mention -> mention.region().offset())).toList();
	}

	/**
	 * Finds the name at a place.
	 *
	 * @param format the file
	 * @param offset the place
	 * @return the name; of two that meet there the one after it
	 */
	public static Optional<FormatMention> at(LoadedFormat format, int offset) {
		return at(of(format), offset);
	}

	private static Optional<FormatMention> at(List<FormatMention> mentions, int offset) {
		return mentions.stream().filter(mention -> mention.contains(offset)).reduce((first, second) -> second);
	}

	/**
	 * Finds what a file names at a place.
	 *
	 * @param format the file
	 * @param offset a place in it
	 * @return what other texts may name too; empty where nothing is named
	 */
	public static Set<Subject> subjectsAt(LoadedFormat format, int offset) {
		return at(format, offset).map(FormatMention::subjects).orElse(Set.of());
	}

	/**
	 * Finds where a file names something.
	 *
	 * @param format   the file
	 * @param subjects what is looked for
	 * @return in the order of the text
	 */
	public static List<Occurrence> of(LoadedFormat format, Set<Subject> subjects) {
		return of(of(format), subjects);
	}

	/**
	 * Finds where a file names the same thing.
	 *
	 * @param format the file
	 * @param offset a place in it
	 * @return see {@link Occurrence}
	 */
	public static List<Occurrence> occurrences(LoadedFormat format, int offset) {
		List<FormatMention> all = of(format);
		return at(all, offset).map(mention -> of(all, mention.subjects())).orElse(List.of());
	}

	private static List<Occurrence> of(List<FormatMention> mentions, Collection<Subject> subjects) {
		return mentions.stream().filter(mention -> !Collections.disjoint(mention.subjects(), subjects))
			.map(mention -> new Occurrence(mention.region(), mention.defines())).toList();
	}

	private void add(EObject element) {
		if (element instanceof Format format) {
			define(format, Literals.FORMAT__NAME);
			if (format.getParent() != null) {
				boolean isKnown = !format.getParent().eIsProxy();
				refer(format, Literals.FORMAT__PARENT, isKnown ? subjects(format.getParent()) : Set.of(),
					isKnown ? Optional.of(format.getParent()) : Optional.empty());
			}
		} else if (element instanceof SectionDef) {
			define(element, Literals.SECTION_DEF__TITLE);
		} else if (element instanceof TableDef) {
			define(element, Literals.TABLE_DEF__NAME);
		} else if (element instanceof RowItem row) {
			define(element, row.getName() == null ? Literals.ROW_ITEM__LABEL : Literals.ROW_ITEM__NAME);
		} else if (element instanceof ColumnDef) {
			define(element, element.eClass().getEStructuralFeature(Literals.COLUMN_DEF__NAME.getName()));
		} else if (element instanceof Term term) {
			add(term);
		}
		addRule(element, element.eClass().getEStructuralFeature(Literals.RELATION__RULE.getName()));
		addRule(element, element.eClass().getEStructuralFeature(Literals.COLUMN_DEF__SUM_RULE.getName()));
	}

	private void define(EObject element, EStructuralFeature feature) {
		Set<Subject> subjects = subjects(element);
		if (!subjects.isEmpty()) {
			LoadedFormat.regions(element, feature).stream().limit(1)
				.forEach(region -> mentions.add(new FormatMention(region, subjects, Optional.of(element), true)));
		}
	}

	private void refer(EObject element, EStructuralFeature feature, Set<Subject> subjects, Optional<EObject> definition) {
		LoadedFormat.regions(element, feature).stream().limit(1)
			.forEach(region -> mentions.add(new FormatMention(region, subjects, definition, false)));
	}

	/** What a format states itself it defines; of what it only sets it speaks. */
	private void addRule(EObject element, EStructuralFeature feature) {
		if (feature != null && element.eGet(feature) instanceof String id && !id.isEmpty()) {
			boolean defines = element instanceof Relation || element instanceof ShareLimit;
			LoadedFormat.regions(element, feature).stream().limit(1).forEach(region -> mentions.add(
				new FormatMention(region, Set.of(Subject.of(Kind.RULE, id)), defines ? Optional.of(element) : Optional.empty(), defines)));
		}
	}

	private void add(Term term) {
		List<Region> regions = LoadedFormat.regions(term, Literals.TERM__NAMES);
		List<Optional<TermNames.Meaning>> meanings = terms.of(term);
		EObject row = null;
		for (int i = TermNames.isOfLastYear(term) ? 1 : 0; i < Math.min(regions.size(), meanings.size()); i++) {
			Optional<EObject> definition = meanings.get(i).map(TermNames.Meaning::definition);
			Set<Subject> subjects = new LinkedHashSet<>();
			definition.ifPresent(found -> subjects.addAll(subjects(found)));
			if (row instanceof RowItem item && definition.isPresent() && definition.get() instanceof ColumnDef column) {
				subjects.add(Subject.of(Kind.FIGURE, meanings.get(i).get().table().getName(), item.getName(), column.getName()));
			}
			mentions.add(new FormatMention(regions.get(i), subjects, definition, false));
			row = definition.orElse(null);
		}
	}

	/** What a definition defines, by the names that reports know it by; empty for one that is not yet written to its end. */
	private static Set<Subject> subjects(EObject definition) {
		if (definition instanceof Format format) {
			return subject(Kind.FORMAT, format.getName());
		}
		if (definition instanceof SectionDef section) {
			return subject(Kind.SECTION, section.getTitle());
		}
		TableDef table = EcoreUtil2.getContainerOfType(definition, TableDef.class);
		if (table == definition) {
			return subject(Kind.TABLE, table.getName());
		}
		String tableName = table == null ? null : table.getName();
		if (definition instanceof RowItem row) {
			return subject(Kind.ROW, tableName, row.getName() == null ? row.getLabel() : row.getName());
		}
		return definition instanceof ColumnDef column ? subject(Kind.COLUMN, tableName, column.getName()) : Set.of();
	}

	private static Set<Subject> subject(Kind kind, String... names) {
		for (String name : names) {
			if (name == null) {
				return Set.of();
			}
		}
		return Set.of(Subject.of(kind, names));
	}
}
