package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files of both languages open in the generic editor. */
class EditorTest {

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@Test
	void report() throws Exception {
		IFile file = project.create("一.nianbao", Examples.read(Examples.CORRECT));
		assertEquals("org.nianbao.ui.report", file.getContentDescription().getContentType().getId());
		assertEquals("UTF-8", file.getCharset());
		ITextEditor editor = Workbench.open(file);
		assertEquals(Workbench.GENERIC_EDITOR, editor.getSite().getId());
		assertIcon("icons/report.png", file, editor);
	}

	@Test
	void format() throws Exception {
		IFile file = project.create("一.geshi", "// 说明\n格式 某省 \"标题\" 继承 国办2021\n");
		assertEquals("org.nianbao.ui.format", file.getContentDescription().getContentType().getId());
		ITextEditor editor = Workbench.open(file);
		assertEquals(Workbench.GENERIC_EDITOR, editor.getSite().getId());
		assertIcon("icons/format.png", file, editor);
		Styles styles = new Styles(editor);
		Workbench.waitFor("colours of comments", () -> styles.is("comment", "// 说明"));
		assertEquals("", styles.difference("keyword", "格式"));
		assertEquals("", styles.difference("string", "\"标题\""));
	}

	private static void assertIcon(String icon, IFile file, ITextEditor editor) throws Exception {
		ImageDescriptor descriptor = IDE.getEditorDescriptor(file).getImageDescriptor();
		assertTrue(descriptor.toString().contains(icon), descriptor::toString);
		assertArrayEquals(descriptor.getImageData(100).data, editor.getTitleImage().getImageData(100).data);
	}
}
