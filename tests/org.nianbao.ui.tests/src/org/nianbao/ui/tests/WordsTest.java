package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The caret moves by the words of Chinese, numbers, references and cells. */
class WordsTest {

	private static final String REPORT = """
		某局2024年政府信息公开工作年度报告
		一、总体情况
		政府信息公开申请{新收.自然人}件，占12.50%。
		| 规章制度 | 12.5 |
		""";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private ITextEditor editor;
	private IDocument document;
	private Typing user;

	@BeforeEach
	void open() throws Exception {
		editor = Workbench.open(project.create("一.nianbao", REPORT));
		document = Workbench.document(editor);
		user = new Typing(editor);
	}

	/** What the caret goes over, from the beginning of a line. */
	private String steps(String line, String command) throws Exception {
		int start = document.get().indexOf(line);
		int end = start + line.length();
		boolean forward = command.equals(ITextEditorActionDefinitionIds.WORD_NEXT);
		editor.selectAndReveal(forward ? start : end, 0);
		StringBuilder steps = new StringBuilder();
		while (forward ? user.caret() < end : user.caret() > start) {
			int before = user.caret();
			user.command(command);
			String step = document.get().substring(Math.min(before, user.caret()), Math.min(end, Math.max(before, user.caret())));
			steps.insert(forward ? steps.length() : 0, step + "·");
		}
		return steps.toString();
	}

	@Test
	void caretMovesByWord() throws Exception {
		String prose = "政府·信息·公开·申请·{新收.自然人}·件·，·占·12.50%·。·";
		assertEquals(prose, steps("政府信息公开申请{新收.自然人}件，占12.50%。", ITextEditorActionDefinitionIds.WORD_NEXT));
		assertEquals(prose, steps("政府信息公开申请{新收.自然人}件，占12.50%。", ITextEditorActionDefinitionIds.WORD_PREVIOUS));
		String row = "| ·规章制度 ·| ·12.5 ·|·";
		assertEquals(row, steps("| 规章制度 | 12.5 |", ITextEditorActionDefinitionIds.WORD_NEXT));
		assertEquals(row, steps("| 规章制度 | 12.5 |", ITextEditorActionDefinitionIds.WORD_PREVIOUS));
	}

	@Test
	void wordIsSelectedAndDeleted() throws Exception {
		user.caretAfter("政府信息公开申请");
		user.command(ITextEditorActionDefinitionIds.SELECT_WORD_NEXT);
		assertEquals("{新收.自然人}", ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
		user.caretAfter("政府信息公开申请");
		user.command(ITextEditorActionDefinitionIds.DELETE_PREVIOUS_WORD);
		assertEquals("政府信息公开{新收.自然人}件，占12.50%。", user.line());
		user.command(ITextEditorActionDefinitionIds.DELETE_NEXT_WORD);
		assertEquals("政府信息公开件，占12.50%。", user.line());
		user.undo();
		user.undo();
		assertEquals("政府信息公开申请{新收.自然人}件，占12.50%。", user.line());
		user.caretAfter("12.5 |");
		user.command(ITextEditorActionDefinitionIds.WORD_PREVIOUS);
		user.command(ITextEditorActionDefinitionIds.WORD_PREVIOUS);
		user.command(ITextEditorActionDefinitionIds.DELETE_NEXT_WORD);
		assertEquals("| 规章制度 | |", user.line(), "the bars stay");
	}

	@Test
	void doubleClickSelectsAWord() {
		user.caretAfter("政府信");
		doubleClick();
		assertEquals("信息", user.selected());
		user.caretAfter("{新");
		doubleClick();
		assertEquals("{新收.自然人}", user.selected());
	}

	/** Double-clicks the character after the caret. */
	private void doubleClick() {
		Point at = Workbench.widget(editor).getLocationAtOffset(Workbench.widget(editor).getCaretOffset());
		for (int count = 1; count <= 2; count++) {
			for (int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
				Event event = new Event();
				event.type = type;
				event.button = 1;
				event.count = count;
				event.x = at.x + 1;
				event.y = at.y + 2;
				Workbench.widget(editor).notifyListeners(type, event);
			}
		}
	}
}
