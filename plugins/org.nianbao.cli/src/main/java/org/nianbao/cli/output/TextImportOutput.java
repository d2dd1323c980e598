package org.nianbao.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Severity;
import org.nianbao.checks.output.Summary;
import org.nianbao.cli.Messages;
import org.nianbao.cli.input.Input;
import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ImportStatistics;
import org.nianbao.reader.ImportStatistics.TableCount;

/**
 * The outcome of an import for people: how much found its place, and what to look at first.
 */
public final class TextImportOutput implements ImportOutput {

	/** So many warnings and so many errors are told of; all warnings are in the JSON, and the command check tells all errors. */
	private static final int MOST = 10;

	private final Messages messages;
	private final Style style;
	private final boolean summary;
	private final TextOutput findings;

	/**
	 * @param messages the texts in the language of the user
	 * @param style    how to colour
	 * @param summary  whether to say what was read, and to end with a verdict; what to look at is always told
	 */
	public TextImportOutput(Messages messages, Style style, boolean summary) {
		this.messages = messages;
		this.style = style;
		this.summary = summary;
		findings = new TextOutput(messages, style, summary);
	}

	@Override
	public String begin() {
		return "";
	}

	@Override
	public String file(Outcome outcome) {
		List<String> lines = summary ? summary(outcome) : new ArrayList<>();
		List<ImportNote> warnings = outcome.report().warnings();
		warnings.stream().limit(MOST).forEach(note -> lines.add(warning(outcome, note)));
		if (warnings.size() > MOST) {
			lines.add(messages.get("import.more", warnings.size() - MOST));
		}
		StringBuilder text = new StringBuilder();
		lines.forEach(line -> text.append(line).append(System.lineSeparator()));
		List<Finding> errors = outcome.findings().stream().filter(finding -> finding.severity() == Severity.ERROR && finding.waived() == null).toList();
		text.append(findings.file(outcome.written().name(), errors.subList(0, Math.min(MOST, errors.size()))));
		long others = outcome.findings().stream().filter(finding -> finding.waived() == null).count() - Math.min(MOST, errors.size());
		if (summary && others > 0 && !outcome.written().name().equals(Input.STANDARD_INPUT)) {
			text.append(messages.count("import.others", others, PlainText.oneLine(outcome.written().name()))).append(System.lineSeparator());
		}
		return text.toString();
	}

	@Override
	public String separator() {
		return "";
	}

	@Override
	public String end(Summary summary, int unread) {
		return findings.end(summary, unread, Optional.empty());
	}

	private List<String> summary(Outcome outcome) {
		ImportStatistics statistics = outcome.report().statistics();
		List<String> lines = new ArrayList<>();
		lines.add(messages.get("import.done", PlainText.oneLine(outcome.source()), PlainText.oneLine(outcome.written().name())));
		lines.add(messages.get("import.cells", statistics.readCells(), statistics.expectedCells(), tables(statistics)));
		lines.add(messages.get("import.paragraphs", statistics.paragraphs(), statistics.placed(), statistics.commented(), statistics.dropped(),
			statistics.joined()));
		if (statistics.similarLabels() > 0) {
			lines.add(messages.get("import.similar", statistics.similarLabels()));
		}
		if (statistics.pictures() > 0) {
			lines.add(messages.get("import.pictures", statistics.pictures(), outcome.report().pictures().size()));
		}
		return lines;
	}

	private String tables(ImportStatistics statistics) {
		List<String> tables = new ArrayList<>();
		for (TableCount table : statistics.tables()) {
			tables.add(messages.get("import.table", table.name(), table.read(), table.expected()));
		}
		return String.join(messages.get("list.or"), tables);
	}

	private String warning(Outcome outcome, ImportNote note) {
		String place = note.place(messages.locale()).map(where -> messages.get("place", where)).orElse("");
		return messages.get("import.warning", PlainText.oneLine(outcome.source()) + place, style.of(Severity.WARNING, Severity.WARNING.label()),
			PlainText.oneLine(note.message(messages.locale())));
	}
}
