package org.nianbao.ide.navigation;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.nianbao.language.figures.Figure.Region;

/**
 * A way from a part of a text to what it refers to.
 *
 * @param source the part
 * @param label  what the way leads to, for a menu
 * @param target where it leads
 */
public record Link(Region source, String label, Target target) {

	/**
	 * Finds the links at a place.
	 *
	 * @param links  all links of a text
	 * @param offset the place, before or after a character of the source
	 * @return those of the smallest source there, in the same order; of two sources that meet at the place, those of the one after it
	 */
	public static List<Link> at(List<Link> links, int offset) {
		List<Link> there = links.stream().filter(link -> link.source().offset() <= offset && offset <= link.source().end()).toList();
		Optional<Region> source = there.stream().map(Link::source)
			.min(Comparator.<Region>comparingInt(region -> offset < region.end() ? 0 : 1).thenComparingInt(Region::length));
		return there.stream().filter(link -> link.source().equals(source.get())).toList();
	}

	/**
	 * Where a link leads.
	 */
	public sealed interface Target {
	}

	/**
	 * A place of the same text.
	 *
	 * @param region the place
	 */
	public record InDocument(Region region) implements Target {
	}

	/**
	 * A place of a file.
	 *
	 * @param file   the file
	 * @param region the place; an empty one at 0 for the file as a whole
	 */
	public record InFile(Path file, Region region) implements Target {
	}

	/**
	 * Files that match a pattern. They are looked for only when somebody wants to go there.
	 *
	 * @param directory the directory to which the pattern refers
	 * @param pattern   a pattern as in {@link org.nianbao.language.files.Glob}
	 */
	public record MatchingFiles(Path directory, String pattern) implements Target {
	}

	/**
	 * A place of a format file that comes with the product and is no file of anybody's disk.
	 *
	 * @param name   the name of the format file
	 * @param text   its text
	 * @param region the place
	 */
	public record OnBoard(String name, String text, Region region) implements Target {
	}
}
