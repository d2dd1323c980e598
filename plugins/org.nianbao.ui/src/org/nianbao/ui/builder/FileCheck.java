package org.nianbao.ui.builder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.FormatChecker;
import org.nianbao.checks.ReportChecker;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatTexts;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ReportProject;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;

/**
 * Checks the files of a build as the command line would. What reports refer to is read once for all of them.
 */
final class FileCheck {

	/**
	 * What was found in a file.
	 *
	 * @param problems in the order of the text
	 * @param slow     the rules that are not checked while somebody types, or not always
	 */
	record Checked(List<Problem> problems, Set<String> slow) {

		static Checked unreadable(String message) {
			return new Checked(List.of(Problem.ofFile(IMarker.SEVERITY_ERROR, message)), Set.of());
		}

		static Checked unreadable(UnreadableReportException failure) {
			Texts texts = Texts.of(FileCheck.class);
			List<Fix> fixes = FileEncoding.of(failure.reason()).map(encoding -> new Fix(FileEncoding.FIX, texts.get("toUtf8"), true, List.of()))
				.stream().toList();
			return new Checked(List.of(Problem.ofFile(texts.get("unreadable." + failure.reason()), fixes)), Set.of());
		}
	}

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final ReportLibrary library = new ReportLibrary(ReportServices.loader(), FileCheck::projectOrStandard, Optional.empty());

	/** Where a project cannot be used, which is told elsewhere, reports that are only referred to are read without. */
	private static ReportProject projectOrStandard(Path report) {
		try {
			return ReportServices.projects().ofReport(report).project();
		} catch (ProjectException e) {
			return ReportProject.standard();
		}
	}

	/** Checks a report. Reads what is on disk, not what is in an editor. */
	Checked report(IFile file) throws CoreException {
		try {
			return report(read(file), file);
		} catch (UnreadableReportException e) {
			return Checked.unreadable(e);
		} catch (IOException e) {
			return Checked.unreadable(Texts.of(FileCheck.class).get("unreadable.INACCESSIBLE"));
		}
	}

	/** Checks a format file. Reads what is on disk, not what is in an editor. */
	static List<Problem> format(IFile file) throws CoreException {
		IPath location = file.getLocation();
		if (location == null) {
			return List.of();
		}
		try {
			String text = read(file);
			List<Finding> findings = new FormatChecker(Locale.getDefault()).check(file.getName(), text, FormatReader.standard(),
				FormatTexts.beside(location.toPath()));
			return findings.stream().map(finding -> Problem.of(finding, text)).toList();
		} catch (UnreadableReportException e) {
			return Checked.unreadable(e).problems();
		} catch (IOException e) {
			return Checked.unreadable(Texts.of(FileCheck.class).get("unreadable.INACCESSIBLE")).problems();
		}
	}

	/** Reads a text. Editors do not show a byte order mark, and count without it. */
	static String read(IFile file) throws CoreException, IOException, UnreadableReportException {
		try (InputStream stream = file.getContents(true)) {
			String decoded = ReportTexts.decode(stream.readAllBytes(), file.getName());
			boolean isMarked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
			return isMarked ? decoded.substring(1) : decoded;
		}
	}

	private Checked report(String text, IFile file) {
		Optional<Path> path = Optional.ofNullable(file.getLocation()).map(IPath::toPath);
		ReportProject project;
		try {
			project = path.isPresent() ? ReportServices.projects().ofReport(path.get()).project() : ReportProject.standard();
		} catch (ProjectException e) {
			return new Checked(List.of(ProjectFileCheck.problemOfReport(e)), Set.of());
		}
		LoadedReport report = library.load(text, path.map(Path::toString).orElse(file.getName()), path, project);
		List<Problem> problems = ReportServices.checker().check(report, library).stream().filter(finding -> finding.waived() == null)
			.map(finding -> Problem.of(finding, text)).toList();
		Set<String> slow = new HashSet<>(ReportServices.checker().slowRules(report));
		// A slow rule may have failed: nothing that is found while typing says that it does not any more.
		slow.add(ReportChecker.INTERNAL);
		return new Checked(problems, slow);
	}
}
