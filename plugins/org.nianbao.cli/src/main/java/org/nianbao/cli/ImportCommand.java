package org.nianbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Severity;
import org.nianbao.checks.output.FailOn;
import org.nianbao.checks.output.Summary;
import org.nianbao.cli.input.Input;
import org.nianbao.cli.input.InputResolver;
import org.nianbao.cli.input.Inputs;
import org.nianbao.cli.output.ImportOutput;
import org.nianbao.cli.output.ImportOutput.Outcome;
import org.nianbao.cli.output.ImportOutput.Written;
import org.nianbao.cli.output.JsonImportOutput;
import org.nianbao.cli.output.Style;
import org.nianbao.cli.output.TextImportOutput;
import org.nianbao.ide.newreport.NewReport;
import org.nianbao.ide.newreport.ReportFileNames;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.reader.ImportOptions;
import org.nianbao.reader.ImportWriter;
import org.nianbao.reader.ImportWriter.UnwrittenException;
import org.nianbao.reader.ImportedReport;
import org.nianbao.reader.ReportImporter;
import org.nianbao.reader.SourceKinds;
import org.nianbao.reader.UnreadableSourceException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes reports of the language out of files in other formats, checks them, and says what to look at. Never touches a file that exists, unless the
 * user says so.
 */
@Command(name = "import", sortOptions = false, sortSynopsis = false)
final class ImportCommand extends SessionCommand {

	/** The forms of output. */
	private enum OutputForm {
		TEXT, JSON
	}

	@Option(names = {"-o", "--output"}, paramLabel = "FILE|DIR")
	private Path output;

	@Option(names = "--force")
	private boolean force;

	@Option(names = "--body", paramLabel = "NAME")
	private String body;

	@Option(names = "--year", paramLabel = "YYYY")
	private Integer year;

	@Option(names = "--geshi", paramLabel = "NAME")
	private String formatName;

	@Option(names = "--format", paramLabel = "text|json")
	private OutputForm form = OutputForm.TEXT;

	@Option(names = "--fail-on", paramLabel = "error|warning|info|never")
	private FailOn failOn = FailOn.ERROR;

	@Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "sources")
	private List<String> paths;

	private final ReportServices services;
	/** Made when the command is run: all commands are made whenever one of them is. */
	private ReportImporter importer;
	private Summary summary = Summary.NOTHING;
	private boolean isBegun;
	private boolean failing;

	ImportCommand(Session session) {
		super(session);
		services = new ReportServices(session);
	}

	@Override
	public Integer call() {
		refuseBadOptions();
		importer = new ReportImporter();
		Inputs inputs = InputResolver.resolve(paths, session().surroundings().directory(), SourceKinds::isNameOfSource);
		ImportTargets targets = ImportTargets.of(inputs.inputs(), Optional.ofNullable(output), session());
		boolean toStandardOutput = inputs.inputs().stream().anyMatch(targets::isStandardOutput);
		if (toStandardOutput && (inputs.inputs().size() > 1 || form == OutputForm.JSON)) {
			throw new UsageException(text(form == OutputForm.JSON ? "import.json-and-report" : "import.several-to-output"));
		}
		ImportOutput format = form == OutputForm.JSON ? new JsonImportOutput(session().messages().locale())
			: new TextImportOutput(session().messages(), new Style(session().surroundings().isColoured()), !session().isQuiet());
		// The report itself goes where results go; then the summary is a message.
		StringBuilder summaryText = new StringBuilder(format.begin());
		Batch batch = new Batch(session());
		batch.runOnBytes(inputs, (input, bytes) -> read(input, bytes, targets), (input, outcome) -> {
			summaryText.append(isBegun ? format.separator() : "").append(format.file(outcome));
			isBegun = true;
			summary = summary.plus(Summary.of(outcome.findings()));
			failing |= fails(outcome);
			if (outcome.findings().stream().anyMatch(ReportServices::isInternal)) {
				batch.internalProblem();
			}
			if (toStandardOutput) {
				session().out().print(outcome.report().text());
			} else {
				session().out().print(summaryText);
				summaryText.setLength(0);
			}
		});
		services.projects().tellWarnings();
		summaryText.append(format.end(summary, batch.unread()));
		(toStandardOutput ? session().surroundings().err() : session().out()).print(summaryText);
		return batch.exitCode(failing);
	}

	private void refuseBadOptions() {
		if (body != null && !NewReport.isBody(body)) {
			throw new UsageException(text("new.bad-body", body));
		}
		if (year != null && (year < NewReport.FIRST_YEAR || year > NewReport.LAST_YEAR)) {
			throw new UsageException(text("new.bad-year", String.valueOf(year)));
		}
	}

	private Outcome read(Input input, byte[] bytes, ImportTargets targets) {
		if (input.name().endsWith(ReportFileNames.EXTENSION)) {
			throw new UsageException(text("import.report", input.name()));
		}
		boolean toStandardOutput = targets.isStandardOutput(input);
		Path file = toStandardOutput ? session().surroundings().directory().resolve("-") : targets.file(input);
		if (!toStandardOutput && !force && Files.exists(file)) {
			throw new UsageException(text("import.exists", targets.name(input)));
		}
		FormatRegistry formats = services.projects().ofDirectory(NewCommand.nearest(file.toAbsolutePath().normalize().getParent())).project().formats();
		ImportedReport report = read(input.name(), bytes,
			options(formats, toStandardOutput ? Optional.empty() : Optional.of(file.getFileName().toString())));
		Written written = toStandardOutput ? new Written(Input.STANDARD_INPUT, List.of()) : write(report, targets.name(input), file);
		Input result = new Input(written.name(), toStandardOutput ? Optional.empty() : Optional.of(file));
		List<Finding> findings = services.check(services.load(result, report.text()));
		return new Outcome(input.name(), report, written, findings);
	}

	private ImportOptions options(FormatRegistry formats, Optional<String> report) {
		Optional<String> format = Optional.ofNullable(formatName);
		format.filter(name -> formats.find(name).isEmpty()).ifPresent(name -> {
			throw new UsageException(text("usage-error.value.choices", "--geshi", name,
				formats.formats().stream().map(ReportFormat::name).distinct().collect(Collectors.joining(text("list.or")))));
		});
		OptionalInt known = year == null ? OptionalInt.empty() : OptionalInt.of(year);
		ImportOptions standard = ImportOptions.STANDARD;
		return new ImportOptions(formats, format, known, Optional.ofNullable(body), standard.pictures(), report, standard.limits());
	}

	private ImportedReport read(String name, byte[] bytes, ImportOptions options) {
		try {
			return importer.importReport(name, bytes, options);
		} catch (UnreadableSourceException e) {
			throw new UsageException(text("import.unreadable", name, e.message(session().messages().locale())));
		}
	}

	private Written write(ImportedReport report, Path name, Path file) {
		try {
			new ImportWriter(report, file, force).write();
		} catch (UnwrittenException e) {
			String unwritten = name.resolveSibling(e.file()).toString();
			throw new UsageException(e.reason().map(reason -> session().describeUnwritable(unwritten, reason))
				.orElseGet(() -> text("import.exists", unwritten)));
		}
		return new Written(name.toString(), report.pictures().stream().map(picture -> name.resolveSibling(picture.file()).toString()).toList());
	}

	private boolean fails(Outcome outcome) {
		boolean doubtful = !outcome.report().warnings().isEmpty() && failOn.includes(Severity.WARNING);
		return doubtful || outcome.findings().stream().anyMatch(finding -> finding.waived() == null && failOn.includes(finding.severity()));
	}
}
