package org.nianbao.ide.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A text that somebody edits. All methods may be called on any thread while the text changes.
 */
public interface TextSource {

	/**
	 * Returns the version of the text. Takes no time.
	 *
	 * @return a number that changes with every change of the text
	 */
	long version();

	/**
	 * Returns the text.
	 *
	 * @return the whole text and its version; empty where the text changed while it was read
	 */
	Optional<Versioned<String>> text();

	/**
	 * Returns the file of the text.
	 *
	 * @return where the text is saved; empty for a text that is in no file
	 */
	Optional<Path> file();
}
