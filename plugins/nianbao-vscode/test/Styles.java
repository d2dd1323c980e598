import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.nianbao.ide.highlighting.FormatHighlighting;
import org.nianbao.ide.highlighting.ReportHighlighting;
import org.nianbao.ide.highlighting.StyledRegion;

/**
 * Prints what the lexers make of reports and formats: for each file a line with its name, then a line for each styled region, with its
 * start and end (UTF-16 units from 0, the end is exclusive) and its style. Run by the tests of the grammars:
 * {@code java -cp nianbao.jar Styles.java FILE…}.
 */
final class Styles {

	private Styles() {
	}

	public static void main(String[] files) throws IOException {
		PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
		for (String file : files) {
			String text = Files.readString(Path.of(file));
			List<StyledRegion> regions = file.endsWith(".geshi") ? FormatHighlighting.of(text) : ReportHighlighting.of(text);
			out.println(file);
			for (StyledRegion region : regions) {
				out.println(region.offset() + "\t" + region.end() + "\t" + region.style());
			}
		}
		out.flush();
	}
}
