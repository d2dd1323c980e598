package org.nianbao.ide.outline;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.nianbao.ide.formats.FormatNodes;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.ide.outline.OutlineNode.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.Block;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.Deadline;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.Period;
import org.nianbao.language.format.Point;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.format.ShareLimit;
import org.nianbao.language.format.StandardSentence;
import org.nianbao.language.format.TableDef;

/**
 * Finds the parts of a format file: formats, sections, tables with their columns and rows, and rules.
 */
public final class FormatOutline {

	/** Longer texts are cut: nobody reads them in a tree. */
	private static final int LONGEST = 60;

	private static final String NOTHING = "…";

	private FormatOutline() {
	}

	/**
	 * Finds the parts of a format file.
	 *
	 * @param format the format file
	 * @return the formats, in the order of the text
	 */
	public static List<OutlineNode> of(LoadedFormat format) {
		return format.formats().stream().map(FormatOutline::format).toList();
	}

	private static OutlineNode format(Format format) {
		return node(Kind.FORMAT, format, Literals.FORMAT__NAME, format.getName(), format.getTitle(), nodes(format.getMembers()));
	}

	private static List<OutlineNode> nodes(List<? extends EObject> elements) {
		return elements.stream().map(FormatOutline::node).toList();
	}

	private static OutlineNode node(EObject element) {
		if (element instanceof SectionDef section) {
			List<OutlineNode> parts = new ArrayList<>(section.getTable() == null ? List.of() : List.of(node(section.getTable())));
			parts.addAll(nodes(section.getPoints()));
			parts.addAll(nodes(section.getLengthLimits()));
			parts.addAll(nodes(section.getSimilarityLimits()));
			return node(Kind.SECTION, section, Literals.SECTION_DEF__TITLE, section.getTitle(), "", parts);
		} else if (element instanceof TableDef table) {
			return node(Kind.TABLE, table, Literals.TABLE_DEF__NAME, table.getName(), "", nodes(table.getMembers()));
		} else if (element instanceof ColumnGroup group) {
			return node(Kind.GROUP, group, Literals.COLUMN_ITEM__LABEL, group.getLabel(), "", nodes(group.getItems()));
		} else if (element instanceof ColumnDef column) {
			return node(Kind.COLUMN, column, Literals.COLUMN_DEF__NAME, column.getName(), column.getLabel(), List.of());
		} else if (element instanceof RowGroup group) {
			List<OutlineNode> parts = new ArrayList<>(group instanceof Block block ? nodes(block.getColumns()) : List.of());
			parts.addAll(nodes(group.getItems()));
			return row(Kind.GROUP, group, parts);
		} else if (element instanceof RowItem row) {
			return row(Kind.ROW, row, List.of());
		}
		return rule(element);
	}

	/** A group need not have a name. */
	private static OutlineNode row(Kind kind, RowItem row, List<OutlineNode> parts) {
		return row.getName() == null ? node(kind, row, Literals.ROW_ITEM__LABEL, row.getLabel(), "", parts)
			: node(kind, row, Literals.ROW_ITEM__NAME, row.getName(), row.getLabel(), parts);
	}

	/** What is not named is called by its keyword and ID, as it is written. */
	private static OutlineNode rule(EObject element) {
		String line = FormatNodes.line(element);
		String detail = detail(element);
		String label = detail == null || detail.isEmpty() ? line : beginning(line);
		Region region = FormatNodes.region(element);
		Region selection = new Region(region.offset(), Math.min(region.length(), line.length()));
		return new OutlineNode(Kind.RULE, cut(label), cut(detail), region, selection, List.of());
	}

	/** Up to the first text in quotation marks, which is said besides. */
	private static String beginning(String line) {
		int quote = line.indexOf('"');
		String beginning = quote < 0 ? line : line.substring(0, quote).strip();
		return beginning.isEmpty() ? line : beginning;
	}

	private static String detail(EObject element) {
		if (element instanceof Relation relation) {
			return relation.getMessage();
		} else if (element instanceof ShareLimit limit) {
			return limit.getMessage();
		} else if (element instanceof SentencePattern pattern) {
			return pattern.getTexts().isEmpty() ? "" : pattern.getTexts().get(0);
		} else if (element instanceof StandardSentence sentence) {
			return sentence.getText();
		} else if (element instanceof Point point) {
			return point.getTitle();
		} else if (element instanceof Deadline deadline) {
			return deadline.getLevel();
		} else if (element instanceof Period period) {
			return period.getFirst();
		}
		return "";
	}

	private static OutlineNode node(Kind kind, EObject element, EStructuralFeature feature, String label, String detail, List<OutlineNode> parts) {
		Region region = FormatNodes.region(element);
		return new OutlineNode(kind, label == null || label.isEmpty() ? NOTHING : cut(label), cut(detail), region,
			FormatNodes.region(element, feature).orElse(region), parts);
	}

	private static String cut(String text) {
		if (text == null) {
			return "";
		}
		String line = text.replaceAll("\\R", " ");
		return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST - 1))) + NOTHING;
	}
}
