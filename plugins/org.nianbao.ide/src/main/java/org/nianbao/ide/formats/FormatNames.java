package org.nianbao.ide.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.TableDef;

/**
 * Finds the names that can be written in a format file.
 */
public final class FormatNames {

	private FormatNames() {
	}

	/**
	 * Finds the names that a sum may use.
	 *
	 * @param format the file
	 * @param offset a place in it
	 * @return tables, rows and columns, with their labels, in official order
	 */
	public static Map<String, String> ofTerms(LoadedFormat format, int offset) {
		Map<String, String> names = new LinkedHashMap<>();
		List<TableDef> tables = TermNames.tables(element(format, offset));
		tables.forEach(table -> EcoreUtil2.eAllOfType(table, RowItem.class).forEach(row -> put(names, row.getName(), row.getLabel())));
		tables.forEach(table -> EcoreUtil2.eAllOfType(table, ColumnDef.class).forEach(column -> put(names, column.getName(), column.getLabel())));
		tables.forEach(table -> put(names, table.getName(), ""));
		return names;
	}

	/**
	 * Finds the formats that others may inherit from.
	 *
	 * @param format the file
	 * @return their names, with their titles
	 */
	public static Map<String, String> ofFormats(LoadedFormat format) {
		Map<String, String> names = new LinkedHashMap<>();
		format.parsed().formats().forEach(known -> put(names, known.getName(), known.getTitle()));
		return names;
	}

	private static void put(Map<String, String> names, String name, String label) {
		if (name != null) {
			names.putIfAbsent(name, label == null ? "" : label);
		}
	}

	/** The element to which the last word before a place belongs. */
	private static EObject element(LoadedFormat format, int offset) {
		EObject element = null;
		for (ILeafNode leaf : format.root().getLeafNodes()) {
			if (leaf.getOffset() >= offset) {
				break;
			}
			EObject found = leaf.isHidden() ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
			element = found == null ? element : found;
		}
		return element == null ? format.resource().getContents().stream().findFirst().orElse(null) : element;
	}
}
