package org.nianbao.ide.newreport;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ReportProjects;

/**
 * The report of the year before, from which a new one begins.
 *
 * @param report the report; like every report to be used by one thread at a time
 * @param file   where it stands
 */
public record PreviousReport(LoadedReport report, Path file) {

	/**
	 * Reads a report.
	 *
	 * @param file     the file
	 * @param loader   reads it
	 * @param projects says which formats its project has
	 * @return the report
	 * @throws UnreadableReportException if the file is missing, inaccessible, too large or not UTF-8
	 * @throws ProjectException          if its project cannot be used
	 */
	public static PreviousReport read(Path file, ReportLoader loader, ReportProjects projects) throws UnreadableReportException, ProjectException {
		String text = ReportTexts.read(file);
		return new PreviousReport(loader.load(text, file.toString(), Optional.of(file), projects.ofReport(file).project()), file);
	}

	/**
	 * Returns the body.
	 *
	 * @return the name in the title; empty where the title names none
	 */
	public String body() {
		return report.title().body();
	}

	/**
	 * Returns the report year.
	 *
	 * @return the year in the title; empty where the title names none
	 */
	public OptionalInt year() {
		return report.title().year();
	}

	/**
	 * Returns how a report in a directory refers to this one.
	 *
	 * @param directory the directory of the other report
	 * @return a path relative to it, with slashes on all systems; the whole path where there is no relative one, as on another drive
	 */
	String referenceFrom(Path directory) {
		Path from = directory.toAbsolutePath().normalize();
		Path to = file.toAbsolutePath().normalize();
		boolean related = from.getRoot() != null && from.getRoot().equals(to.getRoot());
		return (related ? from.relativize(to) : to).toString().replace(to.getFileSystem().getSeparator(), "/");
	}
}
