package org.nianbao.ide.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.ide.navigation.FormatPlaces;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.navigation.Link.Target;

/**
 * Finds where the names of a format file are defined.
 */
public final class FormatLinks {

	private FormatLinks() {
	}

	/**
	 * Finds all links of a file.
	 *
	 * @param format the file
	 * @return in the order of the text
	 */
	public static List<Link> of(LoadedFormat format) {
		List<Link> links = new ArrayList<>();
		for (FormatMention mention : FormatMentions.of(format)) {
			if (!mention.defines() && mention.definition().isPresent()) {
				EObject definition = mention.definition().get();
				links.add(new Link(mention.region(), FormatPlaces.line(definition), target(format, definition)));
			}
		}
		return links;
	}

	/**
	 * Finds the links at a place.
	 *
	 * @param format the file
	 * @param offset a place in it
	 * @return one or none
	 */
	public static List<Link> at(LoadedFormat format, int offset) {
		return Link.at(of(format), offset);
	}

	private static Target target(LoadedFormat format, EObject definition) {
		Target target = FormatPlaces.of(definition);
		if (target instanceof Link.OnBoard place) {
			Optional<Path> file = format.fileOf(place.name());
			return definition.eResource() == format.resource() ? new Link.InDocument(place.region())
				: file.isPresent() ? new Link.InFile(file.get(), place.region()) : target;
		}
		return target;
	}
}
