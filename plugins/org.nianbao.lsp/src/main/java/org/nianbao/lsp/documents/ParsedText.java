package org.nianbao.lsp.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportFixer;
import org.nianbao.checks.ReportFixer.Choice;
import org.nianbao.checks.ReportFixer.FixedReport;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.folding.FoldingRegion;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ide.hints.LineHint;
import org.nianbao.ide.hover.Hover;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.navigation.Occurrence;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.ide.services.EditorLanguage;
import org.nianbao.language.text.TextEdit;
import org.nianbao.lsp.text.TextPositions;

/**
 * A parsed text with what its language says of it, whichever that is. For the thread that has it, as long as it has it.
 *
 * @param <D>       what the text is parsed to
 * @param uri       what the editor calls the text
 * @param kind      what it is
 * @param file      where it is saved; empty for a text in no file
 * @param version   the number that the editor gives this state of the text; null where it is not open
 * @param positions the text
 * @param language  what it is written in
 * @param parsed    what it was parsed to
 */
public record ParsedText<D>(String uri, Languages.Kind kind, Optional<Path> file, Integer version, TextPositions positions,
		EditorLanguage<D> language, D parsed) {

	/**
	 * Returns the text.
	 *
	 * @return all offsets are in it
	 */
	public String text() {
		return positions.text();
	}

	/**
	 * Checks the text, as the command line does.
	 *
	 * @param cancel asked now and then
	 * @return what was found, waived findings included
	 * @throws java.util.concurrent.CancellationException if the check was cancelled
	 */
	public List<Finding> findings(CancelIndicator cancel) {
		return language.check(parsed, cancel);
	}

	/**
	 * Repairs the text until there is nothing more to choose, as the command line does.
	 *
	 * @param choice which repairs to make
	 * @param cancel asked now and then
	 * @return the repaired text
	 * @throws java.util.concurrent.CancellationException if it was cancelled
	 */
	public FixedReport fixed(Choice choice, CancelIndicator cancel) {
		String own = text();
		return ReportFixer.fix(own, text -> language.check(text == own ? parsed : language.parse(text, file), cancel), choice);
	}

	/**
	 * Returns the styles by meaning.
	 *
	 * @return see {@link EditorLanguage#styles}
	 */
	public List<StyledRegion> styles() {
		return language.styles(parsed);
	}

	/**
	 * Returns the parts of the text.
	 *
	 * @return see {@link EditorLanguage#outline}
	 */
	public List<OutlineNode> outline() {
		return language.outline(parsed);
	}

	/**
	 * Returns what can be folded.
	 *
	 * @return see {@link EditorLanguage#foldings}
	 */
	public List<FoldingRegion> foldings() {
		return language.foldings(parsed);
	}

	/**
	 * Returns what is shown at the ends of lines.
	 *
	 * @return see {@link EditorLanguage#hints}
	 */
	public List<LineHint> hints() {
		return language.hints(parsed);
	}

	/**
	 * Finds what can be written at a place.
	 *
	 * @param offset the place
	 * @return see {@link EditorLanguage#proposals}
	 */
	public List<Proposal> proposals(int offset) {
		return language.proposals(parsed, offset);
	}

	/**
	 * Says what a part of the text is.
	 *
	 * @param offset a place in it
	 * @return see {@link EditorLanguage#hover}
	 */
	public Optional<Hover> hover(int offset) {
		return language.hover(parsed, offset);
	}

	/**
	 * Finds where a part of the text leads.
	 *
	 * @param offset a place in it
	 * @return see {@link EditorLanguage#links(Object, int)}
	 */
	public List<Link> links(int offset) {
		return language.links(parsed, offset);
	}

	/**
	 * Finds where the parts of the text lead.
	 *
	 * @return see {@link EditorLanguage#links(Object)}
	 */
	public List<Link> links() {
		return language.links(parsed);
	}

	/**
	 * Finds what the text names at a place.
	 *
	 * @param offset the place
	 * @return see {@link EditorLanguage#subjects}
	 */
	public Set<Subject> subjects(int offset) {
		return language.subjects(parsed, offset);
	}

	/**
	 * Finds where the text names something.
	 *
	 * @param subjects what
	 * @return see {@link EditorLanguage#references}
	 */
	public List<Occurrence> references(Set<Subject> subjects) {
		return language.references(parsed, subjects);
	}

	/**
	 * Finds the places of the text that name the same.
	 *
	 * @param offset a place in it
	 * @return see {@link EditorLanguage#occurrences}
	 */
	public List<Occurrence> occurrences(int offset) {
		return language.occurrences(parsed, offset);
	}

	/**
	 * Formats the text.
	 *
	 * @return see {@link EditorLanguage#format}
	 */
	public List<TextEdit> format() {
		return language.format(parsed);
	}
}
