package org.nianbao.lsp.documents;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The texts that are open in the editor, as far as they stand for files. Thread-safe.
 */
public interface OpenTexts {

	/**
	 * Finds the text of a file.
	 *
	 * @param file where the file really is
	 * @return its text in the editor; empty where it is not open
	 */
	Optional<String> text(Path file);

	/**
	 * Tells how often anything has changed on which the findings in a file may depend, other than its own text: another open text, or a file on disk.
	 *
	 * @param file where the file really is
	 * @return a number that never goes down
	 */
	long changesBeside(Path file);

	/**
	 * Tells whether the editor says when files on disk change.
	 *
	 * @return false where they must be read again each time
	 */
	boolean isToldOfFiles();
}
