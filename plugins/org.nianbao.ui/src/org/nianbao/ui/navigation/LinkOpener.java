package org.nianbao.ui.navigation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nianbao.ide.navigation.Link;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.files.Glob;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.ui.Texts;

/**
 * Goes where links lead. To be used on the thread of the user interface; files are looked for in the background.
 */
final class LinkOpener {

	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

	private final Texts texts = Texts.of(LinkOpener.class);
	private final ITextViewer viewer;
	private final ITextEditor editor;

	/**
	 * @param viewer the viewer in which the link is
	 * @param editor its editor; null for a viewer that belongs to none
	 */
	LinkOpener(ITextViewer viewer, ITextEditor editor) {
		this.viewer = viewer;
		this.editor = editor;
	}

	/**
	 * Goes somewhere. What is not there is told in the status line.
	 *
	 * @param target where
	 */
	void open(Link.Target target) {
		try {
			if (target instanceof Link.InDocument here) {
				show(here.region());
			} else if (target instanceof Link.InFile file) {
				open(file.file(), file.region());
			} else if (target instanceof Link.OnBoard format) {
				reveal(IDE.openEditor(page(), new OnBoardInput(format.name(), format.text()), GENERIC_EDITOR), format.region());
			} else if (target instanceof Link.MatchingFiles files) {
				search(files);
			}
		} catch (PartInitException e) {
			tell(e.getLocalizedMessage());
		}
	}

	private void show(Region region) {
		if (editor != null) {
			editor.getSite().getPage().getNavigationHistory().markLocation(editor);
			editor.selectAndReveal(region.offset(), region.length());
			editor.getSite().getPage().getNavigationHistory().markLocation(editor);
		} else if (viewer.getTextWidget() != null) {
			viewer.setSelectedRange(region.offset(), region.length());
			viewer.revealRange(region.offset(), region.length());
		}
	}

	private void open(Path file, Region region) throws PartInitException {
		IFileStore store = EFS.getLocalFileSystem().getStore(file.toUri());
		if (!store.fetchInfo().exists()) {
			tell(texts.get("link.missing", file));
			return;
		}
		reveal(IDE.openEditorOnFileStore(page(), store), region);
	}

	private static void reveal(IEditorPart opened, Region region) {
		if (region.length() > 0 && opened instanceof ITextEditor text) {
			text.selectAndReveal(region.offset(), region.length());
		}
	}

	// ---- patterns -------------------------------------------------------------------------------------------------------

	private void search(Link.MatchingFiles files) {
		Display display = viewer.getTextWidget().getDisplay();
		Job job = Job.create(texts.get("link.job"), monitor -> {
			List<Path> found = find(files);
			if (!monitor.isCanceled() && !display.isDisposed()) {
				display.asyncExec(() -> choose(files, found));
			}
		});
		job.setUser(true);
		job.schedule();
	}

	private static List<Path> find(Link.MatchingFiles files) {
		try {
			return new Glob(files.directory(), ReportLibrary.MOST_ENTRIES).expand(files.pattern());
		} catch (PatternSyntaxException | InvalidPathException e) {
			// A rule says what is wrong with the pattern.
			return List.of();
		}
	}

	private void choose(Link.MatchingFiles files, List<Path> found) {
		if (PlatformUI.getWorkbench().isClosing() || PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null) {
			return;
		}
		if (found.isEmpty()) {
			tell(texts.get("link.noMatch", files.pattern()));
			return;
		}
		Path chosen = found.get(0);
		if (found.size() > 1) {
			ElementListSelectionDialog dialog = new ElementListSelectionDialog(page().getWorkbenchWindow().getShell(), new LabelProvider());
			dialog.setTitle(texts.get("link.choose"));
			dialog.setMessage(texts.get("link.choose.message", files.pattern()));
			dialog.setElements(found.toArray());
			if (dialog.open() != Window.OK) {
				return;
			}
			chosen = (Path) dialog.getFirstResult();
		}
		try {
			open(files.directory().resolve(chosen), new Region(0, 0));
		} catch (PartInitException e) {
			ILog.of(LinkOpener.class).log(e.getStatus());
		}
	}

	// ---- the workbench --------------------------------------------------------------------------------------------------

	private IWorkbenchPage page() {
		return editor != null ? editor.getSite().getPage() : PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	private void tell(String message) {
		IStatusLineManager line = editor == null ? null : ((IEditorSite) editor.getSite()).getActionBars().getStatusLineManager();
		if (line != null) {
			line.setErrorMessage(message);
		}
	}
}
