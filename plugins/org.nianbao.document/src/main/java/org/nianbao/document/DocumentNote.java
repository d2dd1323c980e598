package org.nianbao.document;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Something that a document does otherwise than its reader might expect, though it is complete: told to the user once per run, not per document.
 *
 * @param kind      what it is
 * @param arguments the named parts of its message
 */
public record DocumentNote(Kind kind, Map<String, String> arguments) {

	/** What there is to note. The name in lower case, with {@code -} for {@code _}, is the key of the message. */
	public enum Kind {
		/** A font is not there; {@code wanted} is printed in {@code used}. */
		FONT_SUBSTITUTED
	}

	/** Makes the arguments unmodifiable. */
	public DocumentNote {
		Objects.requireNonNull(kind);
		arguments = Map.copyOf(arguments);
	}

	/**
	 * Says it.
	 *
	 * @param locale English for English; every other one for Chinese
	 * @return one sentence without an end of line
	 */
	public String message(Locale locale) {
		return DocumentMessages.TEXTS.get(locale, "note." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), arguments);
	}
}
