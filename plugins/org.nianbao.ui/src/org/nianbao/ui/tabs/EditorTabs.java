package org.nianbao.ui.tabs;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;

/**
 * Shows on the tabs of our editors whether their files have errors or warnings, which the generic editor does not. Begins when the first of our files
 * is opened.
 */
public final class EditorTabs implements IDocumentSetupParticipant {

	private static final AtomicBoolean INSTALLED = new AtomicBoolean();

	@Override
	public void setup(IDocument document) {
		if (PlatformUI.isWorkbenchRunning() && INSTALLED.compareAndSet(false, true)) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(EditorTabs::install);
			ResourcesPlugin.getWorkspace().addResourceChangeListener(event -> {
				Set<IResource> changed = changed(event);
				if (!changed.isEmpty() && !display.isDisposed()) {
					display.asyncExec(() -> update(changed));
				}
			}, IResourceChangeEvent.POST_CHANGE);
		}
	}

	private static void install() {
		Parts parts = new Parts();
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			parts.windowOpened(window);
			editors(window).forEach(parts::opened);
		}
		PlatformUI.getWorkbench().addWindowListener(parts);
	}

	private static Set<IResource> changed(IResourceChangeEvent event) {
		return Arrays.stream(event.findMarkerDeltas(IMarker.PROBLEM, true)).map(IMarkerDelta::getResource).collect(Collectors.toSet());
	}

	private static void update(Set<IResource> files) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IEditorPart editor : editors(window)) {
				file(editor).filter(files::contains).ifPresent(file -> TabImage.show(editor, file));
			}
		}
	}

	private static Set<IEditorPart> editors(IWorkbenchWindow window) {
		return Arrays.stream(window.getPages()).map(IWorkbenchPage::getEditorReferences).flatMap(Arrays::stream)
			.map(reference -> reference.getEditor(false))
			.filter(EditorTabs::isOurs).collect(Collectors.toSet());
	}

	private static boolean isOurs(IEditorPart editor) {
		return editor != null && file(editor).filter(TabImage::isOurs).isPresent();
	}

	private static Optional<IFile> file(IEditorPart editor) {
		return editor.getEditorInput() instanceof FileEditorInput input ? Optional.of(input.getFile()) : Optional.empty();
	}

	/** Notices editors that are opened, in all windows. */
	private static final class Parts implements IPartListener2, IWindowListener {

		@Override
		public void partOpened(IWorkbenchPartReference reference) {
			if (reference instanceof IEditorReference editor && isOurs(editor.getEditor(false))) {
				opened(editor.getEditor(false));
			}
		}

		/** The workbench takes the title image again whenever the title changes. */
		void opened(IEditorPart editor) {
			editor.addPropertyListener((source, property) -> {
				if (property == IWorkbenchPartConstants.PROP_TITLE) {
					show(editor);
				}
			});
			show(editor);
		}

		private static void show(IEditorPart editor) {
			file(editor).filter(TabImage::isOurs).ifPresent(file -> TabImage.show(editor, file));
		}

		@Override
		public void windowOpened(IWorkbenchWindow window) {
			window.getPartService().addPartListener(this);
		}

		@Override
		public void windowClosed(IWorkbenchWindow window) {
			window.getPartService().removePartListener(this);
		}

		@Override
		public void windowActivated(IWorkbenchWindow window) {
			// its editors are known
		}

		@Override
		public void windowDeactivated(IWorkbenchWindow window) {
			// its editors are known
		}
	}
}
