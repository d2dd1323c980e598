package org.nianbao.ui.builder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.nianbao.checks.Finding;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ReportProject;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.Texts;

/**
 * Checks a file of the workspace as the command line would.
 */
final class FileCheck {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private FileCheck() {
	}

	/** Returns the problems of a file, in the order of its text. Reads what is on disk, not what is in an editor. */
	static List<Problem> problems(IFile file) throws CoreException {
		try (InputStream stream = file.getContents(true)) {
			return problems(ReportTexts.decode(stream.readAllBytes(), file.getName()), file);
		} catch (UnreadableReportException e) {
			return List.of(Problem.ofFile(IMarker.SEVERITY_ERROR, Texts.of(FileCheck.class).get("unreadable." + e.reason())));
		} catch (IOException e) {
			return List.of(Problem.ofFile(IMarker.SEVERITY_ERROR, Texts.of(FileCheck.class).get("unreadable.INACCESSIBLE")));
		}
	}

	private static List<Problem> problems(String decoded, IFile file) {
		// Editors do not show the mark, and count without it.
		boolean isMarked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
		String text = isMarked ? decoded.substring(1) : decoded;
		Optional<Path> path = Optional.ofNullable(file.getLocation()).map(IPath::toPath);
		ReportProject project;
		try {
			project = path.isPresent() ? ReportServices.projects().ofReport(path.get()).project() : ReportProject.standard();
		} catch (ProjectException e) {
			return List.of(ProjectFileCheck.problemOfReport(e));
		}
		LoadedReport report = ReportServices.loader().load(text, path.map(Path::toString).orElse(file.getName()), path, project);
		return ReportServices.checker().check(report).stream().filter(FileCheck::counts).map(finding -> Problem.of(finding, text)).toList();
	}

	private static boolean counts(Finding finding) {
		return finding.waived() == null;
	}
}
