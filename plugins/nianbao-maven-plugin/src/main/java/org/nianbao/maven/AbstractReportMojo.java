package org.nianbao.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.util.DirectoryScanner;
import org.nianbao.checks.WriteFailures;

/**
 * What all goals have in common: which reports there are, and in which language to talk of them.
 */
abstract class AbstractReportMojo extends AbstractMojo {

	/** The directory of the reports. */
	@Parameter(property = "nianbao.sourceDirectory", defaultValue = "${project.basedir}/src/main/nianbao")
	private File sourceDirectory;

	/** Which files are reports: patterns relative to the directory. */
	@Parameter(property = "nianbao.includes", defaultValue = "**/*.nianbao")
	private List<String> includes;

	/** Which of them are left out: patterns relative to the directory. */
	@Parameter(property = "nianbao.excludes")
	private List<String> excludes;

	/** Does nothing. */
	@Parameter(property = "nianbao.skip", defaultValue = "false")
	private boolean skip;

	/** The language of the messages: zh or en. */
	@Parameter(property = "nianbao.lang", defaultValue = "zh")
	private String language;

	private Locale locale;
	private MavenMessages messages;

	@Override
	public final void execute() throws MojoExecutionException, MojoFailureException {
		locale = Locale.forLanguageTag(language);
		messages = new MavenMessages(locale);
		if (!List.of("zh", "en").contains(language)) {
			throw badParameter("language", language, "zh, en");
		}
		if (skip) {
			getLog().info(text("skipped"));
			return;
		}
		List<Path> files = files();
		if (files.isEmpty()) {
			getLog().info(text("nothing", "directory", sourceDirectory));
			return;
		}
		ReportRun run = new ReportRun(Services.of(locale), locale, directory());
		execute(files, run);
	}

	/**
	 * Works on the reports.
	 *
	 * @param files the reports, at least one, sorted
	 * @param run   loads and checks them
	 * @throws MojoExecutionException if a parameter has no meaning, or a file cannot be written
	 * @throws MojoFailureException   if the build is to fail because of the reports
	 */
	abstract void execute(List<Path> files, ReportRun run) throws MojoExecutionException, MojoFailureException;

	/** The directory of the reports. */
	final Path directory() {
		return sourceDirectory.toPath().toAbsolutePath().normalize();
	}

	final Locale locale() {
		return locale;
	}

	final String text(String key, Object... namesAndValues) {
		return messages.get(key, namesAndValues);
	}

	final MojoExecutionException badParameter(String name, String value, String choices) {
		return new MojoExecutionException(text("parameter", "name", name, "value", value, "choices", choices));
	}

	/** Says of which file it is true that it cannot be written, and why. */
	final IOException unwritable(Path file, IOException cause) {
		return new IOException(text("unwritable", "file", file, "reason", WriteFailures.reason(cause, locale)), cause);
	}

	/** Tells what was odd, then fails if anything was wrong. */
	final void conclude(ReportRun run, Optional<String> failure) throws MojoFailureException {
		run.warnings().forEach(getLog()::warn);
		if (failure.isPresent()) {
			throw new MojoFailureException(failure.get());
		}
	}

	private List<Path> files() {
		if (!sourceDirectory.isDirectory()) {
			return List.of();
		}
		DirectoryScanner scanner = new DirectoryScanner();
		scanner.setBasedir(sourceDirectory);
		scanner.setIncludes(includes.toArray(String[]::new));
		scanner.setExcludes(excludes == null ? null : excludes.toArray(String[]::new));
		scanner.addDefaultExcludes();
		scanner.scan();
		return Arrays.stream(scanner.getIncludedFiles()).sorted().map(directory()::resolve).toList();
	}
}
