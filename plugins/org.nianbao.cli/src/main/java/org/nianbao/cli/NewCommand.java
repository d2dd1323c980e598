package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.nianbao.checks.ProjectMessages;
import org.nianbao.ide.newreport.NewReport;
import org.nianbao.ide.newreport.NewReportWriter;
import org.nianbao.ide.newreport.PreviousReport;
import org.nianbao.ide.newreport.ReportFileNames;
import org.nianbao.language.files.AtomicFile;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ReportProject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Begins a report: all that the format asks for, and what carries over from last year's report. Never touches a file that exists.
 */
@Command(name = "new", sortOptions = false, sortSynopsis = false)
final class NewCommand extends SessionCommand {

	/** Stands for standard output. */
	private static final String STANDARD_OUTPUT = "-";

	@Option(names = "--body", paramLabel = "NAME")
	private String body;

	@Option(names = "--year", paramLabel = "YYYY")
	private Integer year;

	@Option(names = "--from", paramLabel = "LAST.nianbao")
	private Path lastYear;

	@Option(names = "--format", paramLabel = "NAME")
	private String formatName;

	@Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "file")
	private String file;

	NewCommand(Session session) {
		super(session);
	}

	@Override
	public Integer call() {
		Projects projects = new Projects(session());
		Optional<PreviousReport> previous = Optional.ofNullable(lastYear).map(from -> read(from, projects));
		String of = Optional.ofNullable(body).or(() -> previous.map(PreviousReport::body)).filter(NewReport::isBody).orElseThrow(() -> new UsageException(
			text(body == null ? "new.no-body" : "new.bad-body", body)));
		int reported = year != null ? year : previous.map(PreviousReport::year).flatMap(NewCommand::next)
			.orElseThrow(() -> new UsageException(text("new.no-year")));
		if (reported < NewReport.FIRST_YEAR || reported > NewReport.LAST_YEAR) {
			throw new UsageException(text("new.bad-year", String.valueOf(reported)));
		}
		Optional<Integer> following = previous.map(PreviousReport::year).flatMap(NewCommand::next);
		if (following.isPresent() && following.get() != reported) {
			throw new UsageException(text("new.not-following", lastYear, String.valueOf(following.get() - 1), String.valueOf(following.get()),
				String.valueOf(reported)));
		}
		String name = file == null ? ReportFileNames.propose(of, reported) : file;
		Path target = session().surroundings().directory().resolve(name);
		Path directory = target.toAbsolutePath().normalize().getParent();
		ReportProject project = projects.ofDirectory(nearest(directory)).project();
		String text = NewReportWriter.write(new NewReport(directory, project, of, reported, format(project), previous)).text();
		if (name.equals(STANDARD_OUTPUT)) {
			session().out().print(text);
		} else {
			write(name, target, text);
		}
		projects.tellWarnings();
		return ExitCode.OK;
	}

	private PreviousReport read(Path from, Projects projects) {
		try {
			return PreviousReport.read(session().surroundings().directory().resolve(from), ReportLoader.standalone(), projects.all());
		} catch (UnreadableReportException e) {
			throw new UsageException(session().describe(from.toString(), e));
		} catch (ProjectException e) {
			throw new UsageException(e.problems().stream().map(problem -> ProjectMessages.describe(problem, session().messages().locale())).toList());
		}
	}

	private static Optional<Integer> next(OptionalInt year) {
		return year.isPresent() ? Optional.of(year.getAsInt() + 1) : Optional.empty();
	}

	/** The directory of the new file may not exist yet; its project does. */
	static Path nearest(Path directory) {
		return Files.isDirectory(directory) || directory.getParent() == null ? directory : nearest(directory.getParent());
	}

	private Optional<ReportFormat> format(ReportProject project) {
		return Optional.ofNullable(formatName)
			.map(name -> project.formats().find(name).orElseThrow(() -> new UsageException(text("usage-error.value.choices",
			"--format", name, project.formats().formats().stream().map(ReportFormat::name).distinct().collect(Collectors.joining(text("list.or")))))));
	}

	private void write(String name, Path target, String text) {
		if (Files.exists(target)) {
			throw new UsageException(text("new.exists", name));
		}
		try {
			Files.createDirectories(target.toAbsolutePath().getParent());
			AtomicFile.write(target, out -> out.write(text.getBytes(UTF_8)));
		} catch (IOException e) {
			throw new UsageException(session().describeUnwritable(name, e));
		}
		session().say(text("new.done", name));
	}
}
