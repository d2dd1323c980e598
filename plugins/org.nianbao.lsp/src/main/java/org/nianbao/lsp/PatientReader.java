package org.nianbao.lsp;

import java.io.IOException;
import java.io.InputStream;

import org.eclipse.lsp4j.jsonrpc.MessageIssueHandler;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;

/**
 * Reads messages, and after one that cannot be read the next one.
 */
final class PatientReader extends StreamMessageProducer {

	/** The longest message in bytes: twice the longest report. */
	private static final int LONGEST = 128 << 20;

	/**
	 * @param in     what is read
	 * @param json   knows the messages
	 * @param issues is told what is wrong with them
	 */
	PatientReader(InputStream in, MessageJsonHandler json, MessageIssueHandler issues) {
		super(in, json, issues);
	}

	/** After a wrong header, the message itself is taken for headers, without an end of line before the next one. */
	@Override
	protected void parseHeader(String line, Headers headers) {
		int start = line.lastIndexOf(CONTENT_LENGTH_HEADER + ":");
		super.parseHeader(start < 0 ? line : line.substring(start), headers);
	}

	@Override
	protected boolean handleMessage(InputStream in, Headers headers) {
		if (headers.contentLength <= LONGEST) {
			return super.handleMessage(in, headers);
		}
		fireError(new IOException("message too long: " + headers.contentLength));
		try {
			in.skipNBytes(headers.contentLength);
			return true;
		} catch (IOException e) {
			fireStreamClosed(e);
			return false;
		}
	}
}
