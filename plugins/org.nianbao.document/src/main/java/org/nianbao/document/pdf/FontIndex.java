package org.nianbao.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.nianbao.document.DocumentException;

/**
 * The fonts in some files and directories that can be embedded. Immutable and shared.
 */
final class FontIndex {

	/** Nobody who means a directory of fonts means more than this. */
	private static final int MOST_FILES = 10_000;
	private static final int DEEPEST = 8;

	private static final Set<String> EXTENSIONS = Set.of("ttf", "ttc", "otf", "otc");

	/** Files are read once in the life of the process, as long as they stay what they are. */
	private static final Map<List<Object>, List<FontFace>> READ = new ConcurrentHashMap<>();

	private final List<FontFace> faces;

	private FontIndex(List<FontFace> faces) {
		this.faces = List.copyOf(faces);
	}

	/**
	 * Looks into directories as they are found on a machine. What is no font, or none to be embedded, is passed over.
	 *
	 * @param directories may be missing
	 * @return the fonts below them, in the order of the directories, then of their paths
	 */
	static FontIndex ofDirectories(List<Path> directories) {
		List<FontFace> faces = new ArrayList<>();
		for (Path directory : directories) {
			for (Path file : files(directory)) {
				try {
					read(file).stream().filter(FontFace::isEmbeddable).forEach(faces::add);
				} catch (IOException e) {
					// One of the many files that are not what their names say: other fonts are there.
					continue;
				}
			}
		}
		return new FontIndex(faces);
	}

	/**
	 * Looks into what a user named.
	 *
	 * @param paths files and directories
	 * @return their fonts in this order
	 * @throws DocumentException if a file is no font, or none that can be embedded
	 */
	static FontIndex ofPaths(List<Path> paths) throws DocumentException {
		List<FontFace> faces = new ArrayList<>();
		for (Path path : paths) {
			if (Files.isDirectory(path)) {
				faces.addAll(ofDirectories(List.of(path)).faces);
			} else {
				faces.addAll(named(path));
			}
		}
		return new FontIndex(faces);
	}

	private static List<FontFace> named(Path file) throws DocumentException {
		List<FontFace> faces;
		try {
			faces = read(file);
		} catch (IOException e) {
			throw badFont(file, Files.isReadable(file) ? "font.no-truetype" : "font.unreadable");
		}
		List<FontFace> embeddable = faces.stream().filter(FontFace::isEmbeddable).toList();
		if (embeddable.isEmpty()) {
			throw badFont(file, faces.get(0).hindrance());
		}
		return embeddable;
	}

	/** Says that a font that a user named is of no use. */
	static DocumentException badFont(Path file, String detail) {
		return new DocumentException(DocumentException.Reason.BAD_FONT, Map.of("file", file.toString(), "detail", detail));
	}

	private static List<Path> files(Path directory) {
		if (!Files.isDirectory(directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(directory, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
			return files.filter(file -> EXTENSIONS.contains(extension(file))).limit(MOST_FILES).sorted().toList();
		} catch (IOException | UncheckedIOException e) {
			// A directory that may not be read, or links that go round.
			return List.of();
		}
	}

	private static String extension(Path file) {
		String name = file.getFileName().toString();
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	private static List<FontFace> read(Path file) throws IOException {
		List<Object> version = List.of(file.toAbsolutePath(), Files.size(file), Files.getLastModifiedTime(file));
		List<FontFace> known = READ.get(version);
		if (known == null) {
			known = FontHeaders.read(file);
			READ.put(version, known);
		}
		return known;
	}

	/**
	 * Returns the fonts.
	 *
	 * @return unmodifiable, in the order in which they were found
	 */
	List<FontFace> faces() {
		return faces;
	}

	/**
	 * Finds a font.
	 *
	 * @param names what it may be called, best first
	 * @return the first font of the first name that one has
	 */
	Optional<FontFace> find(List<String> names) {
		return names.stream().flatMap(name -> faces.stream().filter(face -> face.isCalled(name)).limit(1)).findFirst();
	}
}
