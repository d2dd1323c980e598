package org.nianbao.ide.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.ide.navigation.Link;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.Format;
import org.nianbao.language.formats.LinkedFormats;
import org.nianbao.language.formats.validation.FormatTerms;
import org.nianbao.language.text.LineIndex;

/**
 * A format file in an editor: its text and its model, which is linked to the formats on board and to those of the files beside it. What it means is
 * found out when it is first asked for. For one thread at a time.
 */
public final class LoadedFormat {

	private final FormatNeighbours.Neighbourhood neighbourhood;
	private final String text;
	private final LineIndex lines;
	private final LinkedFormats linked;
	private final FormatTerms terms;
	private List<FormatMention> mentions;

	LoadedFormat(FormatNeighbours.Neighbourhood neighbourhood, String text) {
		this.neighbourhood = neighbourhood;
		this.text = text;
		lines = new LineIndex(text);
		linked = neighbourhood.surroundings().parse(text);
		terms = new FormatTerms(linked.allFormats());
	}

	/**
	 * Returns the text that was parsed.
	 *
	 * @return the text; all offsets are in it
	 */
	public String text() {
		return text;
	}

	/**
	 * Reads another text in the place of this one.
	 *
	 * @param other the text
	 * @return a format file with the same surroundings
	 */
	public LoadedFormat with(String other) {
		return new LoadedFormat(neighbourhood, other);
	}

	/**
	 * Returns the IDs of the rules that the formats declare.
	 *
	 * @return sorted; those of all formats that were read together
	 */
	public SortedSet<String> declaredRules() {
		SortedSet<String> ids = new TreeSet<>();
		linked.allFormats().forEach(root -> root.eAllContents().forEachRemaining(element -> RuleDeclarations.of(element)
			.filter(RuleDeclarations.RuleFeature::declares).map(feature -> (String) element.eGet(feature.feature())).ifPresent(ids::add)));
		return ids;
	}

	/**
	 * Returns the lines of the text.
	 *
	 * @return the lines
	 */
	public LineIndex lines() {
		return lines;
	}

	/**
	 * Returns the parsed file with those around it.
	 *
	 * @return linked models, parts of which may be missing where they cannot be read
	 */
	public LinkedFormats linked() {
		return linked;
	}

	/**
	 * Returns the parsed file.
	 *
	 * @return its resource
	 */
	public XtextResource resource() {
		return linked.file();
	}

	/**
	 * Returns the formats of the file.
	 *
	 * @return in the order of the text
	 */
	public List<Format> formats() {
		return linked.formats();
	}

	/**
	 * Returns what the names in terms stand for.
	 *
	 * @return knows all formats that were read together
	 */
	public FormatTerms terms() {
		return terms;
	}

	/**
	 * Returns the parts of the text that name something.
	 *
	 * @return in the order of the text, without overlaps
	 */
	public List<FormatMention> mentions() {
		if (mentions == null) {
			mentions = FormatMentions.of(this);
		}
		return mentions;
	}

	/**
	 * Finds the part of the text at a place that names something.
	 *
	 * @param offset the place, before or after a character of it
	 * @return of two that meet there the one that begins there
	 */
	public Optional<FormatMention> mentionAt(int offset) {
		FormatMention found = null;
		for (FormatMention mention : mentions()) {
			if (mention.region().offset() <= offset && offset <= mention.region().end()) {
				found = mention;
			}
		}
		return Optional.ofNullable(found);
	}

	/**
	 * Tells whether something stands in this text.
	 *
	 * @param element a part of one of the models that were read together
	 * @return false for what stands in another file, or on board
	 */
	public boolean isOwn(EObject element) {
		return element.eResource() == resource();
	}

	/**
	 * Returns where something stands.
	 *
	 * @param element a part of one of the models that were read together
	 * @param region  the region in its file
	 * @return the place
	 */
	public Link.Target place(EObject element, Region region) {
		if (isOwn(element)) {
			return new Link.InDocument(region);
		}
		XtextResource resource = (XtextResource) element.eResource();
		String file = FormatNodes.file(element);
		Optional<Path> path = neighbourhood.fileOf(file);
		return path.isPresent() ? new Link.InFile(path.get(), region)
			: new Link.OnBoard(file, resource.getParseResult().getRootNode().getText(), region);
	}

	/**
	 * Tells whether the text would be parsed to the same again.
	 *
	 * @return false if a file beside it has changed, come or gone
	 */
	public boolean isCurrent() {
		return neighbourhood.isCurrent();
	}
}
