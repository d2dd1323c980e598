package org.nianbao.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.language.text.DisplayWidth;

import com.google.gson.stream.JsonWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lists the rules: ID, severity, title.
 */
@Command(name = "rules", sortOptions = false, sortSynopsis = false)
final class RulesCommand extends SessionCommand {

	private static final int GAP = 2;
	private static final int VERSION = 1;

	/** How the rules are listed. */
	enum OutputForm {
		TEXT, JSON
	}

	@Option(names = "--format", paramLabel = "text|json")
	private OutputForm form = OutputForm.TEXT;

	RulesCommand(Session session) {
		super(session);
	}

	@Override
	public Integer call() {
		RuleCatalogue catalogue = RuleCatalogue.of(session().messages().locale());
		switch (form) {
			case TEXT -> printTable(catalogue);
			case JSON -> session().out().println(json(catalogue));
		}
		return ExitCode.OK;
	}

	private void printTable(RuleCatalogue catalogue) {
		int idWidth = catalogue.rules().stream().mapToInt(rule -> DisplayWidth.of(rule.id())).max().orElse(0);
		int severityWidth = catalogue.rules().stream().mapToInt(rule -> DisplayWidth.of(rule.severity().label())).max().orElse(0);
		for (Rule rule : catalogue.rules()) {
			session().out().println(padded(rule.id(), idWidth) + padded(rule.severity().label(), severityWidth) + rule.title());
		}
	}

	private static String json(RuleCatalogue catalogue) {
		StringWriter text = new StringWriter();
		try (JsonWriter json = new JsonWriter(text)) {
			json.setIndent("  ");
			json.beginObject().name("version").value(VERSION).name("rules").beginArray();
			for (Rule rule : catalogue.rules()) {
				json.beginObject().name("rule").value(rule.id()).name("family").value(rule.family().name().toLowerCase(Locale.ROOT)).name("severity")
					.value(rule.severity().label()).name("title").value(rule.title()).name("explanation")
					.value(rule.explanation()).name("source").value(rule.source()).endObject();
			}
			json.endArray().endObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private static String padded(String text, int width) {
		return text + " ".repeat(width - DisplayWidth.of(text) + GAP);
	}
}
