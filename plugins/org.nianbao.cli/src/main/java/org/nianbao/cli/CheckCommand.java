package org.nianbao.cli;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.checks.Aggregation;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.output.FailOn;
import org.nianbao.checks.output.FindingsOutput;
import org.nianbao.checks.output.JUnitOutput;
import org.nianbao.checks.output.JsonOutput;
import org.nianbao.checks.output.Overview;
import org.nianbao.checks.output.SarifOutput;
import org.nianbao.checks.output.Summary;
import org.nianbao.cli.input.Input;
import org.nianbao.cli.input.InputResolver;
import org.nianbao.cli.input.Inputs;
import org.nianbao.cli.output.Style;
import org.nianbao.cli.output.TextOutput;
import org.nianbao.language.loading.LoadedReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Checks reports and format files and writes what is found.
 */
@Command(name = "check", sortOptions = false, sortSynopsis = false)
final class CheckCommand extends SessionCommand {

	/** The forms of output. */
	private enum OutputForm {
		TEXT, JSON, SARIF, JUNIT
	}

	/** What is kept of a report: nothing that holds on to its model. */
	private record Checked(String text, Summary summary, Optional<Overview.Line> line, List<String> expectedBodies, List<String> missing,
			boolean failing,
			boolean internalProblem) {

		Checked withoutText() {
			return new Checked("", summary, line, expectedBodies, missing, failing, internalProblem);
		}
	}

	@Option(names = "--format", paramLabel = "text|json|sarif|junit")
	private OutputForm form = OutputForm.TEXT;

	@Option(names = "--fail-on", paramLabel = "error|warning|info|never")
	private FailOn failOn = FailOn.ERROR;

	@Option(names = "--rule", paramLabel = "ID,...", split = ",", hideParamSyntax = true)
	private List<String> rules = List.of();

	/** Null where the user leaves it to the command. */
	@Option(names = "--table", negatable = true, fallbackValue = "true")
	private Boolean table;

	@Option(names = "--watch", descriptionKey = "watch")
	private boolean watch;

	@Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
	private List<String> paths;

	private final ReportServices services;
	private final FormatServices formats;
	private final Overview overview = new Overview();
	/** By identity: all reports of a project share one list, which may be long. */
	private final Set<List<String>> expectedBodies = Collections.newSetFromMap(new IdentityHashMap<>());
	private Summary summary = Summary.NOTHING;
	private boolean isBegun;
	private boolean failing;

	CheckCommand(Session session) {
		this(session, new ReportServices(session));
	}

	/** For tests with rules of their own. */
	CheckCommand(Session session, ReportServices services) {
		super(session);
		this.services = services;
		formats = new FormatServices(session.messages().locale());
	}

	@Override
	public Integer call() {
		Set<String> wanted = wantedRules();
		return watch ? watch(wanted) : check(wanted);
	}

	private int check(Set<String> wanted) {
		Inputs inputs = InputResolver.resolve(paths, session().surroundings().directory());
		FindingsOutput output = output();
		PrintStream out = session().out();
		out.print(output.begin());
		Batch batch = new Batch(session());
		batch.run(inputs, (input, text) -> check(input, text, wanted, output), (input, checked) -> {
			out.print(isBegun && !checked.text().isEmpty() ? output.separator() : "");
			out.print(checked.text());
			isBegun |= !checked.text().isEmpty();
			summary = summary.plus(checked.summary());
			checked.line().ifPresent(overview::add);
			expectedBodies.add(checked.expectedBodies());
			overview.addMissing(checked.missing());
			failing |= checked.failing();
			if (checked.internalProblem()) {
				batch.internalProblem();
			}
		});
		services.projects().tellWarnings();
		expectedBodies.forEach(this::addMissing);
		out.print(output.end(summary, batch.unread(), isOverviewWanted(inputs) ? Optional.of(overview) : Optional.empty()));
		return batch.exitCode(failing);
	}

