package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nianbao.cli.input.Input;
import org.nianbao.cli.input.InputResolver;
import org.nianbao.cli.input.Inputs;
import org.nianbao.ide.newreport.NewReport;
import org.nianbao.ide.newreport.NewReport.Summed;
import org.nianbao.ide.newreport.NewReportWriter;
import org.nianbao.ide.newreport.ReportSum;
import org.nianbao.language.files.AtomicFile;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.library.ReportSnapshot;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.project.ReportProject;
import org.nianbao.language.text.Labels;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes one report of those of many bodies: adds up their figures cell by cell and refers to them, so that the sum stays checked. Says which reports
 * are left out, and who has not reported.
 */
@Command(name = "sum", sortOptions = false, sortSynopsis = false)
final class SumCommand extends SessionCommand {

	/** A report that may take part, and who must report by its project. */
	private record Source(String name, Path file, ReportSnapshot report, List<String> expected) {
	}

	@Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true)
	private Path output;

	@Option(names = "--body", paramLabel = "NAME", required = true)
	private String body;

	@Option(names = "--year", paramLabel = "YYYY")
	private Integer year;

	@Option(names = "--sources", paramLabel = "FILE.csv")
	private Path sourcesFile;

	@Option(names = "--force")
	private boolean force;

	@Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths.files")
	private List<String> paths;

	private final ReportServices services;
	private final List<Source> sources = new ArrayList<>();

	SumCommand(Session session) {
		super(session);
		services = new ReportServices(session);
	}

	@Override
	public Integer call() {
		Path directory = session().surroundings().directory();
		Path target = directory.resolve(output).toAbsolutePath().normalize();
		if (!NewReport.isBody(body)) {
			throw new UsageException(text("new.bad-body", body));
		}
		if (!isStandardOutput()) {
			refuseExisting(output);
		}
		if (sourcesFile != null) {
			refuseExisting(sourcesFile);
		}
		Inputs inputs = withoutTarget(InputResolver.resolve(paths, directory), target);
		Batch batch = new Batch(session());
		batch.run(inputs, this::read, (input, source) -> source.ifPresent(sources::add));
		if (sources.isEmpty()) {
			throw new UsageException(text("sum.nothing"));
		}
		int summed = year();
		List<Source> used = chosen(summed);
		if (used.isEmpty()) {
			throw new UsageException(text("sum.nothing"));
		}
		ReportProject project = services.projects().ofDirectory(NewCommand.nearest(target.getParent())).project();
		ReportFormat format = project.formats().forYear(OptionalInt.of(summed));
		ReportSum sum = ReportSum.of(format, used.stream().map(Source::report).toList());
		NewReport report = new NewReport(target.getParent(), project, body, summed, Optional.empty(), Optional.empty(),
			Optional.of(new Summed(references(used, target), sum)));
		String text = NewReportWriter.write(report).text();
		if (isStandardOutput()) {
			session().out().print(text);
		} else {
			write(output, target, text);
		}
		if (sourcesFile != null) {
			Map<ReportSnapshot, String> names = new LinkedHashMap<>();
			used.forEach(source -> names.put(source.report(), source.name()));
			write(sourcesFile, directory.resolve(sourcesFile), SumSources.csv(sum, names));
		}
		tellMissing(project, used);
		tellGaps(sum);
		services.projects().tellWarnings();
		session().say(session().messages().count("sum.done", used.size(), isStandardOutput() ? text("output.standard") : output));
		return batch.exitCode(false);
	}

	/** Its references are as seen from the working directory. */
	private boolean isStandardOutput() {
		return output.toString().equals(Input.STANDARD_INPUT);
	}

	private void refuseExisting(Path file) {
		if (!force && Files.exists(session().surroundings().directory().resolve(file))) {
			throw new UsageException(text("sum.exists", file));
		}
	}

	/** The sum of last time is none of its own parts. */
	private static Inputs withoutTarget(Inputs inputs, Path target) {
		return new Inputs(inputs.inputs().stream()
			.filter(input -> input.file().map(file -> !file.toAbsolutePath().normalize().equals(target)).orElse(true)).toList(),
			inputs.problems());
	}

	private Optional<Source> read(Input input, String text) {
		refuseFormat(input);
		Path file = input.file().orElseThrow(() -> new UsageException(text("sum.standard-input")));
		LoadedReport report = services.load(input, text);
		return Optional.of(new Source(input.name(), file, ReportSnapshot.of(report, file), report.project().bodies()));
	}

	/** The year that the user names, else that of all reports. */
	private int year() {
		if (year != null) {
			if (year < NewReport.FIRST_YEAR || year > NewReport.LAST_YEAR) {
				throw new UsageException(text("new.bad-year", String.valueOf(year)));
			}
			return year;
		}
		Map<Integer, Integer> counts = new TreeMap<>();
		sources.forEach(source -> source.report().year().ifPresent(reported -> counts.merge(reported, 1, Integer::sum)));
		if (counts.size() != 1) {
			List<String> years = counts.entrySet().stream().map(entry -> text("sum.year", String.valueOf(entry.getKey()), entry.getValue())).toList();
			throw new UsageException(counts.isEmpty() ? text("sum.no-year") : text("sum.years", String.join(text("list.or"), years)));
		}
		return counts.keySet().iterator().next();
	}

	/** The reports of the year, one of each body. */
	private List<Source> chosen(int summed) {
		Map<String, Source> bodies = new LinkedHashMap<>();
		for (Source source : sources) {
			if (!source.report().year().equals(OptionalInt.of(summed))) {
				OptionalInt other = source.report().year();
				session().say(text("sum.other-year", source.name(), other.isPresent() ? String.valueOf(other.getAsInt()) : text("sum.unknown-year")));
				continue;
			}
			String name = Labels.comparable(source.report().body());
			Source earlier = bodies.putIfAbsent(name.isEmpty() ? source.name() : name, source);
			if (earlier != null) {
				session().say(text("sum.twice", source.name(), source.report().body(), earlier.name()));
			}
		}
		return List.copyOf(bodies.values());
	}

	/** A directory is referred to as a whole, so that whoever reports later is missed; files by their names. */
	private List<String> references(List<Source> used, Path target) {
		Path base = session().surroundings().directory();
		List<String> references = new ArrayList<>();
		List<Path> covered = new ArrayList<>();
		for (String path : paths) {
			Path directory = base.resolve(path).toAbsolutePath().normalize();
			if (Files.isDirectory(directory) && !target.startsWith(directory)) {
				covered.add(directory);
				references.add(relative(directory, target) + "/**/*.nianbao");
			}
		}
		used.stream().map(Source::file).map(file -> file.toAbsolutePath().normalize()).filter(file -> covered.stream().noneMatch(file::startsWith))
			.forEach(file -> references.add(relative(file, target)));
		return references;
	}

	private static String relative(Path file, Path target) {
		Path from = target.getParent();
		Path shown = from.getRoot() != null && from.getRoot().equals(file.getRoot()) ? from.relativize(file) : file;
		return shown.toString().replace(file.getFileSystem().getSeparator(), "/");
	}

	private void write(Path name, Path file, String text) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			AtomicFile.write(file, out -> out.write(text.getBytes(UTF_8)));
		} catch (IOException e) {
			throw new UsageException(session().describeUnwritable(name.toString(), e));
		}
	}

	/**
	 * Who must report is said where the reports are, or where the sum is. Where none of the bodies of a list is here, it is the list of another
	 * level: who sums up sums of cities does not expect their bureaus.
	 */
	private void tellMissing(ReportProject project, List<Source> used) {
		Set<String> reporting = used.stream().map(source -> Labels.comparable(source.report().body())).collect(Collectors.toSet());
		List<String> missing = Stream.concat(sources.stream().map(Source::expected), Stream.of(project.bodies())).distinct()
			.filter(list -> list.stream().anyMatch(name -> reporting.contains(Labels.comparable(name)))).flatMap(List::stream).distinct()
			.filter(name -> !reporting.contains(Labels.comparable(name))).toList();
		if (!missing.isEmpty()) {
			session().say(session().messages().count("overview.missing", missing.size(), String.join(text("list.or"), missing)));
		}
	}

	/** Blank cells of single reports are no zeros, though they count as such. */
	private void tellGaps(ReportSum sum) {
		Map<String, Integer> gaps = new LinkedHashMap<>();
		sum.cells().forEach(cell -> cell.lacking().forEach(report -> gaps.merge(report.body(), 1, Integer::sum)));
		gaps.forEach((name, count) -> session().say(text("sum.gaps", name, count)));
		sum.cells().stream().filter(cell -> cell.sum().isEmpty() && !cell.addends().isEmpty())
			.forEach(cell -> session().say(text("sum.units", cell.table().sectionTitle(), cell.row().label(), cell.column().label())));
	}
}
