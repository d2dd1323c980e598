package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tab of an editor shows whether its file has errors. */
class EditorTabsTest {

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@Test
	void tabFollowsTheMarkers() throws Exception {
		IFile wrong = project.create("错误.nianbao", Examples.read(Examples.MISTAKES));
		IFile right = project.create("正确.nianbao", Examples.read(Examples.CORRECT));
		project.switchOn();
		ITextEditor first = Workbench.open(wrong);
		ITextEditor second = Workbench.open(right);
		Workbench.waitFor("images", () -> !image(first).equals(image(second)));
		Workbench.screenshot("tabs");
		String plain = image(second);
		project.write(wrong, Examples.read(Examples.CORRECT));
		project.settle();
		Workbench.waitFor("no sign", () -> image(first).equals(plain));
		project.write(right, Examples.read(Examples.MISTAKES));
		project.settle();
		Workbench.waitFor("the sign", () -> !image(second).equals(plain));
		String sign = image(second);
		Workbench.page().closeEditor(second, false);
		ITextEditor again = Workbench.open(right);
		Workbench.waitFor("the sign of an editor opened later", () -> image(again).equals(sign));
		assertEquals(plain, image(first));
	}

	/** What the tab shows, by its pixels. */
	private static String image(ITextEditor editor) {
		for (Control control : Widgets.all(editor.getSite().getShell())) {
			if (control instanceof CTabFolder folder) {
				for (CTabItem item : folder.getItems()) {
					if (item.getText().equals(editor.getTitle()) && item.getImage() != null) {
						return Arrays.toString(item.getImage().getImageData().data);
					}
				}
			}
		}
		return "";
	}
}
