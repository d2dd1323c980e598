package org.nianbao.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.checks.Finding;
import org.nianbao.cli.input.Input;
import org.nianbao.cli.input.InputResolver;
import org.nianbao.cli.input.Inputs;
import org.nianbao.cli.output.FindingsOutput;
import org.nianbao.cli.output.JsonOutput;
import org.nianbao.cli.output.Overview;
import org.nianbao.cli.output.Style;
import org.nianbao.cli.output.Summary;
import org.nianbao.cli.output.TextOutput;
import org.nianbao.language.loading.LoadedReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Checks reports and writes what is found.
 */
@Command(name = "check", sortOptions = false, sortSynopsis = false)
final class CheckCommand extends SessionCommand {

	/** The forms of output. */
	private enum OutputForm {
		TEXT, JSON
	}

	/** What is kept of a report: nothing that holds on to its model. */
	private record Checked(String text, Overview.Line line, boolean failing, boolean internalProblem) {
	}

	@Option(names = "--format", paramLabel = "text|json")
	private OutputForm form = OutputForm.TEXT;

	@Option(names = "--fail-on", paramLabel = "error|warning|info|never")
	private FailOn failOn = FailOn.ERROR;

	@Option(names = "--rule", paramLabel = "ID,...", split = ",", hideParamSyntax = true)
	private List<String> rules = List.of();

	/** Null where the user leaves it to the command. */
	@Option(names = "--table", negatable = true, fallbackValue = "true")
	private Boolean table;

	@Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
	private List<String> paths;

	private final ReportServices services;
	private final Overview overview = new Overview();
	private Summary summary = Summary.NOTHING;
	private boolean failing;

	CheckCommand(Session session) {
		this(session, new ReportServices(session.messages().locale()));
	}

	/** For tests with rules of their own. */
	CheckCommand(Session session, ReportServices services) {
		super(session);
		this.services = services;
	}

	@Override
	public Integer call() {
		Set<String> wanted = wantedRules();
		Inputs inputs = InputResolver.resolve(paths, session().surroundings().directory());
		FindingsOutput output = output();
		PrintStream out = session().out();
		out.print(output.begin());
		Batch batch = new Batch(session());
		batch.run(inputs, (input, text) -> check(input, text, wanted, output), (input, checked) -> {
			out.print(summary.files() == 0 ? "" : output.separator());
			out.print(checked.text());
			summary = summary.plus(checked.line().summary());
			overview.add(checked.line());
			failing |= checked.failing();
			if (checked.internalProblem()) {
				batch.internalProblem();
			}
		});
		out.print(output.end(summary, batch.unread(), isOverviewWanted(inputs) ? Optional.of(overview) : Optional.empty()));
		return batch.exitCode(failing);
	}

	/** Whoever names a directory or a pattern instead of reports wants to know who has reported. */
	private boolean isOverviewWanted(Inputs inputs) {
		return table != null ? table : inputs.inputs().stream().anyMatch(input -> !paths.contains(input.name()));
	}

	/** The rules that the user wants to hear of; empty for all. */
	private Set<String> wantedRules() {
		return rules.stream().map(this::rule).map(rule -> {
			if (!rule.checked()) {
				// Silence would look like a good result.
				throw new UsageException(text("rule.unchecked", rule.id()));
			}
			return rule.id();
		}).collect(Collectors.toUnmodifiableSet());
	}

	private FindingsOutput output() {
		return switch (form) {
			case TEXT -> new TextOutput(session().messages(), new Style(session().surroundings().isColoured()));
			case JSON -> new JsonOutput();
		};
	}

	private Checked check(Input input, String text, Set<String> wanted, FindingsOutput output) {
		LoadedReport report = services.load(input, text);
		List<Finding> findings = services.check(report).stream()
			.filter(finding -> wanted.isEmpty() || wanted.contains(finding.rule()) || ReportServices.isInternal(finding)).toList();
		boolean fails = findings.stream().anyMatch(finding -> finding.waived() == null && failOn.includes(finding.severity()));
		String body = report.title().body();
		Overview.Line line = new Overview.Line(body.isEmpty() ? input.name() : body, report.title().year(), Summary.of(findings));
		return new Checked(output.file(input.name(), findings), line, fails, findings.stream().anyMatch(ReportServices::isInternal));
	}
}
