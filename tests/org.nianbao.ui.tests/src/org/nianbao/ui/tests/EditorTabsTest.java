package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.eclipse.core.resources.IFile;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
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
		Workbench.waitFor("images", () -> image(first) != null && image(second) != null && image(first) != image(second));
		Workbench.screenshot("tabs");
		Object plain = image(second);
		assertNotSame(plain, image(first));
		project.write(wrong, Examples.read(Examples.CORRECT));
		project.settle();
		Workbench.waitFor("no sign", () -> image(first) == plain);
		project.write(right, Examples.read(Examples.MISTAKES));
		project.settle();
		Workbench.waitFor("the sign", () -> image(second) != plain);
		Object sign = image(second);
		Workbench.page().closeEditor(second, false);
		ITextEditor again = Workbench.open(right);
		Workbench.waitFor("the sign of an editor opened later", () -> image(again) == sign);
		assertSame(plain, image(first));
	}

	private static Object image(ITextEditor editor) {
		return editor.getSite().getService(MPart.class).getTransientData().get(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY);
	}
}
