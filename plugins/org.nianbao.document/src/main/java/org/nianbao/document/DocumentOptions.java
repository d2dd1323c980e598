package org.nianbao.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.language.project.PrintSettings;

/**
 * What an office chooses for its documents. A writer uses what its format has a use for, and ignores the rest. Immutable and shared.
 *
 * @param referenceDocument the office's own template, whose styles and page set-up DOCX takes over; empty for those of GB/T 9704-2012
 * @param fonts             files and directories of the office's own fonts, looked into before those of the system; PDF embeds them
 * @param fragment          whether HTML is what stands inside a page, to be pasted into a content management system, and no page of its own
 */
public record DocumentOptions(Optional<Path> referenceDocument, List<Path> fonts, boolean fragment) {

	private static final DocumentOptions STANDARD = new DocumentOptions(Optional.empty(), List.of(), false);

	/** Makes the list unmodifiable. */
	public DocumentOptions {
		Objects.requireNonNull(referenceDocument);
		fonts = List.copyOf(fonts);
	}

	/**
	 * Returns the options of a project.
	 *
	 * @param settings what the project settles for documents
	 * @return options for whole pages
	 */
	public static DocumentOptions of(PrintSettings settings) {
		return new DocumentOptions(settings.referenceDocument(), settings.fonts(), false);
	}

	/**
	 * Returns the options of an office that chooses nothing.
	 *
	 * @return the layout of the standard, the fonts of the system, whole pages
	 */
	public static DocumentOptions standard() {
		return STANDARD;
	}
}
