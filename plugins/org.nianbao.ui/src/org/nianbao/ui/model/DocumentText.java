package org.nianbao.ui.model;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.swt.widgets.Display;
import org.nianbao.ide.model.TextSource;
import org.nianbao.ide.model.Versioned;

/**
 * The text of a document of the platform. Its versions are the document's modification stamps.
 */
final class DocumentText implements TextSource {

	private final IDocument document;

	DocumentText(IDocument document) {
		this.document = document;
	}

	@Override
	public long version() {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	/**
	 * The document may change while it is read, which can even throw; its stamp tells.
	 *
	 * @throws IllegalStateException on the thread of the user interface, which has no business to parse
	 */
	@Override
	public Optional<Versioned<String>> text() {
		if (Display.getCurrent() != null) {
			throw new IllegalStateException("parsing would make the user wait");
		}
		long version = version();
		try {
			String text = document.get();
			return version() == version ? Optional.of(new Versioned<>(version, text)) : Optional.empty();
		} catch (RuntimeException e) {
			if (version() == version) {
				throw e;
			}
			return Optional.empty();
		}
	}

	@Override
	public Optional<Path> file() {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		return Optional.ofNullable(buffer).map(ITextFileBuffer::getFileStore).map(IFileStore::toURI).flatMap(DocumentText::path);
	}

	private static Optional<Path> path(URI uri) {
		return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
	}
}
