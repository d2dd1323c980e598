package org.nianbao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Severity;
import org.nianbao.checks.output.FindingsOutput;
import org.nianbao.cli.input.Input;
import org.nianbao.cli.input.InputResolver;
import org.nianbao.cli.input.Inputs;
import org.nianbao.cli.output.Style;
import org.nianbao.cli.output.TextOutput;
import org.nianbao.document.DocumentException;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.files.AtomicFile;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.project.PrintSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Generates documents from reports. A report with errors is refused, unless the user does not care.
 */
@Command(name = "generate", sortOptions = false, sortSynopsis = false)
final class GenerateCommand extends SessionCommand {

	/** What is kept of a report: what went wrong with it, or which files were written and what is to be noted of them. */
	private record Generated(String findings, int errors, boolean internalProblem, List<String> files, Set<DocumentNote> notes) {

		boolean isRefused() {
			return errors > 0;
		}
	}

	@Option(names = "--to", paramLabel = "docx,pdf,html,txt,xlsx,csv,json", split = ",", hideParamSyntax = true)
	private List<String> formats = List.of("docx");

	@Option(names = {"-o", "--output"}, paramLabel = "DIR")
	private Path outputDirectory;

	@Option(names = "--reference-doc", paramLabel = "FILE.docx")
	private Path referenceDocument;

	@Option(names = "--font", paramLabel = "FILE|DIR")
	private List<Path> fonts = List.of();

	@Option(names = "--fragment")
	private boolean fragment;

	@Option(names = "--check", negatable = true, defaultValue = "true", fallbackValue = "true")
	private boolean check;

	@Option(names = "--watch", descriptionKey = "watch")
	private boolean watch;

	@Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
	private List<String> paths;

	private final ReportServices services;
	private final Set<DocumentNote> notes = new LinkedHashSet<>();
	private int files;
	private int refused;

	GenerateCommand(Session session) {
		this(session, new ReportServices(session));
	}

	/** For tests with rules of their own. */
	GenerateCommand(Session session, ReportServices services) {
		super(session);
		this.services = services;
	}

	@Override
	public Integer call() {
		List<DocumentFormat> wanted = formats.stream().distinct().map(this::format).toList();
		return watch ? watch(wanted) : generate(wanted);
	}

	private int generate(List<DocumentFormat> wanted) {
		Inputs inputs = InputResolver.resolve(paths, session().surroundings().directory());
		OutputPlan plan = plan(inputs.inputs(), wanted);
		createOutputDirectory();
		Stream.concat(Stream.ofNullable(referenceDocument), fonts.stream()).forEach(this::refuseMissing);
		Batch batch = new Batch(session());
		run(batch, inputs, wanted, plan, (input, generated) -> {
			// told already
		});
		services.projects().tellWarnings();
		tellVerdict("");
		return batch.exitCode(refused > 0);
	}

	private int watch(List<DocumentFormat> wanted) {
		createOutputDirectory();
		Stream.concat(Stream.ofNullable(referenceDocument), fonts.stream()).forEach(this::refuseMissing);
		Set<Path> template = referenceDocument == null ? Set.of()
			: Set.of(session().surroundings().directory().resolve(referenceDocument).toAbsolutePath().normalize());
		return new Watching<>(session(), services, template, new Watching.Command<Generated>() {
			@Override
			public void work(Batch batch, Inputs changed, List<Input> all, Map<Input, Generated> results) {
				files = 0;
				refused = 0;
				run(batch, changed, wanted, plan(all, wanted), results::put);
			}

			@Override
			public void tell(String turn, Collection<Generated> results, int unread) {
				tellVerdict(turn + text("verdict.separator"));
			}

			@Override
			public boolean fails(Generated generated) {
				return generated.isRefused();
			}
		}).run(paths);
	}

	private OutputPlan plan(List<Input> inputs, List<DocumentFormat> wanted) {
		return OutputPlan.of(inputs, wanted.stream().map(DocumentFormat::extension).toList(), Optional.ofNullable(outputDirectory), session());
	}

