package org.nianbao.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.nianbao.language.loading.UnreadableReportException.Reason;
import org.nianbao.language.project.ProjectProblem;
import org.nianbao.language.project.ProjectProblem.Kind;

/**
 * Puts into words what is wrong with project files, and with files that cannot be read.
 */
public final class ProjectMessages {

	private ProjectMessages() {
	}

	/**
	 * Puts a problem into words.
	 *
	 * @param problem the problem
	 * @param locale  English for English; every other one for Chinese
	 * @return the message, without the place
	 */
	public static String describe(ProjectProblem problem, Locale locale) {
		if (problem.format().isPresent()) {
			return problem.format().get().code() + " " + problem.format().get().message(locale);
		}
		Messages messages = Messages.of(locale);
		List<Object> values = new ArrayList<>();
		problem.values().forEach((name, value) -> values.addAll(List.of(name, name.equals("detail") ? detail(problem.kind(), value, messages)
			: Messages.quotable(value))));
		return messages.format("project." + problem.kind(), values.toArray());
	}

	/**
	 * Puts into words why a file cannot be read.
	 *
	 * @param reason why
	 * @param locale English for English; every other one for Chinese
	 * @return the message, without the name of the file
	 */
	public static String describe(Reason reason, Locale locale) {
		return Messages.of(locale).format("unreadable." + reason);
	}

	/**
	 * Puts into words that files cannot be read.
	 *
	 * @param count  how many, at least 1
	 * @param locale English for English; every other one for Chinese
	 * @return the message
	 */
	public static String unread(int count, Locale locale) {
		return Messages.of(locale).format("unreadable.COUNT", "count", count);
	}

	private static String detail(Kind kind, String detail, Messages messages) {
		return switch (kind) {
			case UNREADABLE, NO_BODIES -> messages.format("unreadable." + detail);
			case UNKNOWN_FORMAT -> messages.list(detail.lines().toList());
			default -> detail;
		};
	}
}
