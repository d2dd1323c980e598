package org.nianbao.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Severity;
import org.nianbao.checks.output.FindingsOutput;
import org.nianbao.checks.output.Overview;
import org.nianbao.checks.output.Summary;
import org.nianbao.cli.Messages;

/**
 * Findings for people, and for tools that read what compilers write: one line each, then a verdict.
 */
public final class TextOutput implements FindingsOutput {

	/** Stands for the severity of a finding that does not count. */
	private static final String WAIVED = "waived";

	private final Messages messages;
	private final Style style;
	private final boolean verdict;

	/**
	 * @param messages the texts in the language of the user
	 * @param style    how to colour
	 * @param verdict  whether to end with a line that says how many files there are and what was found in them
	 */
	public TextOutput(Messages messages, Style style, boolean verdict) {
		this.messages = messages;
		this.style = style;
		this.verdict = verdict;
	}

	@Override
	public String begin() {
		return "";
	}

	@Override
	public String file(String file, List<Finding> findings) {
		StringBuilder text = new StringBuilder();
		for (Finding finding : findings) {
			boolean waived = finding.waived() != null;
			text.append(PlainText.oneLine(file)).append(':').append(finding.line()).append(':').append(finding.column()).append(": ")
				.append(waived ? WAIVED : style.of(finding.severity(), finding.severity().label())).append(' ').append(finding.rule()).append(' ')
				.append(PlainText.oneLine(waived ? messages.get("finding.waived", finding.message(), finding.waived()) : finding.message()))
				.append(System.lineSeparator());
		}
		return text.toString();
	}

	@Override
	public String separator() {
		return "";
	}

	@Override
	public String end(Summary summary, int unread, Optional<Overview> overview) {
		if (summary.files() == 0) {
			return "";
		}
		String table = overview.filter(TextOutput::says).map(o -> new OverviewTable(messages, style).of(o) + System.lineSeparator()).orElse("");
		return verdict ? table + verdict(summary, unread) + System.lineSeparator() : table;
	}

	/** Where nothing but format files was checked there are no bodies. */
	private static boolean says(Overview overview) {
		return !overview.lines().isEmpty() || !overview.missing().isEmpty();
	}

	private String verdict(Summary summary, int unread) {
		String text = messages.get("verdict", messages.count("verdict.files", summary.files()), found(summary));
		return unread == 0 ? text : text + messages.get("verdict.separator") + style.of(Severity.ERROR, messages.count("verdict.unread", unread));
	}

	private String found(Summary summary) {
		List<String> found = new ArrayList<>();
		if (summary.isAnythingFound()) {
			found.add(count(Severity.ERROR, "verdict.errors", summary.errors()));
			found.add(count(Severity.WARNING, "verdict.warnings", summary.warnings()));
			if (summary.infos() > 0) {
				found.add(count(Severity.INFO, "verdict.infos", summary.infos()));
			}
		} else {
			found.add(style.good(messages.get("verdict.nothing")));
		}
		if (summary.waived() > 0) {
			found.add(messages.count("verdict.waived", summary.waived()));
		}
		return String.join(messages.get("list.and"), found);
	}

	private String count(Severity severity, String key, int number) {
		String text = messages.count(key, number);
		return number == 0 ? text : style.of(severity, text);
	}
}
