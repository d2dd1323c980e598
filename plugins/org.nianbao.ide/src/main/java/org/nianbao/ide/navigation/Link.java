package org.nianbao.ide.navigation;

import java.nio.file.Path;

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
	 * A place of a format file that comes with the product and is no file of anybody's disk.
	 *
	 * @param name   the name of the format file
	 * @param text   its text
	 * @param region the place
	 */
	public record OnBoard(String name, String text, Region region) implements Target {
	}
}
