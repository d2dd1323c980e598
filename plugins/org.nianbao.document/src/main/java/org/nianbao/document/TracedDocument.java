package org.nianbao.document;

import java.util.Objects;

/**
 * The document of a report, and where its parts come from.
 *
 * @param document what is printed
 * @param sources  where in the text of the report its parts stand
 * @param readable whether every line of the report could be read; what could not is printed as it is typed
 */
public record TracedDocument(Document document, Sources sources, boolean readable) {

	public TracedDocument {
		Objects.requireNonNull(document);
		Objects.requireNonNull(sources);
	}
}
