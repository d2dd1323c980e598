package org.nianbao.language.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a project settles for the documents that are made of its reports. Immutable and shared.
 *
 * @param referenceDocument the office's own template of documents; empty for the layout of the standard
 * @param fonts             files and directories of fonts that come before those of the system; some may exist on other machines only
 */
public record PrintSettings(Optional<Path> referenceDocument, List<Path> fonts) {

	private static final PrintSettings STANDARD = new PrintSettings(Optional.empty(), List.of());

	/** Makes the list unmodifiable. */
	public PrintSettings {
		Objects.requireNonNull(referenceDocument);
		fonts = List.copyOf(fonts);
	}

	/**
	 * Returns the settings of a project that settles nothing.
	 *
	 * @return the layout of the standard and the fonts of the system
	 */
	public static PrintSettings standard() {
		return STANDARD;
	}
}
