package org.nianbao.reader;

import org.nianbao.reader.source.SourceDocument;

/**
 * Reads files of one kind. Immutable, for any number of threads.
 */
public interface ReportReader {

	/**
	 * Reads a file. Nothing in it is trusted: no external entity, no network, no other file; what exceeds the limits is refused. The bytes are not
	 * changed.
	 *
	 * @param bytes  the whole file
	 * @param limits what is refused
	 * @return what the file says, in the order in which it is read by people
	 * @throws UnreadableSourceException if it is not of this kind, damaged, encrypted, or too large
	 */
	SourceDocument read(byte[] bytes, ReadingLimits limits) throws UnreadableSourceException;
}
