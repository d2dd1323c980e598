package org.nianbao.cli.output;

import java.util.List;

import org.nianbao.checks.Finding;
import org.nianbao.checks.output.Summary;
import org.nianbao.reader.ImportedReport;

/**
 * A form in which the outcome of an import is told.
 */
public interface ImportOutput {

	/**
	 * What was written.
	 *
	 * @param name     the report as it is called in messages; {@code -} for standard output
	 * @param pictures the pictures as they are called in messages
	 */
	record Written(String name, List<String> pictures) {
	}

	/**
	 * What an import comes to.
	 *
	 * @param source   the source as the user named it
	 * @param report   the report
	 * @param written  what was written
	 * @param findings what the checks find in the report
	 */
	record Outcome(String source, ImportedReport report, Written written, List<Finding> findings) {
	}

	/**
	 * Returns what comes first.
	 *
	 * @return text with its line ends
	 */
	String begin();

	/**
	 * Tells of one file.
	 *
	 * @param outcome what its import comes to
	 * @return text with its line ends
	 */
	String file(Outcome outcome);

	/**
	 * Returns what stands between files.
	 *
	 * @return text, maybe empty
	 */
	String separator();

	/**
	 * Returns what comes last.
	 *
	 * @param summary what the checks find in all reports
	 * @param unread  how many files could not be imported
	 * @return text with its line ends
	 */
	String end(Summary summary, int unread);
}
