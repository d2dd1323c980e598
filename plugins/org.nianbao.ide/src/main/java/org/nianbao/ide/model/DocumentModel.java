package org.nianbao.ide.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.Finding;
import org.nianbao.ide.folding.FoldingRegion;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ide.hints.LineHint;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.ide.services.EditorLanguage;
import org.nianbao.language.text.LineIndex;

/**
 * An open text and what is known of it. After each pause in typing it is parsed and looked at in the background, and an immutable snapshot is
 * published. Whatever an editor shows comes from the snapshot, which is there without waiting; whatever it is asked to do in the background reads the
 * parsed text. Each version is parsed once, whatever number of features ask for it. Thread-safe.
 *
 * @param <D> what the text is parsed to, see {@link EditorLanguage}
 */
public final class DocumentModel<D> {

	/** How long a pause in typing is, in milliseconds. */
	public static final long PAUSE = 200;

	/** One look at the text, until the next change. */
	private static final class Run implements CancelIndicator {

		private volatile boolean cancelled;
		private volatile Delayer.Waiting waiting = () -> {
		};

		@Override
		public boolean isCanceled() {
			return cancelled;
		}

		void cancel() {
			cancelled = true;
			waiting.cancel();
		}
	}

	private final Supplier<EditorLanguage<D>> language;
	private final TextSource source;
	private final Delayer delayer;
	private final Consumer<RuntimeException> failures;
	private final List<Consumer<DocumentSnapshot>> listeners = new CopyOnWriteArrayList<>();

	private volatile DocumentSnapshot snapshot;
	private volatile boolean disposed;

	/** Guarded by {@link #runLock}, which is held for a moment only, and never while the text is asked for anything. */
	private Run run;
	private final Object runLock = new Object();

	/** Guarded by this object, which may be held as long as parsing takes: never by the thread of the user interface. */
	private Versioned<D> parsed;

	/**
	 * @param language what the text is written in; asked for in the background only, since the services of a language are made when they are first
	 *                 needed
	 * @param source   the text
	 * @param delayer  runs what is done in the background
	 * @param failures gets what goes wrong in the background, which only a mistake in the product can bring about
	 */
	public DocumentModel(Supplier<EditorLanguage<D>> language, TextSource source, Delayer delayer, Consumer<RuntimeException> failures) {
		this.language = Objects.requireNonNull(language);
		this.source = Objects.requireNonNull(source);
		this.delayer = Objects.requireNonNull(delayer);
		this.failures = Objects.requireNonNull(failures);
	}

	/**
	 * Returns the language of the text. Not for the thread of the user interface.
	 *
	 * @return what it is written in
	 */
	public EditorLanguage<D> language() {
		return language.get();
	}

	/**
	 * Returns the text.
	 *
	 * @return where the text comes from
	 */
	public TextSource source() {
		return source;
	}

	// ---- for the thread of the user interface ---------------------------------------------------------------------------

	/**
	 * Says that the text, or something on which its meaning depends, has changed. What is under way is cancelled, and the text will be looked at after a
	 * pause. Does not wait; for any thread.
	 */
	public void changed() {
		look(PAUSE);
	}

	/**
	 * Has the text looked at without a pause, as when it has just been opened. Does not wait; for any thread.
	 */
	public void refresh() {
		look(0);
	}

	private void look(long milliseconds) {
		synchronized (runLock) {
			if (run != null) {
				run.cancel();
			}
			if (!disposed) {
				Run next = new Run();
				run = next;
				next.waiting = delayer.run(milliseconds, () -> look(next));
			}
		}
	}

	/**
	 * Returns what is known of the text. Does not wait; for any thread.
	 *
	 * @return what was published last, of this version or an earlier one; empty where nothing was
	 */
	public Optional<DocumentSnapshot> snapshot() {
		return Optional.ofNullable(snapshot);
	}

	/**
	 * Returns what is known of the text as it is now. Does not wait; for any thread.
	 *
	 * @return what was published for this version; empty where that is still to come
	 */
	public Optional<DocumentSnapshot> currentSnapshot() {
		return snapshot().filter(known -> known.version() == source.version());
	}

	/**
	 * Adds a listener. Does not wait; for any thread.
	 *
	 * @param listener gets each snapshot when it is published, on a thread of the background
	 */
	public void addListener(Consumer<DocumentSnapshot> listener) {
		listeners.add(listener);
	}

	/**
	 * Removes a listener. Does not wait; for any thread.
	 *
	 * @param listener a listener, which may be called once more if a snapshot is being published
	 */
	public void removeListener(Consumer<DocumentSnapshot> listener) {
		listeners.remove(listener);
	}

	/**
	 * Says that the text was closed. Nothing more is published. Does not wait; for any thread.
	 */
	public void dispose() {
		synchronized (runLock) {
			disposed = true;
			if (run != null) {
				run.cancel();
				run = null;
			}
		}
		listeners.clear();
	}

	// ---- for the background ---------------------------------------------------------------------------------------------

	/**
	 * Reads something from the parsed text, which is parsed for it where that has not been done. Not for the thread of the user interface.
	 *
	 * @param <T>    what is read
	 * @param reader reads it; what it gets is for this call only
	 * @return what was read; empty if the text changed while it was copied, or has been closed
	 */
	public <T> Optional<Versioned<T>> read(Function<D, T> reader) {
		return disposed ? Optional.empty() : readParsed(reader);
	}

	private synchronized <T> Optional<Versioned<T>> readParsed(Function<D, T> reader) {
		if (parsed == null || parsed.version() != source.version() || !language().isCurrent(parsed.value())) {
			Optional<Versioned<String>> text = source.text();
			if (text.isEmpty()) {
				return Optional.empty();
			}
			parsed = new Versioned<>(text.get().version(), language().parse(text.get().value(), source.file()));
		}
		return Optional.of(new Versioned<>(parsed.version(), reader.apply(parsed.value())));
	}

	private void look(Run current) {
		if (current.isCanceled()) {
			return;
		}
		try {
			// Where the text changed meanwhile, somebody says so, and it is looked at again.
			readParsed(document -> look(document, current)).map(Versioned::value).ifPresent(found -> publish(found, current));
		} catch (CancellationException cancelled) {
			// The text has changed: there is another run.
		} catch (RuntimeException e) {
			failures.accept(e);
		}
	}

	private DocumentSnapshot look(D document, CancelIndicator cancel) {
		EditorLanguage<D> services = language();
		String text = services.text(document);
		List<StyledRegion> styles = services.styles(document);
		check(cancel);
		List<OutlineNode> outline = services.outline(document);
		List<FoldingRegion> foldings = services.foldings(document);
		check(cancel);
		List<Finding> findings = services.check(document, cancel);
		check(cancel);
		List<LineHint> hints = services.hints(document);
		List<Link> links = services.links(document);
		return new DocumentSnapshot(parsed.version(), text, new LineIndex(text), findings, styles, outline, foldings, hints, links);
	}

	private static void check(CancelIndicator cancel) {
		if (cancel.isCanceled()) {
			throw new CancellationException();
		}
	}

	private void publish(DocumentSnapshot found, Run current) {
		// Not within the lock: a text that changes may keep others waiting for its version, and then says that it has changed.
		if (found.version() != source.version()) {
			return;
		}
		synchronized (runLock) {
			if (current != run || current.isCanceled()) {
				return;
			}
			snapshot = found;
		}
		for (Consumer<DocumentSnapshot> listener : listeners) {
			try {
				listener.accept(found);
			} catch (RuntimeException e) {
				// The others are to hear of it all the same.
				failures.accept(e);
			}
		}
	}
}
