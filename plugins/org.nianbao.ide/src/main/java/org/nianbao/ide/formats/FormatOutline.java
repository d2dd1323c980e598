package org.nianbao.ide.formats;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.ide.outline.OutlineNode.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.Block;
import org.nianbao.language.format.ColumnItem;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.TableDef;

/**
 * Finds the parts of a format file.
 */
public final class FormatOutline {

	private FormatOutline() {
	}

	/**
	 * Finds the parts of a format file.
	 *
	 * @param format the file
	 * @return the formats, in the order of the text
	 */
	public static List<OutlineNode> of(LoadedFormat format) {
		return nodes(format.formats());
	}

	private static List<OutlineNode> nodes(List<? extends EObject> elements) {
		List<OutlineNode> nodes = new ArrayList<>();
		for (EObject element : elements) {
			EStructuralFeature label = label(element);
			List<Region> selection = label == null ? List.of() : LoadedFormat.regions(element, label);
			String text = label == null ? "" : value(element, label);
			// What is being written has no label yet.
			if (!selection.isEmpty() && !text.isBlank()) {
				nodes.add(new OutlineNode(kind(element), text, detail(element), LoadedFormat.region(element), selection.get(0), children(element)));
			}
		}
		return nodes;
	}

	private static Kind kind(EObject element) {
		if (element instanceof Format) {
			return Kind.FORMAT;
		}
		if (element instanceof SectionDef) {
			return Kind.SECTION;
		}
		if (element instanceof TableDef) {
			return Kind.TABLE;
		}
		if (element instanceof RowItem) {
			return element instanceof RowDef ? Kind.ROW : Kind.GROUP;
		}
		if (element instanceof ColumnItem) {
			return element.eClass() == Literals.COLUMN_GROUP ? Kind.GROUP : Kind.COLUMN;
		}
		return Kind.RULE;
	}

	/** The words by which an element is known: its heading or label, else its name, else its rule. */
	private static EStructuralFeature label(EObject element) {
		if (element instanceof Format || element instanceof TableDef) {
			return element.eClass().getEStructuralFeature(Literals.FORMAT__NAME.getName());
		}
		for (EStructuralFeature feature : List.of(Literals.SECTION_DEF__TITLE, Literals.ROW_ITEM__LABEL, Literals.RELATION__RULE, Literals.PERIOD__FIRST,
			Literals.DEADLINE__LEVEL)) {
			EStructuralFeature own = element.eClass().getEStructuralFeature(feature.getName());
			if (own != null) {
				return own;
			}
		}
		return null;
	}

	private static String value(EObject element, EStructuralFeature feature) {
		return element.eGet(feature) instanceof String text ? text : "";
	}

	private static String detail(EObject element) {
		if (element instanceof Format format) {
			return orEmpty(format.getTitle());
		}
		String keyword = NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(element)).split("[\\s\"“]", 2)[0];
		EStructuralFeature name = element.eClass().getEStructuralFeature(Literals.FORMAT__NAME.getName());
		return element instanceof TableDef || element instanceof SectionDef ? "" : name != null ? value(element, name) : keyword;
	}

	private static String orEmpty(String text) {
		return text == null ? "" : text;
	}

	private static List<OutlineNode> children(EObject element) {
		List<EObject> children = new ArrayList<>();
		if (element instanceof Block block) {
			children.addAll(block.getColumns());
		}
		if (element instanceof SectionDef section && section.getTable() != null) {
			children.add(section.getTable());
		}
		for (EObject child : element.eContents()) {
			boolean isPart = !children.contains(child) && child.eClass() != Literals.EXPRESSION && child.eClass() != Literals.READING;
			if (isPart) {
				children.add(child);
			}
		}
		return nodes(children);
	}
}
