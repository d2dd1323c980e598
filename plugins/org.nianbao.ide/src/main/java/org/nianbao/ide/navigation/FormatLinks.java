package org.nianbao.ide.navigation;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.ide.formats.FormatMention;
import org.nianbao.ide.formats.FormatMention.Definition;
import org.nianbao.ide.formats.FormatMention.Role;
import org.nianbao.ide.formats.FormatNodes;
import org.nianbao.ide.formats.LoadedFormat;

/**
 * Finds where the parts of a format file lead: names and IDs to their definitions, in the same file, in one beside it or on board.
 */
public final class FormatLinks {

	private FormatLinks() {
	}

	/**
	 * Finds where the parts of a format file lead.
	 *
	 * @param format the format file
	 * @return all links, in the order of the text; several with the same source where there are several ways
	 */
	public static List<Link> of(LoadedFormat format) {
		List<Link> links = new ArrayList<>();
		for (FormatMention mention : format.mentions()) {
			for (Definition definition : mention.definitions()) {
				boolean isElsewhere = mention.role() == Role.REFERS || mention.role() == Role.DEFINES && definition != mention.definitions().get(0);
				if (isElsewhere) {
					links.add(new Link(mention.region(), FormatNodes.file(definition.element()) + " – " + FormatNodes.line(definition.element()),
						format.place(definition.element(), definition.region())));
				}
			}
		}
		return List.copyOf(links);
	}

	/**
	 * Finds where a part of a format file leads.
	 *
	 * @param format the format file
	 * @param offset a place in it
	 * @return see {@link Link}
	 */
	public static List<Link> at(LoadedFormat format, int offset) {
		return Link.at(of(format), offset);
	}
}
