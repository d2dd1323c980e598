package org.nianbao.language.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.format.Format;

/**
 * What stands around a format file while it is edited: the formats on board and the files beside it. They are parsed once, except for those that
 * inherit from the edited file. Immutable; for any thread.
 */
public final class FormatSurroundings {

	private final FormatFiles.Resources language;
	private final String fileName;
	/** In the order in which the files count: null for those that must be parsed together with the edited file. */
	private final Map<String, XtextResource> files = new LinkedHashMap<>();
	private final Map<String, String> texts = new LinkedHashMap<>();
	private final List<Format> settled;

	/**
	 * @param language makes the resources
	 * @param fileName the name of the edited file, without directories
	 * @param onBoard  the formats that it may inherit from, and whose names it must not use
	 * @param others   the texts of further files that count as on board, by name; one of the name of a file on board takes its place
	 */
	FormatSurroundings(FormatFiles.Resources language, String fileName, FormatRegistry onBoard, Map<String, String> others) {
		this.language = language;
		this.fileName = fileName;
		Map<String, XtextResource> known = new LinkedHashMap<>();
		for (ReportFormat format : onBoard.formats()) {
			XtextResource resource = (XtextResource) OnBoardFormats.written(format.definition()).eResource();
			known.put(FormatFiles.name(resource), resource);
		}
		others.forEach((name, text) -> known.put(name, null));
		known.remove(fileName);
		List<Format> sharedFormats = formats(settled(known));
		Map<String, String> parsed = new LinkedHashMap<>();
		known.forEach((name, resource) -> {
			if (resource == null || !sharedFormats.containsAll(FormatFiles.formats(resource))) {
				parsed.put(name, resource == null ? others.get(name) : FormatFiles.text(resource));
			}
		});
		new FormatFiles(language, parsed, sharedFormats).resources().forEach(resource -> known.put(FormatFiles.name(resource), resource));
		Set<XtextResource> all = settled(known);
		settled = formats(all);
		known.forEach((name, resource) -> {
			files.put(name, all.contains(resource) ? resource : null);
			if (!all.contains(resource)) {
				texts.put(name, parsed.get(name));
			}
		});
	}

	/** Returns the files whose formats inherit from nothing but each other. */
	private static Set<XtextResource> settled(Map<String, XtextResource> files) {
		Set<XtextResource> settled = new LinkedHashSet<>();
		boolean more = true;
		while (more) {
			more = false;
			for (XtextResource file : files.values()) {
				if (file != null && !settled.contains(file) && FormatFiles.formats(file).stream()
					.allMatch(format -> format.getParent() == null || settled.contains(format.getParent().eResource()) || isWithin(format, file))) {
					settled.add(file);
					more = true;
				}
			}
		}
		return settled;
	}

	/** Tells whether a format inherits from one of the same file. */
	private static boolean isWithin(Format format, XtextResource file) {
		return format.getParent().eResource() == file;
	}

	private static List<Format> formats(Set<XtextResource> files) {
		return files.stream().flatMap(file -> FormatFiles.formats(file).stream()).toList();
	}

	/**
	 * Parses the edited file and links it.
	 *
	 * @param text its text
	 * @return the linked file; its model is for one thread at a time
	 */
	public LinkedFormats parse(String text) {
		Map<String, String> linked = new LinkedHashMap<>(texts);
		linked.put(fileName, text);
		Map<String, XtextResource> parsed = new LinkedHashMap<>();
		new FormatFiles(language, linked, settled).resources().forEach(resource -> parsed.put(FormatFiles.name(resource), resource));
		List<XtextResource> all = new ArrayList<>();
		files.forEach((name, resource) -> all.add(resource != null ? resource : parsed.get(name)));
		// Last, so that it is this file that is told of what cannot stand beside the others.
		all.add(parsed.get(fileName));
		return new LinkedFormats(parsed.get(fileName), all);
	}
}
