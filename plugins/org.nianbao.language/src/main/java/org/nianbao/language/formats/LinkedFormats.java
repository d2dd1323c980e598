package org.nianbao.language.formats;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.format.Format;

/**
 * A format file that was parsed and linked to those around it, with or without mistakes.
 *
 * @param file the file
 * @param all  all files, the file itself last
 */
public record LinkedFormats(XtextResource file, List<XtextResource> all) {

	/**
	 * Makes the list unmodifiable.
	 */
	public LinkedFormats {
		all = List.copyOf(all);
	}

	/**
	 * Returns the formats of the file.
	 *
	 * @return in the order of its text; parts of them may be missing where it cannot be read
	 */
	public List<Format> formats() {
		return FormatFiles.formats(file);
	}

	/**
	 * Returns the formats of all files.
	 *
	 * @return those of the file itself last
	 */
	public List<Format> allFormats() {
		return all.stream().flatMap(resource -> FormatFiles.formats(resource).stream()).toList();
	}
}
