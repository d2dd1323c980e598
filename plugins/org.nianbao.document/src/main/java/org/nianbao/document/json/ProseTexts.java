package org.nianbao.document.json;

import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.BadLine;
import org.nianbao.language.report.Closing;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.Note;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.util.ReportSwitch;

/**
 * Returns blocks of prose as plain text with references replaced by their numbers; null for all other blocks.
 */
final class ProseTexts extends ReportSwitch<String> {

	private final LoadedReport report;

	/**
	 * @param report the report that the blocks belong to
	 */
	ProseTexts(LoadedReport report) {
		this.report = report;
	}

	@Override
	public String caseParagraph(Paragraph paragraph) {
		return report.prose(paragraph.getFragments());
	}

	@Override
	public String caseHeading(Heading heading) {
		String separator = heading.getSeparator() == null ? "" : heading.getSeparator();
		return heading.getNumber() + report.prose(heading.getFragments()) + separator + report.prose(heading.getBody());
	}

	@Override
	public String caseNote(Note note) {
		return note.getMark() + report.prose(note.getFragments());
	}

	@Override
	public String caseClosing(Closing closing) {
		return report.prose(closing.getFragments());
	}

	@Override
	public String caseBadLine(BadLine line) {
		return line.getText();
	}
}
