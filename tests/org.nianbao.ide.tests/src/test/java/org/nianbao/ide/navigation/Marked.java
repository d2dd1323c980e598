package org.nianbao.ide.navigation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.project.ReportProject;

/**
 * A report with a place in it, marked ‸.
 *
 * @param report the report, without the mark
 * @param offset the place
 */
public record Marked(LoadedReport report, int offset) {

	private static final String MARK = "‸";
	private static final Path EXAMPLES = Path.of("../../examples");

	/** Reads a text with a mark, as if it stood in a file. */
	public static Marked of(String text, Path file) {
		int offset = text.indexOf(MARK);
		String unmarked = text.replace(MARK, "");
		return new Marked(ReportLoader.standalone().load(unmarked, "test", Optional.ofNullable(file), ReportProject.standard()), offset);
	}

	/** Reads an example and marks the place in a text that it contains. */
	public static Marked example(String name, String marked) throws IOException {
		String text = Files.readString(EXAMPLES.resolve(name));
		String unmarked = marked.replace(MARK, "");
		int at = text.indexOf(unmarked);
		if (at < 0 || unmarked.equals(marked)) {
			throw new IllegalArgumentException(marked);
		}
		return of(text.substring(0, at) + marked + text.substring(at + unmarked.length()), EXAMPLES.resolve(name));
	}

	public static List<Path> examples() throws IOException {
		try (Stream<Path> files = Files.list(EXAMPLES)) {
			return files.filter(file -> file.toString().endsWith(".nianbao")).sorted().toList();
		}
	}

	/** Returns a part of the text. */
	public String text(Region region) {
		return report.text().substring(region.offset(), region.end());
	}
}
