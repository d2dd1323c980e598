package org.nianbao.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A document cannot be written, for a reason that the user can do something about.
 */
public final class DocumentException extends IOException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;
	private final transient Map<String, String> arguments;

	/** Why it cannot be written. The name in lower case, with {@code -} for {@code _}, is the key of the message. */
	public enum Reason {
		/** No font has {@code characters}. */
		MISSING_GLYPHS,
		/** {@code file}, named as a font, is none that can be embedded. */
		BAD_FONT,
		/** {@code file}, named as template, is no DOCX, or too large. */
		BAD_REFERENCE_DOCUMENT,
		/** A table has more columns than the {@code most} that a sheet has. */
		TOO_MANY_COLUMNS,
		/** A table has more rows than the {@code most} that a sheet has. */
		TOO_MANY_ROWS,
		/** A text is longer than the {@code most} characters that a cell of a sheet can hold. */
		TEXT_TOO_LONG
	}

	/**
	 * @param reason    why
	 * @param arguments the named parts of the message; {@code detail} may be the key of a message itself
	 */
	public DocumentException(Reason reason, Map<String, String> arguments) {
		super(reason + " " + arguments);
		this.reason = Objects.requireNonNull(reason);
		this.arguments = Map.copyOf(arguments);
	}

	/**
	 * Returns why the document cannot be written.
	 *
	 * @return never null
	 */
	public Reason reason() {
		return reason;
	}

	/**
	 * Says why, and what to do.
	 *
	 * @param locale English for English; every other one for Chinese
	 * @return one sentence without an end of line
	 */
	public String message(Locale locale) {
		Map<String, String> shown = new HashMap<>(arguments);
		shown.computeIfPresent("detail", (name, detail) -> DocumentMessages.TEXTS.has(detail)
			? DocumentMessages.TEXTS.get(locale, detail, Map.of()) : detail);
		return DocumentMessages.TEXTS.get(locale, "error." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), shown);
	}
}
