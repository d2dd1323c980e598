package org.nianbao.ui.structure;

import java.util.function.Function;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.ISourceViewer;
import org.nianbao.ide.brackets.BracketTyping;
import org.nianbao.ide.brackets.BracketTyping.Effect;
import org.nianbao.ui.editing.EditingPreferences;
import org.nianbao.ui.editing.Editors;

/**
 * Closes brackets and quotes that are typed, lets the closing one be typed over, and deletes an empty pair as a whole. Each is one step of undo.
 */
abstract class BracketStrategy implements IAutoEditStrategy {

	private final Function<String, BracketTyping> lines;

	/**
	 * @param lines looks at a line of the language
	 */
	BracketStrategy(Function<String, BracketTyping> lines) {
		this.lines = lines;
	}

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		if (command.doit && command.text != null && command.caretOffset < 0 && command.getCommandCount() == 1 && EditingPreferences.CLOSE_BRACKETS.isOn()) {
			try {
				customize(document, command);
			} catch (BadLocationException e) {
				// The command is none of the document: whoever carries it out says so.
			}
		}
	}

	private void customize(IDocument document, DocumentCommand command) throws BadLocationException {
		boolean isTyped = command.length == 0 && command.text.length() == 1;
		boolean isDeleted = command.length == 1 && command.text.isEmpty() && isBeforeCaret(document, command.offset);
		if (isTyped || isDeleted) {
			IRegion line = document.getLineInformationOfOffset(command.offset);
			BracketTyping typing = lines.apply(document.get(line.getOffset(), line.getLength()));
			int offset = command.offset - line.getOffset();
			if (isDeleted) {
				command.length = typing.isInEmptyPair(offset + 1) ? 2 : 1;
			} else {
				type(command, typing.effect(command.text.charAt(0), offset));
			}
		}
	}

	/** The backspace key takes what is before the caret; what the delete key takes, or a selection, goes alone. */
	private static boolean isBeforeCaret(IDocument document, int offset) {
		return Editors.showing(document).flatMap(Editors::viewer).map(ISourceViewer::getSelectedRange)
			.filter(selected -> selected.y == 0 && selected.x == offset + 1).isPresent();
	}

	private static void type(DocumentCommand command, Effect effect) {
		switch (effect) {
			case INSERT_PAIR -> {
				command.text += BracketTyping.closing(command.text.charAt(0));
				putCaret(command);
			}
			case STEP_OVER -> {
				command.text = "";
				putCaret(command);
			}
			case INSERT -> {
				// as it is
			}
		}
	}

	private static void putCaret(DocumentCommand command) {
		command.caretOffset = command.offset + 1;
		command.shiftsCaret = false;
	}
}
