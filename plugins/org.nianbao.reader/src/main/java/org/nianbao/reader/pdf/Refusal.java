package org.nianbao.reader.pdf;

import java.util.Map;

import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;

/**
 * A file is not read on. Unchecked, since the parser passes over many a checked exception.
 */
final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;
	private final String limit;

	private Refusal(Reason reason, String limit) {
		super(reason.name(), null, false, false);
		this.reason = reason;
		this.limit = limit;
	}

	/** Returns that something is larger than a limit, which is said in words that all languages have, such as {@code 64 MB}. */
	static Refusal tooLarge(String limit) {
		return new Refusal(Reason.TOO_LARGE, limit);
	}

	/** Returns that it takes too long. */
	static Refusal tooSlow() {
		return new Refusal(Reason.TOO_SLOW, "");
	}

	/** Returns that somebody has cancelled the reading. */
	static Refusal cancelled() {
		return new Refusal(Reason.CANCELLED, "");
	}

	/** Returns what users are told. */
	UnreadableSourceException exception() {
		return new UnreadableSourceException(reason, limit.isEmpty() ? Map.of() : Map.of("limit", limit), null);
	}
}
