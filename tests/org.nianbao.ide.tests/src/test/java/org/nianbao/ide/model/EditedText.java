package org.nianbao.ide.model;

import java.nio.file.Path;
import java.util.Optional;

/** A text that the test edits. */
final class EditedText implements TextSource {

	private Versioned<String> current;
	private boolean changing;

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

	@Override
	public synchronized long version() {
		return current.version();
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
