package org.nianbao.ui.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.model.DocumentModels;

/** Reports are compared, with the local history or another file: what editors have must not break viewers without an editor. */
class CompareTest {

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	/** An earlier version. */
	private record Earlier(String name, String text) implements ITypedElement, IEncodedStreamContentAccessor {

		@Override
		public String getName() {
			return name;
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public String getType() {
			return name.substring(name.lastIndexOf('.') + 1);
		}

		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(text.getBytes(UTF_8));
		}

		@Override
		public String getCharset() {
			return UTF_8.name();
		}
	}

	private static List<String> texts(Composite parent) {
		List<String> texts = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (child instanceof StyledText text) {
				texts.add(text.getText());
			} else if (child instanceof Composite composite) {
				texts.addAll(texts(composite));
			}
		}
		return texts;
	}

	private void compare(IFile file, String earlier) {
		CompareUI.openCompareEditor(new CompareEditorInput(new CompareConfiguration()) {

			@Override
			protected Object prepareInput(IProgressMonitor monitor) {
				return new DiffNode(new ResourceNode(file), new Earlier(file.getName(), earlier));
			}
		});
		Workbench.waitFor("both versions", () -> texts(Workbench.window().getShell()).contains(earlier));
	}

	@Test
	void bothVersionsAreShown() throws Exception {
		String text = Examples.read(Examples.CORRECT);
		compare(project.create("一.nianbao", text), text.replace("37 |", "73 |"));
		assertEquals(1, texts(Workbench.window().getShell()).stream().filter(text::equals).count());
		Workbench.settle();
		Workbench.page().closeAllEditors(false);
		Workbench.waitFor("nothing to be left", () -> DocumentModels.all().isEmpty());
	}

	@Test
	void soAreFormats() throws Exception {
		compare(project.create("一.geshi", "格式 甲 \"乙\" 适用 2021 起\n"), "格式 甲 \"丙\" 适用 2021 起\n");
		Workbench.settle();
	}
}
