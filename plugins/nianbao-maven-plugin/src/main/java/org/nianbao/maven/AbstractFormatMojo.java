package org.nianbao.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.maven.plugin.MojoFailureException;
import org.nianbao.language.files.AtomicFile;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.text.TextEdit;

/**
 * Aligns the tables of reports, or looks whether they are.
 */
abstract class AbstractFormatMojo extends AbstractReportMojo {

	/** Looks through the reports, and changes those that are not formatted if it may. Returns them with the first place of each, line:column from 1. */
	final Map<Path, String> format(List<Path> files, ReportRun run, boolean change) throws MojoFailureException {
		Map<Path, String> changed = new LinkedHashMap<>();
		int[] unread = new int[1];
		run.run(files, report -> {
			List<TextEdit> edits = ReportFormatter.format(report.text());
			if (change && !edits.isEmpty()) {
				String text = TextEdit.apply(report.text(), edits);
				Path file = Path.of(report.name());
				try {
					AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
				} catch (IOException e) {
					throw unwritable(file, e);
				}
			}
			return edits.isEmpty() ? "" : place(report.text(), edits.get(0).offset());
		}, (file, result) -> {
			if (result.made().isEmpty()) {
				unread[0]++;
				getLog().error(result.problem());
			} else if (!result.made().get().isEmpty()) {
				changed.put(file, result.made().get());
			}
			return true;
		});
		conclude(run, unread[0] == 0 ? Optional.empty() : Optional.of(text("unread.only", "count", unread[0])));
		return changed;
	}

	private static String place(String text, int offset) {
		String before = text.substring(0, offset);
		return before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0) + ":" + (offset - before.lastIndexOf('\n'));
	}
}
