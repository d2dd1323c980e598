package org.nianbao.lsp.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.nianbao.ide.model.Delayer;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.TextSource;
import org.nianbao.ide.model.Versioned;
import org.nianbao.ide.services.EditorLanguage;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.lsp.text.DocumentUris;
import org.nianbao.lsp.text.PositionEncoding;
import org.nianbao.lsp.text.TextPositions;

/**
 * A text that is open in the editor. Changed by the thread that reads what the editor says; read by any.
 *
 * @param <D> what the text is parsed to
 */
public final class OpenDocument<D> implements TextSource {

	/**
	 * A state of the text.
	 *
	 * @param version       the number of the state in this process
	 * @param clientVersion the number that the editor gives it
	 * @param positions     the text
	 */
	private record State(long version, int clientVersion, TextPositions positions) {
	}

	/** Over all documents, so that one that is closed and opened again is another. */
	private static final AtomicLong VERSIONS = new AtomicLong();

	private final String uri;
	private final Languages.Kind kind;
	private final Optional<Path> file;
	private final Optional<Path> realFile;
	private final PositionEncoding encoding;
	private final DocumentModel<D> model;
	private volatile State state;
	private volatile long changes;
	private volatile boolean isClosed;

	/**
	 * @param uri      what the editor calls it
	 * @param kind     what it is
	 * @param encoding in what the editor counts characters
	 * @param language what it is written in
	 * @param delayer  runs what is done in the background
	 * @param failures gets what goes wrong there
	 */
	OpenDocument(String uri, Languages.Kind kind, PositionEncoding encoding, Supplier<EditorLanguage<D>> language, Delayer delayer,
			Consumer<RuntimeException> failures) {
		this.uri = uri;
		this.kind = kind;
		this.encoding = encoding;
		file = DocumentUris.file(uri);
		realFile = file.map(DocumentUris::real);
		model = new DocumentModel<>(language, this, delayer, failures);
	}

	/** Sets the text when it is opened. */
	void open(String text, int clientVersion) {
		state = new State(VERSIONS.incrementAndGet(), clientVersion, new TextPositions(text, encoding));
	}

	/** Nothing is to be said of the text any more. */
	void close() {
		isClosed = true;
		model.dispose();
	}

	/** Tells whether the editor has closed the text. */
	boolean isClosed() {
		return isClosed;
	}

	/** Changes the text. Changes that do not fit are made at the nearest place: the editor and the server must not lose each other over one of them. */
	void change(List<TextDocumentContentChangeEvent> edits, int clientVersion) {
		TextPositions positions = state.positions();
		for (TextDocumentContentChangeEvent edit : edits) {
			String text = edit.getText() == null ? "" : edit.getText();
			if (edit.getRange() != null) {
				Region region = positions.region(edit.getRange());
				String before = positions.text();
				text = new StringBuilder(before.length() + text.length()).append(before, 0, region.offset()).append(text)
					.append(before, region.end(), before.length()).toString();
			}
			positions = new TextPositions(text, encoding);
		}
		state = new State(VERSIONS.incrementAndGet(), clientVersion, positions);
		changes++;
	}

	/**
	 * Returns what the editor calls the text.
	 *
	 * @return its URI, as the editor writes it
	 */
	public String uri() {
		return uri;
	}

	/**
	 * Returns what the text is.
	 *
	 * @return a report or a format
	 */
	public Languages.Kind kind() {
		return kind;
	}

	/**
	 * Returns where the file of the text really is.
	 *
	 * @return its path without links; empty for a text in no file
	 */
	public Optional<Path> realFile() {
		return realFile;
	}

	/**
	 * Returns what is known of the text.
	 *
	 * @return its model
	 */
	public DocumentModel<D> model() {
		return model;
	}

	/** Returns how often the text was changed since it was opened. */
	long changes() {
		return changes;
	}

	/**
	 * Returns the text as it is now.
	 *
	 * @return the text and its positions
	 */
	public TextPositions positions() {
		return state.positions();
	}

	/**
	 * Returns the number that the editor gives a state of the text.
	 *
	 * @param version the number of the state here
	 * @return empty where there have been changes since
	 */
	public Optional<Integer> clientVersion(long version) {
		State now = state;
		return now.version() == version ? Optional.of(now.clientVersion()) : Optional.empty();
	}

	@Override
	public long version() {
		return state.version();
	}

	@Override
	public Optional<Versioned<String>> text() {
		State now = state;
		return Optional.of(new Versioned<>(now.version(), now.positions().text()));
	}

	@Override
	public Optional<Path> file() {
		return file;
	}

	/**
	 * Reads something from the parsed text. Not for the thread that reads what the editor says.
	 *
	 * @param <T>    what is read
	 * @param reader reads it; what it gets is for this call only
	 * @return what was read, and the state of which it was; empty if the text has been closed
	 */
	public <T> Optional<Versioned<T>> read(Function<ParsedText<?>, T> reader) {
		return model.read(parsed -> {
			State now = state;
			String text = model.language().text(parsed);
			boolean isCurrent = now.positions().text().equals(text);
			return reader.apply(new ParsedText<>(uri, kind, file, isCurrent ? now.clientVersion() : null,
				isCurrent ? now.positions() : new TextPositions(text, encoding), model.language(), parsed));
		});
	}
}
