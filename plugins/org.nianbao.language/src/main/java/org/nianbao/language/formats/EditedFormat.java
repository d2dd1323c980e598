package org.nianbao.language.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.format.Format;

/**
 * A format file that is being edited, parsed and linked together with the files that it may inherit from. For one thread at a time.
 */
public final class EditedFormat {

	/** The name of a text that is in no file, which no format file has: resources need one. */
	private static final String NAMELESS = "-";

	private final String fileName;
	private final FormatFiles files;

	/**
	 * Parses a file. No text is refused.
	 *
	 * @param fileName the name of the file, without directories; empty for a text that is in no file
	 * @param text     its text; it takes the place of a file of that name from which formats on board have been read
	 * @param onBoard  the formats that it may inherit from
	 * @param others   further files that count as on board, by name
	 */
	public EditedFormat(String fileName, String text, FormatRegistry onBoard, Map<String, String> others) {
		this.fileName = fileName.isEmpty() ? NAMELESS : fileName;
		Map<String, String> texts = new LinkedHashMap<>();
		onBoard.formats().stream().map(FormatFiles::source).forEach(source -> texts.put(source.getKey(), source.getValue()));
		texts.putAll(others);
		// Last, so that it is this file that is told of what cannot stand beside the others.
		texts.remove(this.fileName);
		texts.put(this.fileName, text);
		files = new FormatFiles(texts);
	}

	/**
	 * Returns the name of the file.
	 *
	 * @return the name, without directories; for a text that is in no file a name that no format file has
	 */
	public String fileName() {
		return fileName;
	}

	/**
	 * Returns the parsed file. Its root node has the text; a byte order mark is a blank there.
	 *
	 * @return the resource, resolved
	 */
	public XtextResource resource() {
		return files.resources().get(files.resources().size() - 1);
	}

	/**
	 * Returns the formats of all files.
	 *
	 * @return those of the edited file last
	 */
	public List<Format> formats() {
		return files.formats();
	}

	/** Returns all files, the edited one last. */
	List<XtextResource> resources() {
		return files.resources();
	}
}
