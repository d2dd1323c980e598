package org.nianbao.ui.tables;

import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.nianbao.ide.tables.CellMoves;
import org.nianbao.ide.tables.TableChange;
import org.nianbao.ide.tables.TableText;
import org.nianbao.ui.structure.WordDoubleClick;

/**
 * A double click selects the content of a cell, and a word elsewhere.
 */
public final class CellDoubleClick extends WordDoubleClick {

	@Override
	protected IRegion findExtendedDoubleClickSelection(IDocument document, int offset) {
		Optional<TableChange> cell = TableText.at(new DocumentLines(document), offset).flatMap(table -> CellMoves.select(table, offset));
		return cell.map(found -> (IRegion) new Region(found.offset(), found.length())).orElse(null);
	}
}
