package org.nianbao.lsp.workspace;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.ide.model.Versioned;
import org.nianbao.ide.services.EditorLanguage;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.lsp.documents.Languages;
import org.nianbao.lsp.documents.OpenDocument;
import org.nianbao.lsp.documents.OpenDocuments;
import org.nianbao.lsp.documents.ParsedText;
import org.nianbao.lsp.text.DocumentUris;
import org.nianbao.lsp.text.PositionEncoding;
import org.nianbao.lsp.text.TextPositions;

/**
 * Reads the texts of the workspace: what is open as it stands in the editor, the rest from disk. Thread-safe.
 */
public final class WorkspaceTexts {

	/** Editors do not show it, and count without it. */
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final Languages languages;
	private final OpenDocuments documents;
	private final WorkspaceFiles files;
	private final PositionEncoding encoding;

	/**
	 * @param languages the services
	 * @param documents the open texts
	 * @param files     the files of the workspace
	 * @param encoding  in what the editor counts characters
	 */
	public WorkspaceTexts(Languages languages, OpenDocuments documents, WorkspaceFiles files, PositionEncoding encoding) {
		this.languages = languages;
		this.documents = documents;
		this.files = files;
		this.encoding = encoding;
	}

	/**
	 * Returns the files that are searched.
	 *
	 * @param cancel asked now and then
	 * @return the files of the workspace and the open ones that are elsewhere, sorted; open texts that are in no file are not among them
	 */
	public List<Path> files(CancelIndicator cancel) {
		Set<Path> all = new LinkedHashSet<>(files.all(cancel));
		documents.all().stream().flatMap(document -> document.realFile().stream()).sorted().forEach(all::add);
		return List.copyOf(all);
	}

	/**
	 * Reads all texts, one after the other. Those that cannot be read are passed over.
	 *
	 * @param reader gets each of them, for that call only
	 * @param cancel asked for each
	 * @throws CancellationException if it was cancelled
	 */
	public void forEach(Consumer<ParsedText<?>> reader, CancelIndicator cancel) {
		for (Path file : files(cancel)) {
			if (cancel.isCanceled()) {
				throw new CancellationException();
			}
			read(file, text -> {
				reader.accept(text);
				return text.uri();
			});
		}
		for (OpenDocument<?> document : documents.all()) {
			if (document.realFile().isEmpty()) {
				document.read(text -> {
					reader.accept(text);
					return text.uri();
				});
			}
		}
	}

	/**
	 * Reads a text.
	 *
	 * @param <T>    what is read
	 * @param file   where its file really is
	 * @param reader reads it; what it gets is for this call only
	 * @return empty where it cannot be read
	 */
	public <T> Optional<T> read(Path file, Function<ParsedText<?>, T> reader) {
		Optional<OpenDocument<?>> open = documents.find(file);
		if (open.isPresent()) {
			return open.get().read(reader).map(Versioned::value);
		}
		return Languages.kind(Optional.of(file), null)
			.flatMap(kind -> kind == Languages.Kind.REPORT ? read(file, kind, languages.reports(), reader) : read(file, kind, languages.formats(), reader));
	}

	private <D, T> Optional<T> read(Path file, Languages.Kind kind, EditorLanguage<D> language, Function<ParsedText<?>, T> reader) {
		try {
			String text = withoutMark(ReportTexts.read(file));
			D parsed = language.parse(text, Optional.of(file));
			return Optional.of(reader.apply(new ParsedText<>(DocumentUris.of(file), kind, Optional.of(file), null, new TextPositions(text, encoding),
				language, parsed)));
		} catch (UnreadableReportException e) {
			// The check of the file says what is wrong with it.
			return Optional.empty();
		}
	}

	/**
	 * Returns the text of a file with its positions, without parsing it.
	 *
	 * @param file the file
	 * @return as it is in the editor, else on disk; empty where it cannot be read
	 */
	public Optional<TextPositions> positions(Path file) {
		Optional<OpenDocument<?>> open = documents.find(DocumentUris.real(file));
		if (open.isPresent()) {
			return Optional.of(open.get().positions());
		}
		try {
			return Optional.of(new TextPositions(withoutMark(ReportTexts.read(file)), encoding));
		} catch (UnreadableReportException e) {
			return Optional.empty();
		}
	}

	/**
	 * Tells whether a text is open.
	 *
	 * @param file where its file really is
	 * @return true if the editor has it
	 */
	public boolean isOpen(Path file) {
		return documents.find(file).isPresent();
	}

	/**
	 * Returns what the editor calls a file.
	 *
	 * @param file the file
	 * @return the URI under which it is open, else its own
	 */
	public String uri(Path file) {
		return documents.find(DocumentUris.real(file)).map(OpenDocument::uri).orElseGet(() -> DocumentUris.of(file));
	}

	private static String withoutMark(String text) {
		return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
	}
}
