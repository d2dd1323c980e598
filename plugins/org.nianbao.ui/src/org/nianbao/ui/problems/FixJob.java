package org.nianbao.ui.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.nianbao.checks.Finding;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.Versioned;
import org.nianbao.ide.problems.FixRequest;
import org.nianbao.ide.problems.FixRequest.Chosen;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.text.TextEdit;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;
import org.nianbao.ui.editing.DocumentEdits;
import org.nianbao.ui.model.DocumentModels;

/**
 * Makes repairs in a report that may be open or not. The text as it is now is checked by all rules; what was asked for is looked for among the
 * findings. An open text is changed in its editor, in one step that can be undone; a closed one is saved, and its former content is in the local
 * history. What is not found any more is refused with a message.
 */
public final class FixJob extends WorkspaceJob {

	/** The family of these jobs. */
	public static final Object FAMILY = FixJob.class;

	private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

	private final IFile file;
	private final List<FixRequest> requests;

	/**
	 * @param file     a report
	 * @param requests which repairs to make
	 */
	FixJob(IFile file, List<FixRequest> requests) {
		super(Texts.of(FixJob.class).get("job", file.getName()));
		this.file = file;
		this.requests = List.copyOf(requests);
		setRule(file.getProject());
		setUser(false);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		Optional<DocumentModel<LoadedReport>> open = buffer == null ? Optional.empty() : DocumentModels.reportOf(buffer.getDocument());
		if (open.isPresent()) {
			fixOpen(open.get(), buffer.getDocument());
		} else {
			fixClosed(monitor);
		}
		return Status.OK_STATUS;
	}

	private void fixOpen(DocumentModel<LoadedReport> model, IDocument document) {
		Optional<Versioned<Chosen>> chosen = model.read(this::choose);
		inUi(() -> {
			boolean isCurrent = chosen.isPresent() && ((IDocumentExtension4) document).getModificationStamp() == chosen.get().version();
			if (isCurrent && !mayChange()) {
				return;
			}
			if (isCurrent) {
				DocumentEdits.apply(document, edits(chosen.get().value()));
				tell(chosen.get().value().refused());
			} else {
				tell(requests.size());
			}
		});
	}

	/** Asks the user about a file that is read-only, as the editor does; its text could not be saved. */
	private boolean mayChange() {
		if (file.isReadOnly()) {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			file.getWorkspace().validateEdit(new IFile[] {file}, window == null ? null : window.getShell());
		}
		return !file.isReadOnly();
	}

	private void fixClosed(IProgressMonitor monitor) throws CoreException {
		long stamp = file.getModificationStamp();
		byte[] content;
		String decoded;
		try (InputStream stream = file.getContents(true)) {
			content = stream.readAllBytes();
			decoded = ReportTexts.decode(content, file.getName());
		} catch (IOException e) {
			inUi(() -> tell(requests.size()));
			return;
		}
		boolean isMarked = content.length >= BYTE_ORDER_MARK.length && Arrays.equals(Arrays.copyOf(content, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
		String text = isMarked ? decoded.substring(1) : decoded;
		Optional<Path> path = Optional.ofNullable(file.getLocation()).map(IPath::toPath);
		Chosen chosen = choose(ReportServices.reports().parse(text, path));
		if (!chosen.fixes().isEmpty() && file.getModificationStamp() == stamp) {
			byte[] fixed = TextEdit.apply(text, edits(chosen)).getBytes(StandardCharsets.UTF_8);
			ByteBuffer bytes = ByteBuffer.allocate(fixed.length + (isMarked ? BYTE_ORDER_MARK.length : 0));
			if (isMarked) {
				bytes.put(BYTE_ORDER_MARK);
			}
			bytes.put(fixed);
			file.setContents(new ByteArrayInputStream(bytes.array()), false, true, monitor);
		}
		if (chosen.refused() > 0) {
			inUi(() -> tell(chosen.refused()));
		}
	}

	private Chosen choose(LoadedReport report) {
		List<Finding> findings = ReportServices.checker().check(report, ReportLibrary.of(report));
		return FixRequest.choose(requests, findings);
	}

	private static List<TextEdit> edits(Chosen chosen) {
		return chosen.fixes().stream().flatMap(fix -> fix.edits().stream()).toList();
	}

	private static void inUi(Runnable work) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(work);
		}
	}

	private void tell(int refused) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (refused > 0 && window != null) {
			Texts texts = Texts.of(FixJob.class);
			MessageDialog dialog = new MessageDialog(window.getShell(), texts.get("refused.title"), null, texts.get("refused", file.getName(), refused),
				MessageDialog.INFORMATION, 0, texts.get("refused.ok"));
			dialog.setBlockOnOpen(false);
			dialog.open();
		}
	}
}
