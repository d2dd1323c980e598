package org.nianbao.ide.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatFile;
import org.nianbao.language.formats.EditedFormat;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatTexts;
import org.nianbao.language.text.LineIndex;

/**
 * A format file in an editor, parsed once with the formats on board and the files beside it. For one thread at a time.
 */
public final class LoadedFormat {

	private final String text;
	private final Optional<Path> file;
	private final Map<String, String> beside;
	private final EditedFormat parsed;
	private final LineIndex lines;

	/**
	 * Parses a text. No text is refused.
	 *
	 * @param text the text
	 * @param file where it is saved; empty for a text that is in no file
	 */
	public LoadedFormat(String text, Optional<Path> file) {
		this.text = text;
		this.file = file;
		beside = beside(file);
		parsed = new EditedFormat(name(), text, FormatReader.standard(), beside);
		lines = new LineIndex(text);
	}

	/** What is saved of the file itself does not matter. */
	private static Map<String, String> beside(Optional<Path> file) {
		if (file.isEmpty()) {
			return Map.of();
		}
		Map<String, String> texts = new TreeMap<>(FormatTexts.beside(file.get()));
		texts.remove(file.get().getFileName().toString());
		return texts;
	}

	/**
	 * Tells whether the files beside are still as they were.
	 *
	 * @return false if the text must be parsed anew although it has not changed
	 */
	public boolean isCurrent() {
		return beside.equals(beside(file));
	}

	/**
	 * Returns the name of the file.
	 *
	 * @return without directories; empty for a text that is in no file
	 */
	public String name() {
		return file.map(path -> path.getFileName().toString()).orElse("");
	}

	/**
	 * Returns what was parsed.
	 *
	 * @return the text; all offsets are in it
	 */
	public String text() {
		return text;
	}

	/**
	 * Returns the lines of the text.
	 *
	 * @return the index
	 */
	public LineIndex lines() {
		return lines;
	}

	/**
	 * Returns the parsed file with those that it may inherit from.
	 *
	 * @return linked
	 */
	public EditedFormat parsed() {
		return parsed;
	}

	/**
	 * Returns the resource of the text.
	 *
	 * @return linked
	 */
	public XtextResource resource() {
		return parsed.resource();
	}

	/** Returns the formats that the text defines. */
	List<Format> formats() {
		return resource().getContents().stream().flatMap(root -> ((FormatFile) root).getFormats().stream()).toList();
	}

	/**
	 * Returns the nodes of the text.
	 *
	 * @return the root
	 */
	public ICompositeNode root() {
		return resource().getParseResult().getRootNode();
	}

	/** Returns the file of a name, if it is the name of one beside this one. */
	Optional<Path> fileOf(String name) {
		return beside.containsKey(name) ? file.map(path -> path.resolveSibling(name)) : Optional.empty();
	}

	/**
	 * Finds the text of an element.
	 *
	 * @param element a part of a format that was read
	 * @return its place, without white space and comments around it
	 */
	public static Region region(EObject element) {
		return region(NodeModelUtils.findActualNodeFor(element));
	}

	/** Returns where the values of a feature are written. */
	static List<Region> regions(EObject element, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(element, feature).stream().map(LoadedFormat::region).toList();
	}

	private static Region region(INode node) {
		return new Region(node.getOffset(), node.getLength());
	}
}