	private int watch(Set<String> wanted) {
		if (form != OutputForm.TEXT) {
			throw new UsageException(text("watch.form"));
		}
		FindingsOutput output = output();
		return new Watching<>(session(), services, Set.of(), new Watching.Command<Checked>() {
			@Override
			public void work(Batch batch, Inputs changed, List<Input> all, Map<Input, Checked> results) {
				batch.run(changed, (input, text) -> check(input, text, wanted, output), (input, checked) -> {
					session().out().print(checked.text());
					results.put(input, checked.withoutText());
					if (checked.internalProblem()) {
						batch.internalProblem();
					}
				});
			}

			@Override
			public void tell(String turn, Collection<Checked> results, int unread) {
				if (!session().isQuiet()) {
					Summary all = results.stream().map(Checked::summary).reduce(Summary.NOTHING, Summary::plus);
					String verdict = output.end(all, unread, Optional.empty());
					String lack = unread == 0 ? "" : text("verdict.separator") + session().messages().count("verdict.unread", unread);
					session().out().print(turn + (verdict.isEmpty() ? lack + System.lineSeparator() : text("verdict.separator") + verdict));
				}
			}

			@Override
			public boolean fails(Checked checked) {
				return checked.failing();
			}
		}).run(paths);
	}

	private void addMissing(List<String> expected) {
		Set<String> reporting = overview.lines().stream().map(Overview.Line::body).collect(Collectors.toSet());
		overview.addMissing(expected.stream().filter(body -> !reporting.contains(body)).toList());
	}

	/** Whoever names a directory or a pattern instead of reports wants to know who has reported. */
	private boolean isOverviewWanted(Inputs inputs) {
		if (table == null && form == OutputForm.TEXT && session().isQuiet()) {
			return false;
		}
		return table != null ? table : inputs.inputs().stream().anyMatch(input -> !paths.contains(input.name()) && !FormatServices.isFormat(input));
	}

	/** The rules that the user wants to hear of; empty for all. */
	private Set<String> wantedRules() {
		return rules.stream().map(this::rule).map(Rule::id).collect(Collectors.toUnmodifiableSet());
	}

	private FindingsOutput output() {
		return switch (form) {
			case TEXT -> new TextOutput(session().messages(), new Style(session().surroundings().isColoured()), !session().isQuiet());
			case JSON -> new JsonOutput();
			case SARIF -> new SarifOutput(RuleCatalogue.of(session().messages().locale()), ProductVersion.number());
			case JUNIT -> new JUnitOutput(finding -> failOn.includes(finding.severity()), session().messages().locale());
		};
	}

	private Checked check(Input input, String text, Set<String> wanted, FindingsOutput output) {
		if (FormatServices.isFormat(input)) {
			List<Finding> findings = formats.check(input, text).stream().filter(finding -> isWanted(finding, wanted)).toList();
			return new Checked(output.file(input.name(), findings), Summary.of(findings), Optional.empty(), List.of(), List.of(), fails(findings), false);
		}
		LoadedReport report = services.load(input, text);
		List<Finding> findings = services.check(report).stream().filter(finding -> isWanted(finding, wanted)).toList();
		String body = report.title().body();
		Overview.Line line = new Overview.Line(body.isEmpty() ? input.name() : body, report.title().year(), Summary.of(findings));
		return new Checked(output.file(input.name(), findings), line.summary(), Optional.of(line), report.project().bodies(),
			services.aggregation(report).missing().stream().map(Aggregation.Listed::body).toList(), fails(findings),
			findings.stream().anyMatch(ReportServices::isInternal));
	}

	private static boolean isWanted(Finding finding, Set<String> wanted) {
		return wanted.isEmpty() || wanted.contains(finding.rule()) || ReportServices.isInternal(finding);
	}

	private boolean fails(List<Finding> findings) {
		return findings.stream().anyMatch(finding -> finding.waived() == null && failOn.includes(finding.severity()));
	}
}
