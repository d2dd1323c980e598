package org.nianbao.ide.model;

import java.util.List;

import org.nianbao.checks.Finding;
import org.nianbao.ide.folding.FoldingRegion;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ide.hints.LineHint;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.language.text.LineIndex;

/**
 * What an editor shows about one version of a text, found out in the background. Immutable: may be read on any thread, that of the user interface
 * included, without waiting. All offsets are those of {@link #text}.
 *
 * @param version  the version of the text
 * @param text     the text
 * @param lines    its lines
 * @param findings what the fast rules have found, in the order of {@link Finding#ORDER}, waived findings included
 * @param styles   the styles by meaning, in the order of the text, without overlaps
 * @param outline  the parts of the text
 * @param foldings the parts that can be folded, in the order of the text
 * @param hints    what is shown at the ends of lines, in the order of the text
 * @param links    where the parts lead, in the order of the text
 */
public record DocumentSnapshot(long version, String text, LineIndex lines, List<Finding> findings, List<StyledRegion> styles,
	List<OutlineNode> outline,
		List<FoldingRegion> foldings, List<LineHint> hints, List<Link> links) {

	/**
	 * Makes the lists unmodifiable.
	 */
	public DocumentSnapshot {
		findings = List.copyOf(findings);
		styles = List.copyOf(styles);
		outline = List.copyOf(outline);
		foldings = List.copyOf(foldings);
		hints = List.copyOf(hints);
		links = List.copyOf(links);
	}
}
