package org.nianbao.lsp.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.nianbao.ide.model.Delayer;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.ide.services.EditorLanguage;
import org.nianbao.lsp.text.DocumentUris;
import org.nianbao.lsp.text.PositionEncoding;

/**
 * The reports and formats that are open in the editor. Changed by the thread that reads what the editor says; thread-safe.
 */
public final class OpenDocuments implements OpenTexts {

	private final Delayer delayer;
	private final PositionEncoding encoding;
	private final boolean isToldOfFiles;
	private final Consumer<RuntimeException> failures;
	private final Map<String, OpenDocument<?>> documents = new ConcurrentHashMap<>();
	private final AtomicLong changes = new AtomicLong();
	private final List<BiConsumer<OpenDocument<?>, DocumentSnapshot>> listeners = new CopyOnWriteArrayList<>();
	private final List<Consumer<OpenDocument<?>>> closing = new CopyOnWriteArrayList<>();
	private final List<Runnable> surroundings = new CopyOnWriteArrayList<>();

	/**
	 * @param delayer       runs what is done in the background
	 * @param encoding      in what the editor counts characters
	 * @param isToldOfFiles whether the editor says when files on disk change
	 * @param failures      gets what goes wrong in the background
	 */
	public OpenDocuments(Delayer delayer, PositionEncoding encoding, boolean isToldOfFiles, Consumer<RuntimeException> failures) {
		this.delayer = delayer;
		this.encoding = encoding;
		this.isToldOfFiles = isToldOfFiles;
		this.failures = failures;
	}

	/**
	 * Adds a listener to what is found.
	 *
	 * @param listener gets each text that was looked at, with what was found, on a thread of the background
	 */
	public void onSnapshot(BiConsumer<OpenDocument<?>, DocumentSnapshot> listener) {
		listeners.add(listener);
	}

	/**
	 * Adds a listener to texts that are closed.
	 *
	 * @param listener gets each of them, on the thread that reads what the editor says
	 */
	public void onClose(Consumer<OpenDocument<?>> listener) {
		closing.add(listener);
	}

	/**
	 * Adds a listener to changes that may matter to other texts than the changed one.
	 *
	 * @param listener is told, on the thread that reads what the editor says
	 */
	public void onSurroundings(Runnable listener) {
		surroundings.add(listener);
	}

	/**
	 * Opens a text. What is neither a report nor a format is nothing for this server.
	 *
	 * @param item      the text
	 * @param languages the services
	 */
	public void open(TextDocumentItem item, Languages languages) {
		close(item.getUri());
		Languages.kind(DocumentUris.file(item.getUri()), item.getLanguageId()).ifPresent(kind -> {
			OpenDocument<?> document = kind == Languages.Kind.REPORT ? document(item, kind, languages::reports) : document(item, kind, languages::formats);
			documents.put(item.getUri(), document);
			document.model().refresh();
			besides(document);
		});
	}

	private <D> OpenDocument<D> document(TextDocumentItem item, Languages.Kind kind, Supplier<EditorLanguage<D>> language) {
		OpenDocument<D> document = new OpenDocument<>(item.getUri(), kind, encoding, language, delayer, failures);
		document.open(item.getText() == null ? "" : item.getText(), item.getVersion());
		document.model().addListener(snapshot -> listeners.forEach(listener -> listener.accept(document, snapshot)));
		return document;
	}

	/**
	 * Changes a text.
	 *
	 * @param uri     what the editor calls it; nothing is done for a text that is not open
	 * @param edits   the changes, each of which refers to the text after those before
	 * @param version the number that the editor gives the text afterwards
	 */
	public void change(String uri, List<TextDocumentContentChangeEvent> edits, int version) {
		find(uri).ifPresent(document -> {
			document.change(edits, version);
			document.model().changed();
			besides(document);
		});
	}

	/**
	 * Closes a text.
	 *
	 * @param uri what the editor calls it; nothing is done for a text that is not open
	 */
	public void close(String uri) {
		OpenDocument<?> document = documents.remove(uri);
		if (document != null) {
			document.close();
			closing.forEach(listener -> listener.accept(document));
			besides(document);
		}
	}

	/** Has all looked at anew that may refer to a text. */
	private void besides(OpenDocument<?> changed) {
		changes.incrementAndGet();
		boolean matters = false;
		for (OpenDocument<?> other : all()) {
			if (other != changed && mayRefer(other)) {
				other.model().changed();
				matters = true;
			}
		}
		if (matters) {
			surroundings.forEach(Runnable::run);
		}
	}

	/** By the marks of directives and pictures alone: nothing else refers to other files. */
	private static boolean mayRefer(OpenDocument<?> document) {
		String text = document.positions().text();
		return document.kind() == Languages.Kind.REPORT && (text.indexOf('@') >= 0 || text.indexOf('＠') >= 0 || text.contains("!["));
	}

	/**
	 * Has all texts looked at anew, since files on disk have changed.
	 */
	public void filesChanged() {
		changes.incrementAndGet();
		all().forEach(document -> document.model().changed());
		surroundings.forEach(Runnable::run);
	}

	/**
	 * Finds a text.
	 *
	 * @param uri what the editor calls it
	 * @return empty where it is not open
	 */
	public Optional<OpenDocument<?>> find(String uri) {
		return Optional.ofNullable(uri).map(documents::get);
	}

	/**
	 * Finds the text of a file.
	 *
	 * @param file where the file really is
	 * @return empty where it is not open
	 */
	public Optional<OpenDocument<?>> find(Path file) {
		return all().stream().filter(document -> document.realFile().filter(file::equals).isPresent()).findFirst();
	}

	/**
	 * Returns all texts.
	 *
	 * @return in no order
	 */
	public List<OpenDocument<?>> all() {
		return List.copyOf(documents.values());
	}

	/**
	 * Closes all texts without telling anybody.
	 */
	public void dispose() {
		listeners.clear();
		documents.values().forEach(OpenDocument::close);
		documents.clear();
	}

	@Override
	public Optional<String> text(Path file) {
		return find(file).map(document -> document.positions().text());
	}

	@Override
	public long changesBeside(Path file) {
		return changes.get() - find(file).map(OpenDocument::changes).orElse(0L);
	}

	@Override
	public boolean isToldOfFiles() {
		return isToldOfFiles;
	}
}
