package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.model.DocumentModels;
import org.nianbao.ui.project.FirstUsePolicy;

/** The pointer rests on a part of a text, and a window says what it is. */
class HoverTest {

	/** In pixels; less is not to be read. */
	private static final int NARROWEST = 120;

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private ITextEditor editor;
	private IDocument document;

	private void open(String name, String text) throws Exception {
		editor = Workbench.open(project.create(name, text));
		document = Workbench.document(editor);
		Workbench.waitFor("the snapshot", () -> DocumentModels.of(document).get().currentSnapshot().isPresent());
		Workbench.settle();
	}

	/** Rests the pointer on a place and returns what the windows then say. */
	private String hover(int offset) {
		editor.selectAndReveal(offset, 0);
		// The whole of a cell at the end of a line is to be seen.
		editor.getAdapter(ITextViewer.class).revealRange(offset, 4);
		Workbench.settle();
		StyledText widget = Workbench.widget(editor);
		Point place = widget.getLocationAtOffset(offset);
		Event hover = new Event();
		hover.x = place.x + 3;
		hover.y = place.y + widget.getLineHeight() / 2;
		widget.getShell().forceActive();
		widget.setFocus();
		widget.getDisplay().setCursorLocation(widget.toDisplay(hover.x, hover.y));
		Workbench.waitFor("the pointer", () -> widget.getDisplay().getCursorLocation().equals(widget.toDisplay(hover.x, hover.y)));
		Workbench.waitFor("the window to be active", () -> widget.getDisplay().getActiveShell() == widget.getShell());
		// After scrolling, hovers wait for the pointer to move.
		widget.notifyListeners(SWT.MouseMove, hover);
		widget.notifyListeners(SWT.MouseHover, hover);
		Workbench.waitFor("the hover at " + offset, () -> !shown().isEmpty());
		return shown();
	}

	/** The texts of all windows over the editor. */
	private static String shown() {
		return windows().flatMap(shell -> texts(shell).stream()).collect(Collectors.joining("\n"));
	}

	private static Stream<Shell> windows() {
		return Arrays.stream(Workbench.window().getShell().getDisplay().getShells())
			.filter(shell -> shell != Workbench.window().getShell() && shell.isVisible());
	}

	/** The texts that are shown in less room than they need. */
	private static List<String> clipped() {
		List<String> clipped = new ArrayList<>();
		for (Control control : windows().flatMap(shell -> Widgets.all(shell).stream()).filter(Control::isVisible).toList()) {
			if (control instanceof StyledText || control instanceof Text || control instanceof Link
				|| control instanceof Label label && !label.getText().isEmpty()) {
				Point size = control.getSize();
				boolean isWrapped = control instanceof StyledText text ? text.getWordWrap() : (control.getStyle() & SWT.WRAP) != 0;
				Point wanted = control.computeSize(isWrapped ? Math.max(size.x, NARROWEST) : SWT.DEFAULT, SWT.DEFAULT);
				if (size.x < (isWrapped ? NARROWEST : wanted.x) || size.y < wanted.y) {
					clipped.add(control + " of " + size + " wants " + wanted);
				}
			}
		}
		return clipped;
	}

	private static List<String> texts(Composite parent) {
		List<String> texts = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (child instanceof StyledText text) {
				texts.add(text.getText());
			} else if (child instanceof Text text) {
				texts.add(text.getText());
			} else if (child instanceof Label label) {
				texts.add(label.getText());
			} else if (child instanceof Composite composite) {
				texts.addAll(texts(composite));
			}
		}
		return texts;
	}

	private int at(String text) {
		return Optional.of(document.get().indexOf(text)).filter(offset -> offset >= 0).orElseThrow() + 1;
	}

	@Test
	void labelSaysItsDefinition() throws Exception {
		open("一.nianbao", Examples.read(Examples.CORRECT));
		String said = hover(at("一、本年新收政府信息公开申请数量"));
		assertTrue(said.contains("行“新收”，表“申请”"), said);
		assertTrue(said.contains("T3-BALANCE"), said);
		assertFalse(said.contains("{"), said);
	}

	@Test
	void totalSaysHowItIsMadeUpAndWhichRuleDisagrees() throws Exception {
		Workbench.enlarge();
		open("一.nianbao", Examples.read(Examples.CORRECT).replace("|        0 |    3 |", "|        0 |    4 |"));
		String said = hover(at("|        0 |    4 |") + 15);
		Workbench.screenshot("hover");
		assertTrue(said.contains("行政复议 × 总计"), said);
		assertTrue(said.contains("应为\t3"), said);
		assertTrue(said.contains("相差\t+1"), said);
		assertTrue(said.contains("T4-SUM "), said);
		assertTrue(said.contains("依据："), said);
		assertEquals(List.of(), clipped(), "all that is said is to be seen");
	}

	@Test
	void problemIsRepairedFromTheHover() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		String right = Examples.read(Examples.CORRECT);
		open("一.nianbao", right.replace("37 |", "73 |"));
		hover(right.indexOf("37 |"));
		Workbench.screenshot("hover-repair");
		Link repair = windows().flatMap(shell -> Widgets.all(shell).stream())
			.filter(control -> control instanceof Link link && link.getText().contains("37"))
			.map(Link.class::cast).findFirst().orElseThrow();
		assertEquals(List.of(), clipped(), "all that is said is to be seen");
		repair.notifyListeners(SWT.Selection, new Event());
		assertEquals(right, document.get());
		assertEquals("", shown(), "the window goes");
	}

	@Test
	void markersOfRulesThatReadOtherReportsAreExplained() throws Exception {
		project.switchOn();
		String text = "@上年 \"无.nianbao\"\n" + Examples.read(Examples.CORRECT);
		open("一.nianbao", text);
		project.settle();
		Workbench.waitFor("the markers", () -> !project.markers(project.project()).isEmpty());
		Workbench.settle();
		String said = hover(at("\"无.nianbao\""));
		assertTrue(said.contains("没有这个文件"), said);
		assertTrue(said.contains("依据："), said);
	}

	@Test
	void windowsGoWhenTheEditorCloses() throws Exception {
		open("一.nianbao", Examples.read(Examples.CORRECT));
		hover(at("总体情况\n"));
		Workbench.page().closeAllEditors(false);
		Workbench.waitFor("no windows", () -> shown().isEmpty());
		assertTrue(Arrays.stream(Workbench.window().getShell().getDisplay().getShells()).map(Shell::isDisposed).noneMatch(disposed -> disposed));
	}
}
