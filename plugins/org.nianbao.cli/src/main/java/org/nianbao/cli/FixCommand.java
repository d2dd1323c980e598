package org.nianbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

import org.nianbao.checks.Fix;
import org.nianbao.checks.ReportFixer.Choice;
import org.nianbao.checks.ReportFixer.FixedReport;
import org.nianbao.checks.Rule;
import org.nianbao.checks.output.Summary;
import org.nianbao.cli.input.Input;
import org.nianbao.cli.input.InputResolver;
import org.nianbao.cli.input.Inputs;
import org.nianbao.cli.output.UnifiedDiff;
import org.nianbao.language.files.AtomicFile;


import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Repairs reports and format files in place; a report from standard input to standard output. Repairs that are not safe are made only where the user
 * chooses them by their kind.
 */
@Command(name = "fix", sortOptions = false, sortSynopsis = false)
final class FixCommand extends SessionCommand {

	/** What is kept of a report: nothing that holds on to its model. */
	private record Fixed(String text, String diff, int fixes, Summary left, boolean internalProblem) {
	}

	@Option(names = "--rule", paramLabel = "ID,...", split = ",", hideParamSyntax = true)
	private List<String> rules = List.of();

	@Option(names = "--choose", paramLabel = "KIND,...", split = ",", hideParamSyntax = true)
	private List<String> kinds = List.of();

	@Option(names = "--dry-run")
	private boolean dryRun;

	@Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
	private List<String> paths;

	private final ReportServices services;
	private final FormatServices formats;
	private int files;
	private int fixes;

	FixCommand(Session session) {
		super(session);
		services = new ReportServices(session);
		formats = new FormatServices(session.messages().locale());
	}

	@Override
	public Integer call() {
		Choice choice = choice();
		Inputs inputs = InputResolver.resolve(paths, session().surroundings().directory());
		Batch batch = new Batch(session());
		batch.run(inputs, (input, text) -> fix(input, text, choice), (input, fixed) -> {
			tell(input, fixed);
			if (fixed.internalProblem()) {
				batch.internalProblem();
			}
		});
		services.projects().tellWarnings();
		if (files > 0) {
			String verdict = session().messages().count(dryRun ? "fix.would-fix" : "fix.fixed", fixes);
			session().say(text("verdict", session().messages().count("verdict.files", files), fixes == 0 ? text("fix.nothing") : verdict));
		}
		return batch.exitCode(dryRun && fixes > 0);
	}

	private Choice choice() {
		Set<String> chosen = kinds.stream().map(this::kind).collect(Collectors.toUnmodifiableSet());
		Choice choice = Choice.ofKinds(chosen).or(Choice.safe());
		return rules.isEmpty() ? choice : choice.onlyFor(Set.copyOf(rules.stream().map(id -> rule(id).id()).toList()));
	}

	/** The kind of repair that the user names; the word for the repair without its rule would not say enough. */
	private String kind(String name) {
		int end = name.indexOf(Fix.SEPARATOR);
		if (end < 0) {
			throw new UsageException(text("fix.unknown-kind", name));
		}
		Rule rule = rule(name.substring(0, end));
		SortedSet<String> words = org.nianbao.checks.Messages.of(session().messages().locale()).kindsOfFixes();
		String word = name.substring(end + Fix.SEPARATOR.length()).strip();
		if (!words.contains(word)) {
			throw new UsageException(text("fix.unknown-kind", name));
		}
		return rule.id() + Fix.SEPARATOR + word;
	}

	private Fixed fix(Input input, String text, Choice choice) {
		FixedReport fixed = FormatServices.isFormat(input) ? formats.fix(input, text, choice) : services.fix(input, text, choice);
		boolean changed = !fixed.text().equals(text);
		if (changed && !dryRun && input.file().isPresent()) {
			write(input.name(), input.file().get(), fixed.text());
		}
		return new Fixed(fixed.text(), dryRun && changed ? UnifiedDiff.of(input.name(), text, fixed.text()) : "", changed ? fixed.applied().size() : 0,
			Summary.of(fixed.left()), fixed.left().stream().anyMatch(ReportServices::isInternal));
	}

	private void write(String name, Path file, String text) {
		try {
			AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
		} catch (IOException e) {
			throw new UsageException(session().describeUnwritable(name, e));
		}
	}

	private void tell(Input input, Fixed fixed) {
		files++;
		fixes += fixed.fixes();
		if (dryRun) {
			session().out().print(fixed.diff());
		} else if (input.file().isEmpty()) {
			session().out().print(fixed.text());
		}
		if (fixed.fixes() > 0 && !dryRun) {
			session().say(session().messages().count("fix.done", fixed.fixes(), input.name(), left(fixed.left())));
		}
	}

	private String left(Summary left) {
		return session().messages().count("verdict.errors", left.errors()) + text("list.and")
			+ session().messages().count("verdict.warnings", left.warnings());
	}
}
