package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.Callable;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nianbao.ui.editing.EditorChangeHandler;

/** Works in an editor as a user does: with keys, commands and the selection. */
final class Typing {

	private final ITextEditor editor;
	private final IDocument document;

	Typing(ITextEditor editor) {
		this.editor = editor;
		document = Workbench.document(editor);
		Workbench.page().activate(editor);
	}

	/** Puts the caret after the first occurrence of a text. */
	void caretAfter(String text) {
		editor.selectAndReveal(document.get().indexOf(text) + text.length(), 0);
	}

	void select(String text) {
		editor.selectAndReveal(document.get().indexOf(text), text.length());
	}

	void key(char character, int modifiers) {
		Event event = new Event();
		event.type = SWT.KeyDown;
		event.character = character;
		event.keyCode = character;
		event.stateMask = modifiers;
		StyledText widget = Workbench.widget(editor);
		widget.notifyListeners(SWT.KeyDown, event);
	}

	void key(char character) {
		key(character, 0);
	}

	void type(String text) {
		text.chars().forEach(c -> key((char) c));
	}

	String selected() {
		return ((ITextSelection) editor.getSelectionProvider().getSelection()).getText();
	}

	int caret() {
		return ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset();
	}

	String line() throws Exception {
		int line = document.getLineOfOffset(caret());
		return document.get(document.getLineOffset(line), document.getLineInformation(line).getLength());
	}

	void undo() {
		editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
	}

	/** Executes a command as its key or menu entry does. */
	void command(String id) throws Exception {
		begin(id);
		Workbench.waitFor("the command", () -> Job.getJobManager().find(EditorChangeHandler.JOB_FAMILY).length == 0);
		Workbench.settle();
	}

	/** Begins to execute a command, which finds out in the background what is to be done. */
	void begin(String id) throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
		handlers.executeCommand(new ParameterizedCommand(commands.getCommand(id), null), null);
	}

	ITextViewer viewer() {
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		assertNotNull(viewer);
		return viewer;
	}

	/** Does something while the editor fills the window, and the window the screen; for pictures. Its font is one in which Chinese is twice as wide. */
	static void alone(ITextEditor editor, Callable<?> task) throws Exception {
		Shell shell = Workbench.window().getShell();
		Rectangle before = shell.getBounds();
		Font font = Workbench.widget(editor).getFont();
		Font wide = new Font(shell.getDisplay(), "WenQuanYi Zen Hei Mono", 9, SWT.NORMAL);
		IWorkbenchPartReference part = Workbench.page().getReference(editor);
		shell.setBounds(0, 0, 1280, 560);
		Workbench.page().toggleZoom(part);
		Workbench.widget(editor).setFont(wide);
		try {
			Workbench.settle();
			task.call();
		} finally {
			Workbench.widget(editor).setFont(font);
			Workbench.page().toggleZoom(part);
			shell.setBounds(before);
			wide.dispose();
		}
	}
}
