package org.nianbao.ide.services;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.Finding;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.folding.FoldingRegion;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ide.hints.LineHint;
import org.nianbao.ide.hover.Hover;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.navigation.Occurrence;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.ide.navigation.WordLinks;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.language.text.TextEdit;

/**
 * What editors do with texts of one language, without any editor. Made once per process and shared; each parsed text is for one thread at a time.
 * None of it is for the thread of a user interface.
 *
 * @param <D> a parsed text
 */
public interface EditorLanguage<D> {

	/**
	 * Parses a text. No text is refused: what cannot be read is told by {@link #check}.
	 *
	 * @param text the text
	 * @param file where it is saved; empty for a text that is in no file
	 * @return the parsed text
	 */
	D parse(String text, Optional<Path> file);

	/**
	 * Tells whether a text would be parsed to the same again. It would not where its project has changed.
	 *
	 * @param document a parsed text
	 * @return false if it must be parsed anew although its text has not changed
	 */
	boolean isCurrent(D document);

	/**
	 * Returns what was parsed.
	 *
	 * @param document a parsed text
	 * @return the text; all offsets are in it
	 */
	String text(D document);

	/**
	 * Checks a text with the rules that are fast enough for every pause in typing.
	 *
	 * @param document a parsed text
	 * @param cancel   asked now and then
	 * @return what was found, in the order of {@link Finding#ORDER}
	 * @throws java.util.concurrent.CancellationException if the check was cancelled
	 */
	List<Finding> check(D document, CancelIndicator cancel);

	/**
	 * Finds the styles that depend on what the text means.
	 *
	 * @param document a parsed text
	 * @return in the order of the text, without overlaps
	 */
	List<StyledRegion> styles(D document);

	/**
	 * Finds the parts of a text.
	 *
	 * @param document a parsed text
	 * @return the outermost parts, in the order of the text
	 */
	List<OutlineNode> outline(D document);

	/**
	 * Finds what can be folded.
	 *
	 * @param document a parsed text
	 * @return in the order of the text; outer ones before inner ones
	 */
	List<FoldingRegion> foldings(D document);

	/**
	 * Finds what is shown at the ends of lines.
	 *
	 * @param document a parsed text
	 * @return in the order of the text, one for a line at most
	 */
	List<LineHint> hints(D document);

	/**
	 * Finds what can be written at a place.
	 *
	 * @param document a parsed text
	 * @param offset   where the caret is
	 * @return best first
	 */
	List<Proposal> proposals(D document, int offset);

	/**
	 * Says what a part of a text is.
	 *
	 * @param document a parsed text
	 * @param offset   a place in it
	 * @return empty where there is nothing to say
	 */
	Optional<Hover> hover(D document, int offset);

	/**
	 * Finds where a part of a text leads.
	 *
	 * @param document a parsed text
	 * @param offset   a place in it
	 * @return best first; mostly one or none
	 */
	List<Link> links(D document, int offset);

	/**
	 * Finds where the parts of a text lead, for editors that must know without parsing.
	 *
	 * @param document a parsed text
	 * @return all links, in the order of the text; several with the same source where there are several ways
	 */
	default List<Link> links(D document) {
		return WordLinks.of(text(document), offset -> links(document, offset));
	}

	/**
	 * Finds what a text names at a place, to look for it in other texts.
	 *
	 * @param document a parsed text
	 * @param offset   a place in it
	 * @return mostly one subject; empty where nothing is named that other texts may name too
	 */
	default Set<Subject> subjects(D document, int offset) {
		return Set.of();
	}

	/**
	 * Finds where a text names something.
	 *
	 * @param document a parsed text
	 * @param subjects what is looked for
	 * @return the places that name any of it, in the order of the text
	 */
	default List<Occurrence> references(D document, Set<Subject> subjects) {
		return List.of();
	}

	/**
	 * Finds the places of the same text that name the same row, column, figure or definition.
	 *
	 * @param document a parsed text
	 * @param offset   a place in it
	 * @return in the order of the text, the one at the offset included; empty where nothing is named there
	 */
	List<Occurrence> occurrences(D document, int offset);

	/**
	 * Formats a text. Changes nothing but white space.
	 *
	 * @param document a parsed text
	 * @return the changes, which do not overlap
	 */
	List<TextEdit> format(D document);
}
