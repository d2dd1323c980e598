package org.nianbao.language.validation;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.nianbao.language.formats.FormatChecks;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.validation.FormatProblem;
import org.nianbao.language.formats.validation.FormatRule;

import com.google.inject.Inject;
import com.google.inject.Provider;

/**
 * Tells editors of format files what the command line tells: the same problems, as issues in the language of the system.
 */
public class FormatResourceValidator implements IResourceValidator {

	private final FormatChecks checks;
	private final Provider<FormatRegistry> onBoard;

	/**
	 * @param checks  what finds the problems
	 * @param onBoard gives the formats that files may inherit from; not asked before a file is looked at, because reading them needs
	 *                the services of the language
	 */
	@Inject
	public FormatResourceValidator(FormatChecks checks, Provider<FormatRegistry> onBoard) {
		this.checks = checks;
		this.onBoard = onBoard;
	}

	@Override
	public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator indicator) {
		if (!mode.shouldCheck(CheckType.FAST) || !(resource instanceof XtextResource file) || file.getParseResult() == null) {
			return List.of();
		}
		String text = file.getParseResult().getRootNode().getText();
		List<FormatProblem> problems = checks.check(URI.decode(file.getURI().lastSegment()), text, onBoard.get());
		return problems.stream().map(problem -> issue(problem, file.getURI())).toList();
	}

	private static Issue issue(FormatProblem problem, URI file) {
		Issue.IssueImpl issue = new Issue.IssueImpl();
		issue.setCode(problem.code());
		issue.setSeverity(switch (problem.severity()) {
			case ERROR -> Severity.ERROR;
			case WARNING -> Severity.WARNING;
			case INFO -> Severity.INFO;
		});
		issue.setMessage(problem.message(Locale.getDefault()));
		issue.setOffset(problem.offset());
		issue.setLength(problem.length());
		issue.setLineNumber(problem.line());
		issue.setColumn(problem.column());
		issue.setLineNumberEnd(problem.endLine());
		issue.setColumnEnd(problem.endColumn());
		issue.setType(CheckType.FAST);
		issue.setSyntaxError(problem.rule() == FormatRule.SYNTAX);
		issue.setUriToProblem(file);
		return issue;
	}
}
