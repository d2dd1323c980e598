package org.nianbao.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Severity;
import org.nianbao.document.DocumentException;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.document.output.OutputNames;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.project.PrintSettings;

/**
 * Makes documents of reports. A report with errors is refused, unless nobody cares; files that would not change are not written.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
final class GenerateMojo extends AbstractReportMojo {

	/** The formats. */
	@Parameter(property = "nianbao.formats", defaultValue = "docx,html")
	private List<String> formats;

	/** Where the documents go, in the directories of their reports. */
	@Parameter(property = "nianbao.outputDirectory", defaultValue = "${project.build.directory}/nianbao")
	private File outputDirectory;

	/** Refuses reports with errors. */
	@Parameter(property = "nianbao.check", defaultValue = "true")
	private boolean check;

	/** The office's own DOCX template; else that of the project file. */
	@Parameter(property = "nianbao.referenceDocument")
	private File referenceDocument;

	/** Files and directories of the office's own fonts, before those of the project file. */
	@Parameter(property = "nianbao.fonts")
	private List<File> fonts;

	/** HTML without the page around it. */
	@Parameter(property = "nianbao.fragment", defaultValue = "false")
	private boolean fragment;

	/** What has come of a report. */
	private record Generated(List<Finding> errors, int written, Set<DocumentNote> notes) {
	}

	@Override
	void execute(List<Path> files, ReportRun run) throws MojoExecutionException, MojoFailureException {
		List<DocumentFormat> wanted = new ArrayList<>();
		for (String id : formats) {
			wanted.add(DocumentFormat.byId(id.strip()).orElseThrow(() -> badParameter("formats", id, String.join(", ", DocumentFormat.ids()))));
		}
		refuseConflicts(files);
		Set<DocumentNote> notes = new LinkedHashSet<>();
		int[] counts = new int[2];
		run.run(files, report -> generate(report, wanted, run), (file, result) -> {
			if (result.made().isEmpty()) {
				counts[1]++;
				getLog().error(result.problem());
				return true;
			}
			Generated generated = result.made().get();
			generated.errors().forEach(error -> getLog()
				.error(file + ":" + error.line() + ":" + error.column() + ": error " + error.rule() + " " + error.message()));
			generated.notes().stream().filter(notes::add).forEach(note -> getLog().warn(note.message(locale())));
			counts[0] += generated.written();
			counts[1] += generated.errors().isEmpty() ? 0 : 1;
			return true;
		});
		getLog().info(text("generated", "count", counts[0]));
		conclude(run, counts[1] == 0 ? Optional.empty() : Optional.of(text("refused", "count", counts[1])));
	}

	/** Reports called a.nianbao and a.NIANBAO would give the same documents. */
	private void refuseConflicts(List<Path> files) throws MojoExecutionException {
		Map<Path, Path> taken = new HashMap<>();
		for (Path file : files) {
			Path other = taken.putIfAbsent(target(file, ""), file);
			if (other != null) {
				throw new MojoExecutionException(text("conflict", "one", other, "other", file));
			}
		}
	}

	private Generated generate(LoadedReport report, List<DocumentFormat> wanted, ReportRun run) throws IOException {
		List<Finding> errors = !check ? List.of()
			: run.check(report).stream().filter(finding -> finding.severity() == Severity.ERROR && finding.waived() == null).toList();
		Set<DocumentNote> notes = new LinkedHashSet<>();
		int written = 0;
		if (errors.isEmpty()) {
			DocumentFormat.Content content = new DocumentFormat.Content(report);
			DocumentOptions options = options(report.project().printing());
			for (DocumentFormat format : wanted) {
				Path target = target(Path.of(report.name()), format.extension());
				try {
					written += ChangedFile.write(target, out -> notes.addAll(format.write(content, options, out))) ? 1 : 0;
				} catch (DocumentException e) {
					throw new IOException(text("unwritable", "file", target, "reason", e.message(locale())), e);
				} catch (IOException e) {
					throw unwritable(target, e);
				}
			}
		}
		return new Generated(errors, written, notes);
	}

	private DocumentOptions options(PrintSettings project) {
		List<Path> places = fonts == null ? project.fonts() : Stream.concat(fonts.stream().map(File::toPath), project.fonts().stream()).toList();
		return new DocumentOptions(Optional.ofNullable(referenceDocument).map(File::toPath).or(project::referenceDocument), places, fragment);
	}

	private Path target(Path report, String extension) {
		Path relative = directory().relativize(report);
		return outputDirectory.toPath().resolve(relative).resolveSibling(OutputNames.of(report.getFileName().toString(), extension));
	}
}
