package org.nianbao.ui.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.PlatformUI;
import org.nianbao.document.Document;
import org.nianbao.document.html.HtmlWriter;
import org.nianbao.language.files.AtomicFile;
import org.nianbao.ui.Texts;
import org.osgi.framework.FrameworkUtil;

/**
 * Opens documents in the browser of the user, from which they can be printed.
 */
final class BrowserPage {

	private static final String FILE = "preview.html";

	private BrowserPage() {
	}

	/**
	 * Writes a document in the background and opens it.
	 *
	 * @param document the document
	 */
	static void open(Document document) {
		Job.create(Texts.of(BrowserPage.class).get("browser"), (ICoreRunnable) monitor -> {
			Path file = write(document);
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Program.launch(file.toUri().toString()));
		}).schedule();
	}

	private static Path write(Document document) throws CoreException {
		try {
			Path directory = Files.createDirectories(Platform.getStateLocation(FrameworkUtil.getBundle(BrowserPage.class)).toPath());
			Path file = directory.resolve(FILE);
			AtomicFile.write(file, out -> new HtmlWriter().write(document, out));
			return file;
		} catch (IOException e) {
			throw new CoreException(Status.error(Texts.of(BrowserPage.class).get("browser.failed", e.getLocalizedMessage()), e));
		}
	}
}
