package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ctrl+O shows the parts of a report in a window. */
class QuickOutlineTest {

	private static final String COMMAND = "org.nianbao.ui.quickOutline";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private static <T extends Control> Optional<T> find(Class<T> kind) {
		Shell[] shells = Workbench.window().getShell().getShells();
		return Arrays.stream(shells).filter(Shell::isVisible).flatMap(shell -> Widgets.all(shell).stream()).filter(kind::isInstance).map(kind::cast)
			.findFirst();
	}

	@Test
	void typeAndEnter() throws Exception {
		Workbench.enlarge();
		ITextEditor editor = Workbench.open(project.create("一.nianbao", Examples.read("correct-2024.nianbao")));
		Typing typing = new Typing(editor);
		Workbench.waitFor("the window", () -> {
			execute(typing);
			return find(Tree.class).isPresent();
		});
		Tree tree = find(Tree.class).get();
		find(Text.class).get().setText("bycl");
		Workbench.waitFor("the group by its pinyin", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().startsWith("（五）不予处理"));
		find(Text.class).get().setText("没有这样的");
		assertEquals(0, tree.getItemCount());
		find(Text.class).get().setText("不予处理");
		Workbench.waitFor("the group", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().startsWith("（五）不予处理"));
		assertEquals(1, tree.getItemCount());
		Workbench.screenshot("quickoutline");
		Event enter = new Event();
		enter.keyCode = SWT.CR;
		enter.character = SWT.CR;
		find(Text.class).get().notifyListeners(SWT.KeyDown, enter);
		Workbench.settle();
		assertEquals("（五）不予处理", typing.selected());
		assertEquals(Optional.empty(), find(Tree.class));
	}

	private static void execute(Typing typing) {
		try {
			typing.command(COMMAND);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void key() throws Exception {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		KeySequence keys = KeySequence.getInstance("M1+O");
		assertEquals(1, Arrays.stream(bindings.getBindings()).filter(binding -> keys.equals(binding.getTriggerSequence())
			&& binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getId().equals(COMMAND)).count());
	}
}
