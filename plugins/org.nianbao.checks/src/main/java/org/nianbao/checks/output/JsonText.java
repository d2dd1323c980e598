package org.nianbao.checks.output;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.google.gson.stream.JsonWriter;

/**
 * Pieces of JSON as text.
 */
final class JsonText {

	/** Writes a piece. */
	@FunctionalInterface
	interface Content {
		/** Writes it. */
		void writeTo(JsonWriter json) throws IOException;
	}

	private JsonText() {
	}

	/** Returns what is written, in one line. */
	static String json(Content content) {
		StringWriter text = new StringWriter();
		try {
			content.writeTo(new JsonWriter(text));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}
}
