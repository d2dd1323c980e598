package org.nianbao.ide.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.Scope;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.TableDef;
import org.nianbao.language.format.Term;
import org.nianbao.language.formats.RelationSpec.SignedTerm;

/**
 * Finds what defines the names of the terms of sums.
 */
final class TermNames {

	/**
	 * What a name of a term means.
	 *
	 * @param table      the table in which it is defined; the table itself for its name
	 * @param definition the table, row, group or column
	 */
	record Meaning(TableDef table, EObject definition) {
	}

	private final List<Format> formats;

	/**
	 * @param formats the formats of all files
	 */
	TermNames(List<Format> formats) {
		this.formats = formats;
	}

	/** Returns the tables whose names hold at a place: the one in which it is, else those that its format has and inherits, else none. */
	static List<TableDef> tables(EObject place) {
		TableDef table = EcoreUtil2.getContainerOfType(place, TableDef.class);
		if (table != null) {
			return List.of(table);
		}
		List<TableDef> tables = new ArrayList<>();
		List<Format> line = new ArrayList<>();
		for (Format format = EcoreUtil2.getContainerOfType(place, Format.class); format != null && !line.contains(format); format = format.getParent()) {
			line.add(format);
			tables.addAll(tables(format));
		}
		return tables;
	}

	private static List<TableDef> tables(Format format) {
		return format.getMembers().stream().filter(SectionDef.class::isInstance).map(member -> ((SectionDef) member).getTable())
			.filter(table -> table != null).toList();
	}

	/**
	 * Finds what the names of a term mean.
	 *
	 * @param term a term of a sum
	 * @return one for each name; empty for those that nothing has, and for the word for last year
	 */
	List<Optional<Meaning>> of(Term term) {
		if (term.getNames().contains(null)) {
			// Not yet written to its end.
			return term.getNames().stream().map(name -> Optional.<Meaning>empty()).toList();
		}
		List<TableDef> tables = new ArrayList<>(tables(term));
		int first = isOfLastYear(term) ? 1 : 0;
		if (first == 1) {
			formats.forEach(format -> tables.addAll(tables(format)));
		}
		Relation relation = EcoreUtil2.getContainerOfType(term, Relation.class);
		boolean perRow = relation != null && relation.getScope() == Scope.PER_ROW;
		List<Optional<Meaning>> best = unknown(term);
		for (TableDef table : tables) {
			List<Optional<Meaning>> found = within(table, term, first, perRow);
			if (count(found) > count(best)) {
				best = found;
			}
		}
		return best;
	}

	/** Tells whether the first name of a term is the word for last year. */
	static boolean isOfLastYear(Term term) {
		return term.getNames().size() > 1 && term.getNames().get(0) != null && new SignedTerm(false, term.getNames()).isOfPreviousYear();
	}

	private static List<Optional<Meaning>> unknown(Term term) {
		return new ArrayList<>(term.getNames().stream().map(name -> Optional.<Meaning>empty()).toList());
	}

	private static long count(List<Optional<Meaning>> meanings) {
		return meanings.stream().filter(Optional::isPresent).count();
	}

	private static List<Optional<Meaning>> within(TableDef table, Term term, int first, boolean perRow) {
		List<String> names = term.getNames();
		List<Optional<Meaning>> found = unknown(term);
		int at = first;
		if (at < names.size() && names.get(at).equals(table.getName()) && (at + 1 < names.size() || !has(table, RowItem.class, names.get(at)))) {
			found.set(at, Optional.of(new Meaning(table, table)));
			at++;
		}
		if (!perRow && at < names.size()) {
			found.set(at, find(table, RowItem.class, names.get(at)));
			if (found.get(at).isEmpty()) {
				return found;
			}
			at++;
		}
		// Outside of tables a column needs its table or row before it.
		boolean reached = at > first || EcoreUtil.isAncestor(table, term);
		if (reached && at < names.size()) {
			found.set(at, find(table, ColumnDef.class, names.get(at)));
		}
		return found;
	}

	private static boolean has(TableDef table, Class<? extends EObject> type, String name) {
		return find(table, type, name).isPresent();
	}

	private static Optional<Meaning> find(TableDef table, Class<? extends EObject> type, String name) {
		for (EObject element : EcoreUtil2.eAllOfType(table, type)) {
			String own = element instanceof RowItem row ? row.getName() : ((ColumnDef) element).getName();
			if (name.equals(own)) {
				return Optional.of(new Meaning(table, element));
			}
		}
		return Optional.empty();
	}
}
