package org.nianbao.cli;

import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.language.text.DisplayWidth;

import picocli.CommandLine.Command;

/**
 * Lists the rules: ID, severity, title.
 */
@Command(name = "rules", sortOptions = false, sortSynopsis = false)
final class RulesCommand extends SessionCommand {

	private static final int GAP = 2;

	RulesCommand(Session session) {
		super(session);
	}

	@Override
	public Integer call() {
		RuleCatalogue catalogue = RuleCatalogue.of(session().messages().locale());
		int idWidth = catalogue.rules().stream().mapToInt(rule -> DisplayWidth.of(rule.id())).max().orElse(0);
		int severityWidth = catalogue.rules().stream().mapToInt(rule -> DisplayWidth.of(rule.severity().label())).max().orElse(0);
		for (Rule rule : catalogue.rules()) {
			String title = rule.checked() ? rule.title() : text("rules.unchecked", rule.title());
			session().out().println(padded(rule.id(), idWidth) + padded(rule.severity().label(), severityWidth) + title);
		}
		return ExitCode.OK;
	}

	private static String padded(String text, int width) {
		return text + " ".repeat(width - DisplayWidth.of(text) + GAP);
	}
}
