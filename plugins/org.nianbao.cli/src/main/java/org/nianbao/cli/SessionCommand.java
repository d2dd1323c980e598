package org.nianbao.cli;

import java.util.Locale;
import java.util.concurrent.Callable;

import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.cli.input.Input;

/**
 * A command: picocli fills in its options, then it is called for its exit code.
 */
abstract class SessionCommand implements Callable<Integer> {

	private final Session session;

	/**
	 * @param session the run that the command belongs to
	 */
	SessionCommand(Session session) {
		this.session = session;
	}

	/** Returns the run that the command belongs to. */
	final Session session() {
		return session;
	}

	/** Returns a text in the user's language. */
	final String text(String key, Object... arguments) {
		return session.messages().get(key, arguments);
	}

	/**
	 * Refuses a format file where a report is wanted.
	 *
	 * @param input what the user named
	 * @throws UsageException if it is a format file
	 */
	final void refuseFormat(Input input) {
		if (FormatServices.isFormat(input)) {
			throw new UsageException(text("input.format", input.name()));
		}
	}

	/**
	 * Finds a rule by its ID.
	 *
	 * @param id the ID, in capital or small letters
	 * @return the rule
	 * @throws UsageException if there is none; names those with a similar ID
	 */
	final Rule rule(String id) {
		RuleCatalogue catalogue = RuleCatalogue.of(session.messages().locale());
		return catalogue.find(id.strip().toUpperCase(Locale.ROOT)).orElseThrow(
			() -> new UsageException(UsageErrors.unknown(session, "rule.unknown", id, catalogue.rules().stream().map(Rule::id).toList())));
	}
}
