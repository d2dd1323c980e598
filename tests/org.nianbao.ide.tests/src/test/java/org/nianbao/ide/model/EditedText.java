package org.nianbao.ide.model;

import java.nio.file.Path;
import java.util.Optional;

/** A text that the test edits. */
final class EditedText implements TextSource {

	private Versioned<String> current;
	private boolean changing;
	private Runnable whenAsked = () -> {
	};

	EditedText(String text) {
		current = new Versioned<>(1, text);
	}

	synchronized void type(String text) {
		current = new Versioned<>(current.version() + 1, text);
	}

	/** From now on the text changes whenever somebody reads it, or no longer does. */
	synchronized void changing(boolean yes) {
		changing = yes;
	}

	/** From now on, does something whenever somebody asks for the version. */
	void whenAsked(Runnable work) {
		whenAsked = work;
	}

	@Override
	public long version() {
		whenAsked.run();
		synchronized (this) {
			return current.version();
		}
	}

	@Override
	public synchronized Optional<Versioned<String>> text() {
		return changing ? Optional.empty() : Optional.of(current);
	}

	@Override
	public Optional<Path> file() {
		return Optional.empty();
	}
}
