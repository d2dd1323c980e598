package org.nianbao.ui.preview;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.TracedDocument;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.Versioned;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.ui.Texts;

/**
 * Prints a report in the background. However often it is asked to while it is at it, it does so once more.
 */
final class PreviewJob extends Job {

	/**
	 * A report that is printed.
	 *
	 * @param model   the report
	 * @param version the version that is printed
	 * @param text    its text
	 * @param traced  its document
	 * @param show    shows it on the sheet for which it is printed, on the thread of the user interface
	 */
	record Printed(DocumentModel<LoadedReport> model, long version, String text, TracedDocument traced, Runnable show) {
	}

	/** What is read while nobody else may use the parsed text. */
	private record Read(String text, TracedDocument traced) {
	}

	private final Display display;
	private final Consumer<Printed> ready;
	private volatile DocumentModel<LoadedReport> model;
	private volatile PreviewSheet sheet;

	/**
	 * @param display where {@code ready} is called
	 * @param ready   gets what is printed, if nothing else has been asked for meanwhile
	 */
	PreviewJob(Display display, Consumer<Printed> ready) {
		super(Texts.of(PreviewJob.class).get("job"));
		this.display = display;
		this.ready = ready;
		setSystem(true);
		setPriority(SHORT);
	}

	/**
	 * Prints a report soon.
	 *
	 * @param report the report
	 * @param on     what it is printed on
	 */
	void print(DocumentModel<LoadedReport> report, PreviewSheet on) {
		model = report;
		sheet = on;
		schedule();
	}

	/** Prints nothing any more. */
	void stop() {
		model = null;
		cancel();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		DocumentModel<LoadedReport> printed = model;
		PreviewSheet on = sheet;
		if (printed == null || monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		Optional<Versioned<Read>> read = printed.read(report -> new Read(report.text(), DocumentBuilder.trace(report)));
		if (read.isEmpty()) {
			// The text has changed meanwhile, and somebody will ask again.
			return Status.OK_STATUS;
		}
		TracedDocument traced = read.get().value().traced();
		Printed result = new Printed(printed, read.get().version(), read.get().value().text(), traced, on.prepare(traced));
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (model == printed && sheet == on) {
					ready.accept(result);
				}
			});
		}
		return Status.OK_STATUS;
	}
}
