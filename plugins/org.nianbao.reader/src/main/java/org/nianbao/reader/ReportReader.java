package org.nianbao.reader;

import org.eclipse.xtext.util.CancelIndicator;
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
	 * @param cancel asked again and again, at each paragraph, cell or page at least, so it should be quick
	 * @return what the file says, in the order in which it is read by people
	 * @throws UnreadableSourceException if it is not of this kind, damaged, encrypted, or too large, or if the reading was cancelled
	 */
	SourceDocument read(byte[] bytes, ReadingLimits limits, CancelIndicator cancel) throws UnreadableSourceException;

	/**
	 * Reads a file to its end.
	 *
	 * @param bytes  the whole file
	 * @param limits what is refused
	 * @return what the file says, in the order in which it is read by people
	 * @throws UnreadableSourceException if it is not of this kind, damaged, encrypted, or too large
	 */
	default SourceDocument read(byte[] bytes, ReadingLimits limits) throws UnreadableSourceException {
		return read(bytes, limits, CancelIndicator.NullImpl);
	}
}
