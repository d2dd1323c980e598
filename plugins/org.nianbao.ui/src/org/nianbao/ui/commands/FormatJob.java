package org.nianbao.ui.commands;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.MultiRule;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.text.TextEdit;
import org.nianbao.ui.Texts;

/**
 * Formats reports: those in editors there, the others in their files; one change that can be undone as one. What is formatted already is not touched.
 * A report that was saved is saved again; one with changes that are not saved stays so.
 */
final class FormatJob extends WorkspaceJob {

	private static final Texts TEXTS = Texts.of(FormatJob.class);

	private final List<IFile> reports;
	private final List<Outcome.Line> lines = new ArrayList<>();

	FormatJob(List<IFile> reports) {
		super(TEXTS.get("format"));
		this.reports = List.copyOf(reports);
		setUser(true);
		setRule(MultiRule.combine(reports.stream().map(IFile::getProject).distinct().toArray(IResource[]::new)));
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == ReportsHandler.class;
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, reports.size() * 2);
		CompositeChange all = new CompositeChange(getName());
		all.markAsSynthetic();
		for (IFile report : reports) {
			if (progress.isCanceled()) {
				OutcomeDialog.open(new Outcome(getName(), TEXTS.get("cancelled", TEXTS.get("format.none")), List.of()));
				return Status.CANCEL_STATUS;
			}
			progress.subTask(report.getFullPath().toString());
			change(report, progress).ifPresent(all::add);
			progress.worked(1);
		}
		OutcomeDialog.open(new Outcome(getName(), perform(all, progress.split(reports.size())), lines));
		return Status.OK_STATUS;
	}

	/** Returns what to change in a report; empty for nothing. */
	private Optional<TextFileChange> change(IFile report, IProgressMonitor monitor) throws CoreException {
		if (!report.isAccessible()) {
			return Optional.empty();
		}
		if (!isReadable(report)) {
			lines.add(new Outcome.Line(IStatus.ERROR, TEXTS.get("format.unreadable", name(report))));
			return Optional.empty();
		}
		TextFileChange change = new TextFileChange(report.getName(), report);
		change.initializeValidationData(new NullProgressMonitor());
		List<TextEdit> edits = ReportFormatter.format(change.getCurrentContent(new NullProgressMonitor()));
		if (edits.isEmpty()) {
			return Optional.empty();
		}
		MultiTextEdit root = new MultiTextEdit();
		edits.forEach(edit -> root.addChild(new ReplaceEdit(edit.offset(), edit.length(), edit.text())));
		change.setEdit(root);
		lines.add(new Outcome.Line(IStatus.OK, name(report)));
		return Optional.of(change);
	}

	/** What is no text in UTF-8 would be spoilt by being written. */
	private static boolean isReadable(IFile report) throws CoreException {
		try (InputStream stream = report.getContents(true)) {
			ReportTexts.decode(stream.readAllBytes(), report.getName());
			return true;
		} catch (IOException unreadable) {
			return false;
		}
	}

	private String perform(CompositeChange all, IProgressMonitor monitor) throws CoreException {
		int changed = all.getChildren().length;
		if (changed == 0) {
			return TEXTS.get("format.none");
		}
		PerformChangeOperation operation = new PerformChangeOperation(all);
		operation.setSchedulingRule(getRule());
		operation.setUndoManager(RefactoringCore.getUndoManager(), getName());
		operation.run(monitor);
		if (operation.changeExecutionFailed() || !operation.changeExecuted()) {
			lines.clear();
			return TEXTS.get("format.moved");
		}
		return TEXTS.get("format.done", changed, reports.size() - changed);
	}

	private static String name(IFile report) {
		return report.getFullPath().makeRelative().toString();
	}
}
