package org.nianbao.ide.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.nianbao.language.figures.Figure.Region;

/**
 * A format file with a place in it, marked ‸.
 *
 * @param format the format file, without the mark
 * @param offset the place
 */
public record MarkedFormat(LoadedFormat format, int offset) {

	private static final String MARK = "‸";
	private static final Path ON_BOARD = Path.of("../../plugins/org.nianbao.language/src/main/resources/formats");
	private static final FormatTextLoader LOADER = FormatTextLoader.standalone();

	/** Reads a text with a mark that is in no file. */
	public static MarkedFormat of(String text) {
		return of(text, Optional.empty());
	}

	/** Reads a text with a mark, as if it stood in a file. */
	public static MarkedFormat of(String text, Optional<Path> file) {
		return new MarkedFormat(LOADER.load(text.replace(MARK, ""), file), text.indexOf(MARK));
	}

	/** Reads a format on board and marks the place in a text that it contains. */
	public static MarkedFormat onBoard(String name, String marked) throws IOException {
		String text = text(name);
		String unmarked = marked.replace(MARK, "");
		int at = text.indexOf(unmarked);
		if (at < 0 || unmarked.equals(marked)) {
			throw new IllegalArgumentException(marked);
		}
		return of(text.substring(0, at) + marked + text.substring(at + unmarked.length()), Optional.of(ON_BOARD.resolve(name)));
	}

	public static List<Path> onBoard() throws IOException {
		try (Stream<Path> files = Files.list(ON_BOARD)) {
			return files.filter(file -> file.toString().endsWith(".geshi")).sorted().toList();
		}
	}

	public static String text(String name) throws IOException {
		return Files.readString(ON_BOARD.resolve(name));
	}

	/** Returns a part of the text. */
	public String text(Region region) {
		return format.text().substring(region.offset(), region.end());
	}
}
