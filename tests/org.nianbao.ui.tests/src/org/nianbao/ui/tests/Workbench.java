package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** The workbench that the tests run in. */
final class Workbench {

	static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Workbench() {
	}

	static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	static IWorkbenchPage page() {
		return window().getActivePage();
	}

	static ITextEditor open(IFile file) throws PartInitException {
		return (ITextEditor) IDE.openEditor(page(), file);
	}

	static StyledText widget(ITextEditor editor) {
		return editor.getAdapter(ITextViewer.class).getTextWidget();
	}

	static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	static void save(ITextEditor editor) {
		editor.doSave(new NullProgressMonitor());
	}

	/** Lets the workbench work until something has happened. */
	static void waitFor(String what, BooleanSupplier happened) {
		waitFor(what, PATIENCE, happened);
	}

	/** The same for what may take longer. */
	static void waitFor(String what, Duration patience, BooleanSupplier happened) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		long deadline = System.nanoTime() + patience.toNanos();
		while (!happened.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				fail("did not happen within " + patience.toSeconds() + " s: " + what);
			}
			if (!display.readAndDispatch()) {
				pause();
			}
		}
	}

	/** Lets the workbench do what it has on its list, such as painting. */
	static void settle() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		boolean[] reached = new boolean[1];
		display.asyncExec(() -> reached[0] = true);
		waitFor("the events so far", () -> reached[0]);
		display.update();
	}

	/** Makes room for a picture, before anything pops up. */
	static void enlarge() {
		window().getShell().setBounds(PlatformUI.getWorkbench().getDisplay().getBounds());
		settle();
	}

	/** Keeps a picture of the windows in the output of the tests. */
	static Path screenshot(String name) throws IOException {
		// Rulers are painted late.
		redraw(window().getShell());
		settle();
		Display display = PlatformUI.getWorkbench().getDisplay();
		Rectangle area = Arrays.stream(display.getShells()).filter(Shell::isVisible).map(Shell::getBounds).reduce(Rectangle::union).orElseThrow()
			.intersection(display.getBounds());
		Image image = new Image(display, area.width, area.height);
		GC gc = new GC(display);
		gc.copyArea(image, area.x, area.y);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData() };
		image.dispose();
		Path file = Files.createDirectories(Path.of("target/screenshots")).resolve(name + ".png");
		loader.save(file.toString(), SWT.IMAGE_PNG);
		return file;
	}

	private static void redraw(Composite parent) {
		for (Control child : parent.getChildren()) {
			child.redraw();
			if (child instanceof Composite composite) {
				redraw(composite);
			}
		}
	}

	private static void pause() {
		try {
			Thread.sleep(5);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
