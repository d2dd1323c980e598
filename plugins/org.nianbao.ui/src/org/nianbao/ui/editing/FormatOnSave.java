package org.nianbao.ui.editing;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.nianbao.ide.tables.LineEdits;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.ui.FileBufferAdapter;
import org.nianbao.ui.ReportFiles;

/**
 * Formats reports before they are saved, where the user wants that. This happens on the thread of the user interface, since what is saved must be
 * what is seen afterwards, and saving must not wait for the background. It is no parsing: the formatter looks at tokens alone, a few
 * milliseconds for a report of common length. Formats, which it takes a parser to format, are not formatted when they are saved.
 */
public final class FormatOnSave extends FileBufferAdapter {

	/** Once for all editors. */
	private static final class Holder {
		private static final FormatOnSave INSTANCE = new FormatOnSave();
		static {
			FileBuffers.getTextFileBufferManager().addFileBufferListener(INSTANCE);
		}
	}

	private FormatOnSave() {
	}

	/**
	 * Begins to listen, if that has not been done.
	 *
	 * @return the only one
	 */
	public static FormatOnSave install() {
		return Holder.INSTANCE;
	}

	/**
	 * Called before a buffer is saved, but also before it is reverted, follows a change of its file, or is checked for being read-only. The last of
	 * these is known by the state that is not known yet, the change by the file that differs; before text is reverted, formatting it does no harm.
	 */
	@Override
	public void stateChanging(IFileBuffer buffer) {
		boolean isSaved = buffer.isDirty() && buffer.isStateValidated() && buffer.isSynchronized();
		if (isSaved && Display.getCurrent() != null && buffer instanceof ITextFileBuffer text && EditingPreferences.FORMAT_ON_SAVE.isOn()
				&& buffer.getFileStore() != null && ReportFiles.isReportName(buffer.getFileStore().getName())) {
			IDocument document = text.getDocument();
			String content = document.get();
			DocumentEdits.apply(document, LineEdits.join(content, ReportFormatter.format(content)));
		}
	}
}
