package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ui.model.DocumentModels;

/**
 * All that was known of a text can be forgotten when its editor is closed. The document itself cannot: the platform keeps it with the jobs of its quick
 * difference for a while.
 */
class LeakTest {

	private static final int TIMES = 1000;

	/** Views may keep what they have shown last. */
	private static final int KEPT = 3;

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	@Test
	void openedAndClosedAThousandTimes() throws Exception {
		IFile file = project.create("一.nianbao", Examples.read(Examples.CORRECT));
		List<WeakReference<DocumentModel<?>>> models = new ArrayList<>();
		for (int i = 0; i < TIMES; i++) {
			ITextEditor editor = Workbench.open(file);
			IDocument document = Workbench.document(editor);
			DocumentModel<?> model = DocumentModels.of(document).orElseThrow();
			models.add(new WeakReference<>(model));
			if (i % 10 == 0) {
				Workbench.waitFor("a snapshot", () -> model.currentSnapshot().isPresent());
			}
			Workbench.page().closeEditor(editor, false);
		}
		assertEquals(List.of(), DocumentModels.all());
		// The last jobs of the platform that know the editors take their time.
		Workbench.waitFor("the models to be forgotten", Duration.ofMinutes(5), () -> alive(models) <= KEPT);
	}

	private static long alive(List<WeakReference<DocumentModel<?>>> references) {
		System.gc();
		return references.stream().filter(reference -> reference.get() != null).count();
	}
}
