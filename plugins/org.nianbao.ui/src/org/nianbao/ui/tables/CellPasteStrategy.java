package org.nianbao.ui.tables;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;
import org.nianbao.ide.tables.CellPaste;
import org.nianbao.ide.tables.TableChange;
import org.nianbao.ide.tables.TablePaste;
import org.nianbao.ide.tables.TableText;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;
import org.nianbao.ui.Texts;
import org.nianbao.ui.editing.EditingPreferences;
import org.nianbao.ui.editing.Editors;

/**
 * Pastes cells of word processors and spreadsheets: in a table they fill its cells, elsewhere they become a table. Anything else is pasted, and
 * typed, as it is.
 */
public final class CellPasteStrategy implements IAutoEditStrategy {

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		boolean isPasted = command.doit && command.text != null && command.text.length() > 1
			&& (command.text.indexOf('\t') >= 0 || command.text.indexOf('\n') >= 0 || command.text.indexOf('\r') >= 0);
		if (isPasted && EditingPreferences.TABLE_KEYS.isOn()) {
			DocumentLines lines = new DocumentLines(document);
			boolean isInOneLine = lines.lineAt(command.offset) == lines.lineAt(command.offset + command.length);
			Optional<TableText> table = TableText.at(lines, command.offset);
			if (table.isPresent() && isInOneLine) {
				CellPaste.fill(table.get(), command.offset, command.text).ifPresentOrElse(result -> fill(document, command, result),
					() -> CellPaste.words(table.get(), command.offset, command.text).ifPresent(words -> command.text = words));
			} else if (table.isEmpty()) {
				TablePaste.lines(command.text, DocumentFormats.of(document), TextUtilities.getDefaultLineDelimiter(document))
					.ifPresent(pasted -> insert(document, command, pasted));
			}
		}
	}

	private static void fill(IDocument document, DocumentCommand command, CellPaste.Result result) {
		TableChange change = result.change();
		replace(command, change.edits());
		command.caretOffset = change.offset() + change.length();
		command.shiftsCaret = false;
		String key = result.leftOut() == 0 ? "filled" : "filled.leftOut";
		Editors.showing(document)
			.ifPresent(editor -> Editors.tell(editor, Texts.of(CellPasteStrategy.class).get(key, result.filled(), result.leftOut()), result.leftOut() > 0));
	}

	/** All edits are one command, which is undone in one step. */
	private static void replace(DocumentCommand command, List<TextEdit> edits) {
		TextEdit first = edits.isEmpty() ? new TextEdit(command.offset, 0, "") : edits.get(0);
		command.offset = first.offset();
		command.length = first.length();
		command.text = first.text();
		try {
			for (TextEdit edit : edits.subList(Math.min(1, edits.size()), edits.size())) {
				command.addCommand(edit.offset(), edit.length(), edit.text(), null);
			}
		} catch (BadLocationException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/** The rows of a table are lines of their own. */
	private static void insert(IDocument document, DocumentCommand command, String table) {
		try {
			IRegion line = document.getLineInformationOfOffset(command.offset);
			String before = document.get(line.getOffset(), command.offset - line.getOffset());
			IRegion lastLine = document.getLineInformationOfOffset(command.offset + command.length);
			int end = command.offset + command.length;
			String after = document.get(end, lastLine.getOffset() + lastLine.getLength() - end);
			String lineEnd = TextUtilities.getDefaultLineDelimiter(document);
			boolean isFirst = Whitespace.strip(before).isEmpty();
			boolean isLast = Whitespace.strip(after).isEmpty();
			command.text = (isFirst ? "" : lineEnd) + (isLast ? table.substring(0, table.length() - lineEnd.length()) : table);
		} catch (BadLocationException e) {
			// The command is none of the document: whoever carries it out says so.
		}
	}
}
