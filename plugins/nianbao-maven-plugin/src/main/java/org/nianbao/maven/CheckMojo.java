package org.nianbao.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.nianbao.checks.Finding;
import org.nianbao.checks.output.FailOn;
import org.nianbao.checks.output.FindingsOutput;
import org.nianbao.checks.output.JUnitOutput;
import org.nianbao.checks.output.SarifOutput;
import org.nianbao.checks.output.Summary;

/**
 * Checks reports. All findings are shown before the build fails.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
final class CheckMojo extends AbstractReportMojo {

	/** From which severity on findings fail the build: error, warning, info or never. */
	@Parameter(property = "nianbao.failOn", defaultValue = "error")
	private String failOn;

	/** Stops at the first report that fails. */
	@Parameter(property = "nianbao.failFast", defaultValue = "false")
	private boolean failFast;

	/** Where the findings are written as SARIF 2.1.0, if anywhere. */
	@Parameter(property = "nianbao.sarifFile")
	private File sarifFile;

	/** Where the findings are written as the XML of JUnit, if anywhere. */
	@Parameter(property = "nianbao.junitFile")
	private File junitFile;

	/** The directory to which names of files in SARIF and JUnit files are relative. */
	@Parameter(defaultValue = "${session.topLevelProject.basedir}", readonly = true)
	private File root;

	@Parameter(defaultValue = "${plugin.version}", readonly = true)
	private String version;

	@Override
	void execute(List<Path> files, ReportRun run) throws MojoExecutionException, MojoFailureException {
		FailOn threshold = FailOn.valueOf(known(failOn).toUpperCase(Locale.ROOT));
		Map<Path, List<Finding>> checked = new TreeMap<>();
		List<Path> failing = new ArrayList<>();
		int[] unread = new int[1];
		run.run(files, run::check, (file, result) -> {
			result.made().ifPresent(findings -> {
				checked.put(file, findings);
				findings.forEach(finding -> tell(file, finding));
				if (findings.stream().anyMatch(finding -> fails(finding, threshold))) {
					failing.add(file);
				}
			});
			if (result.made().isEmpty()) {
				unread[0]++;
				getLog().error(result.problem());
			}
			return !failFast || failing.isEmpty() && unread[0] == 0;
		});
		Summary summary = checked.values().stream().map(Summary::of).reduce(Summary.NOTHING, Summary::plus);
		write(sarifFile, () -> new SarifOutput(Services.of(locale()).catalogue(), version), checked, summary, unread[0]);
		write(junitFile, () -> new JUnitOutput(finding -> threshold.includes(finding.severity()), locale()), checked, summary, unread[0]);
		String verdict = text("verdict", "files", summary.files(), "errors", summary.errors(), "warnings", summary.warnings(), "infos", summary.infos());
		boolean fails = !failing.isEmpty() || unread[0] > 0;
		if (!fails) {
			getLog().info(verdict);
		}
		conclude(run, fails ? Optional.of(unread[0] == 0 ? verdict : verdict + text("unread", "count", unread[0])) : Optional.empty());
	}

	private String known(String value) throws MojoExecutionException {
		List<String> choices = List.of("error", "warning", "info", "never");
		if (!choices.contains(value)) {
			throw badParameter("failOn", value, String.join(", ", choices));
		}
		return value;
	}

	private static boolean fails(Finding finding, FailOn threshold) {
		return finding.waived() == null && threshold.includes(finding.severity());
	}

	private void tell(Path file, Finding finding) {
		String place = file + ":" + finding.line() + ":" + finding.column() + ": ";
		if (finding.waived() != null) {
			getLog().debug(place + "waived " + finding.rule() + " " + finding.message() + " (" + finding.waived() + ")");
			return;
		}
		String line = place + finding.severity().label() + " " + finding.rule() + " " + finding.message();
		switch (finding.severity()) {
			case ERROR -> getLog().error(line);
			case WARNING -> getLog().warn(line);
			case INFO -> getLog().info(line);
		}
	}

	private void write(File file, Supplier<FindingsOutput> form, Map<Path, List<Finding>> checked, Summary summary, int unread)
		throws MojoExecutionException {
		if (file == null) {
			return;
		}
		FindingsOutput output = form.get();
		StringBuilder text = new StringBuilder(output.begin());
		boolean isBegun = false;
		for (Map.Entry<Path, List<Finding>> entry : checked.entrySet()) {
			String part = output.file(name(entry.getKey()), entry.getValue());
			text.append(isBegun && !part.isEmpty() ? output.separator() : "").append(part);
			isBegun |= !part.isEmpty();
		}
		text.append(output.end(summary, unread, Optional.empty()));
		try {
			ChangedFile.write(file.toPath(), out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
		} catch (IOException e) {
			throw new MojoExecutionException(unwritable(file.toPath(), e).getMessage(), e);
		}
	}

	private String name(Path file) {
		Path top = root == null ? directory() : root.toPath().toAbsolutePath().normalize();
		return (file.startsWith(top) ? top.relativize(file) : file).toString();
	}
}
