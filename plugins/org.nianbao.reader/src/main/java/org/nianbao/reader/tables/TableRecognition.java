package org.nianbao.reader.tables;

import java.util.List;
import java.util.OptionalInt;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.reader.source.SourceTable;

/** Finds the tables of a format in the tables of a source. */
@FunctionalInterface
public interface TableRecognition {

	/**
	 * Reads the tables.
	 *
	 * @param tables  the tables of the source, in its order
	 * @param formats the formats on board
	 * @param year    the report year, as far as the title tells it
	 * @param cancel  asked again and again
	 * @return what they say
	 * @throws java.util.concurrent.CancellationException if it was cancelled
	 */
	TablesReading recognise(List<SourceTable> tables, FormatRegistry formats, OptionalInt year, CancelIndicator cancel);
}
