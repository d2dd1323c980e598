package org.nianbao.ide.services;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.Finding;
import org.nianbao.checks.FormatChecker;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.assist.FormatAssist;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.folding.FoldingRegion;
import org.nianbao.ide.folding.FormatFoldings;
import org.nianbao.ide.formats.FormatReferences;
import org.nianbao.ide.formats.FormatTextLoader;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.ide.highlighting.FormatSemanticHighlighting;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ide.hints.LineHint;
import org.nianbao.ide.hover.FormatHovers;
import org.nianbao.ide.hover.Hover;
import org.nianbao.ide.navigation.FormatLinks;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.navigation.Occurrence;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.ide.outline.FormatOutline;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.language.formatting.FormatFormatter;
import org.nianbao.language.text.TextEdit;

/**
 * The format language in editors.
 */
public final class FormatLanguage implements EditorLanguage<LoadedFormat> {

	private final FormatTextLoader loader = FormatTextLoader.standalone();
	private final FormatChecker checker;
	private final FormatHovers hovers;
	private final FormatAssist assist;

	/**
	 * @param locale the language of the editor
	 */
	public FormatLanguage(Locale locale) {
		checker = new FormatChecker(locale);
		hovers = new FormatHovers(RuleCatalogue.of(locale));
		assist = new FormatAssist(() -> loader.service(ContentAssistContextFactory.class), RuleCatalogue.of(locale));
	}

	@Override
	public LoadedFormat parse(String text, Optional<Path> file) {
		return loader.load(text, file);
	}

	@Override
	public boolean isCurrent(LoadedFormat format) {
		return format.isCurrent();
	}

	@Override
	public String text(LoadedFormat format) {
		return format.text();
	}

	@Override
	public List<Finding> check(LoadedFormat format, CancelIndicator cancel) {
		List<Finding> findings = checker.check(format.linked());
		if (cancel.isCanceled()) {
			throw new CancellationException();
		}
		return findings;
	}

	@Override
	public List<StyledRegion> styles(LoadedFormat format) {
		return FormatSemanticHighlighting.of(format);
	}

	@Override
	public List<OutlineNode> outline(LoadedFormat format) {
		return FormatOutline.of(format);
	}

	@Override
	public List<FoldingRegion> foldings(LoadedFormat format) {
		return FormatFoldings.of(format);
	}

	/** Formats have no figures. */
	@Override
	public List<LineHint> hints(LoadedFormat format) {
		return List.of();
	}

	@Override
	public List<Proposal> proposals(LoadedFormat format, int offset) {
		return assist.proposals(format, offset);
	}

	@Override
	public Optional<Hover> hover(LoadedFormat format, int offset) {
		return hovers.at(format, offset);
	}

	@Override
	public List<Link> links(LoadedFormat format, int offset) {
		return FormatLinks.at(format, offset);
	}

	@Override
	public List<Link> links(LoadedFormat format) {
		return FormatLinks.of(format);
	}

	@Override
	public Set<Subject> subjects(LoadedFormat format, int offset) {
		return FormatReferences.subjectsAt(format, offset);
	}

	@Override
	public List<Occurrence> references(LoadedFormat format, Set<Subject> subjects) {
		return FormatReferences.of(format, subjects);
	}

	@Override
	public List<Occurrence> occurrences(LoadedFormat format, int offset) {
		return FormatReferences.at(format, offset);
	}

	@Override
	public List<TextEdit> format(LoadedFormat format) {
		return loader.service(FormatFormatter.class).format(format.resource(), format.text());
	}
}