	private void run(Batch batch, Inputs inputs, List<DocumentFormat> wanted, OutputPlan plan, BiConsumer<Input, Generated> results) {
		FindingsOutput output = new TextOutput(session().messages(), new Style(session().surroundings().isColoured()), false);
		batch.run(inputs, (input, text) -> generate(input, text, wanted, plan, output), (input, generated) -> {
			tell(input, generated, session().out());
			if (generated.internalProblem()) {
				batch.internalProblem();
			}
			results.accept(input, generated);
		});
	}

	private DocumentFormat format(String id) {
		return DocumentFormat.byId(id.strip()).orElseThrow(() -> new UsageException(
			text("usage-error.value.choices", "--to", id, String.join(text("list.or"), DocumentFormat.ids()))));
	}

	private void createOutputDirectory() {
		if (outputDirectory == null) {
			return;
		}
		try {
			Files.createDirectories(session().surroundings().directory().resolve(outputDirectory));
		} catch (FileAlreadyExistsException e) {
			throw new UsageException(text("generate.no-directory", outputDirectory));
		} catch (IOException e) {
			throw new UsageException(session().describeUnwritable(outputDirectory.toString(), e));
		}
	}

	private void refuseMissing(Path file) {
		if (!Files.exists(session().surroundings().directory().resolve(file))) {
			throw new UsageException(text("input.missing", file));
		}
	}

	private Generated generate(Input input, String text, List<DocumentFormat> wanted, OutputPlan plan, FindingsOutput output) {
		refuseFormat(input);
		LoadedReport report = services.load(input, text);
		List<Finding> errors = check ? services.check(report).stream()
			.filter(finding -> finding.severity() == Severity.ERROR && finding.waived() == null).toList() : List.of();
		if (!errors.isEmpty()) {
			return new Generated(output.file(input.name(), errors), errors.size(), errors.stream().anyMatch(ReportServices::isInternal), List.of(), Set.of());
		}
		List<String> written = new ArrayList<>();
		Set<DocumentNote> noted = new LinkedHashSet<>();
		DocumentOptions options = options(report.project().printing());
		DocumentFormat.Content content = services.content(report);
		for (DocumentFormat format : wanted) {
			OutputPlan.Target target = plan.target(input, format.extension());
			try {
				AtomicFile.write(target.file(), out -> noted.addAll(format.write(content, options, out)));
			} catch (DocumentException e) {
				throw new UsageException(text("output.failed", target.name(), e.message(session().messages().locale())));
			} catch (IOException e) {
				throw new UsageException(session().describeUnwritable(target.name(), e));
			}
			written.add(target.name());
		}
		return new Generated("", 0, false, written, noted);
	}

	/** What the command line says comes before what the project says. */
	private DocumentOptions options(PrintSettings project) {
		Path directory = session().surroundings().directory();
		Optional<Path> template = Optional.ofNullable(referenceDocument).map(directory::resolve).or(project::referenceDocument);
		List<Path> places = Stream.concat(fonts.stream().map(directory::resolve), project.fonts().stream()).toList();
		return new DocumentOptions(template, places, fragment);
	}

	private void tellVerdict(String turn) {
		if (!turn.isEmpty() || files + refused > 0) {
			String generated = session().messages().count("generate.files", files);
			session().say(turn + (refused == 0 ? generated : generated + text("verdict.separator") + session().messages().count("generate.refused", refused)));
		}
	}

	private void tell(Input input, Generated generated, PrintStream out) {
		out.print(generated.findings());
		out.flush();
		if (generated.isRefused()) {
			refused++;
			session().say(text("generate.refusal", input.name(), session().messages().count("verdict.errors", generated.errors())));
		}
		generated.notes().stream().filter(notes::add).forEach(note -> session().say(note.message(session().messages().locale())));
		files += generated.files().size();
		generated.files().forEach(file -> session().say(text("generate.done", file)));
	}
}
