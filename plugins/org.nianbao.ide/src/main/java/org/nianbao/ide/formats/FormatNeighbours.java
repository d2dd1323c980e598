package org.nianbao.ide.formats;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.formats.FormatLoader;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatSurroundings;
import org.nianbao.language.formats.FormatTexts;
import org.nianbao.language.project.FileStamp;

/**
 * Knows from which formats a format file may inherit: those on board and those of the files beside it. What stands around a file is read again only
 * when one of these files has changed. Thread-safe.
 */
final class FormatNeighbours {

	/** How many files are remembered: more are seldom open. */
	private static final int REMEMBERED = 16;

	/**
	 * What stands around a file.
	 *
	 * @param file         the file; empty for a text that is in none
	 * @param stamps       the state of the files beside it
	 * @param surroundings their formats, and those on board
	 */
	record Neighbourhood(Optional<Path> file, List<FileStamp> stamps, FormatSurroundings surroundings) {

		boolean isCurrent() {
			return stamps.equals(FormatNeighbours.stamps(file));
		}

		/** Returns the file beside this one of a name; empty for what is on board. */
		Optional<Path> fileOf(String name) {
			return stamps.stream().map(FileStamp::file).filter(path -> path.getFileName().toString().equals(name)).findFirst();
		}
	}

	private final FormatLoader loader;
	private final Map<Optional<Path>, Neighbourhood> known = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Optional<Path>, Neighbourhood> eldest) {
			return size() > REMEMBERED;
		}
	};

	/**
	 * @param loader reads formats
	 */
	FormatNeighbours(FormatLoader loader) {
		this.loader = loader;
	}

	/** Returns what stands around a file now. */
	synchronized Neighbourhood of(Optional<Path> path) {
		Optional<Path> file = path.map(some -> some.toAbsolutePath().normalize());
		Neighbourhood before = known.get(file);
		if (before != null && before.isCurrent()) {
			return before;
		}
		// The stamps first: what is changed while it is read will be noticed.
		List<FileStamp> stamps = stamps(file);
		String name = file.map(some -> some.getFileName().toString()).orElse("");
		Map<String, String> others = file.map(FormatTexts::beside).orElse(Map.of());
		Neighbourhood read = new Neighbourhood(file, stamps, loader.surroundings(name, FormatReader.standard(), others));
		known.put(file, read);
		return read;
	}

	private static List<FileStamp> stamps(Optional<Path> file) {
		return file.map(FormatTexts::filesBeside).orElse(List.of()).stream().filter(beside -> !beside.equals(file.get())).map(FileStamp::of).toList();
	}
}
