package org.nianbao.ui.builder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IMarker;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.Severity;

/**
 * A problem as markers and annotations tell it.
 *
 * @param rule     the ID of the rule; empty where no rule but the product itself speaks
 * @param severity one of the severities of {@link IMarker}
 * @param start    where it begins in the text of the editor
 * @param end      where it ends
 * @param line     the line where it begins, counted from 1
 * @param message  what is wrong
 * @param fixes    how it can be repaired, best first
 */
public record Problem(String rule, int severity, int start, int end, int line, String message, List<Fix> fixes) {

	/** What the attribute {@link IMarker#SOURCE_ID} of the markers is. */
	static final String SOURCE = "org.nianbao";

	/**
	 * Makes the list unmodifiable.
	 */
	public Problem {
		fixes = List.copyOf(fixes);
	}

	/** A problem of a file as a whole. */
	static Problem ofFile(int severity, String message) {
		return new Problem("", severity, 0, 0, 1, message, List.of());
	}

	/**
	 * Tells of a file that cannot be read.
	 *
	 * @param message what is wrong
	 * @param fixes   how the file can be repaired
	 * @return the problem, without a place in the text
	 */
	static Problem ofFile(String message, List<Fix> fixes) {
		return new Problem("", IMarker.SEVERITY_ERROR, 0, 0, 1, message, fixes);
	}

	/**
	 * Takes over a finding; one without length gets one, so that the editor has something to underline.
	 *
	 * @param finding the finding
	 * @param text    the text that it is about
	 * @return the problem
	 */
	public static Problem of(Finding finding, String text) {
		int start = finding.offset();
		int end = start + finding.length();
		if (start == end) {
			if (end < text.length() && !isLineEnd(text.charAt(end))) {
				end++;
			} else if (start > 0 && !isLineEnd(text.charAt(start - 1))) {
				start--;
			}
		}
		return new Problem(finding.rule(), severity(finding.severity()), start, end, finding.line(), finding.message(), finding.fixes());
	}

	Map<String, Object> attributes() {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.SEVERITY, severity);
		attributes.put(IMarker.MESSAGE, message);
		attributes.put(IMarker.LINE_NUMBER, line);
		attributes.put(IMarker.SOURCE_ID, SOURCE);
		attributes.put(ProblemMarkers.RULE, rule);
		if (!fixes.isEmpty()) {
			attributes.put(ProblemMarkers.FIX_KINDS, lines(Fix::kind));
			attributes.put(ProblemMarkers.FIX_TITLES, lines(Fix::title));
		}
		if (start < end) {
			attributes.put(IMarker.CHAR_START, start);
			attributes.put(IMarker.CHAR_END, end);
		}
		return attributes;
	}

	private String lines(Function<Fix, String> part) {
		return fixes.stream().map(part).map(text -> text.replace('\n', ' ')).collect(Collectors.joining("\n"));
	}

	private static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r';
	}

	private static int severity(Severity severity) {
		return switch (severity) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			case INFO -> IMarker.SEVERITY_INFO;
		};
	}
}
