package org.nianbao.ide.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.ide.assist.Proposal.Placeholder;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.ide.hover.FormatHovers;
import org.nianbao.language.figures.Figure.Region;

import com.google.common.util.concurrent.MoreExecutors;

/**
 * Proposes what can be written in a format file: the words of the language that its grammar allows at the place, names, IDs of rules, titles,
 * templates. Where a punctuation mark of full width was typed, the one of the language takes its place.
 */
public final class FormatAssist {

	/** Marks of full width, and those of the language at the same index. */
	private static final String FULL_WIDTH = "．。，“”｛＝＋－／";
	private static final String HALF_WIDTH = "..,\"\"{=+-/";

	private final Supplier<ContentAssistContextFactory> contexts;
	private final FormatHovers hovers;
	private final FormatTemplates templates;
	private final FormatNameAssist names;

	/**
	 * @param contexts  makes what tells from the grammar what may follow; each is used once
	 * @param catalogue the rules, in the language of the editor
	 */
	public FormatAssist(Supplier<ContentAssistContextFactory> contexts, RuleCatalogue catalogue) {
		this.contexts = contexts;
		AssistTexts texts = new AssistTexts(catalogue == RuleCatalogue.of(Locale.ENGLISH));
		hovers = new FormatHovers(catalogue);
		templates = new FormatTemplates(texts);
		names = new FormatNameAssist(catalogue, texts);
	}

	/**
	 * Finds what can be written at a place.
	 *
	 * @param format the format file
	 * @param offset where the caret is, from 0 to the length of the text
	 * @return best first: by how well it fits to what is typed before the caret; names before keywords, and these before templates
	 */
	public List<Proposal> proposals(LoadedFormat format, int offset) {
		String text = format.text();
		int start = offset;
		while (start > 0 && isName(text.charAt(start - 1))) {
			start--;
		}
		int mark = start == 0 ? -1 : FULL_WIDTH.indexOf(text.charAt(start - 1));
		if (mark < 0 || isInComment(format, offset)) {
			return find(format, offset);
		}
		String half = HALF_WIDTH.substring(mark, mark + 1);
		int at = start - 1;
		LoadedFormat corrected = format.with(text.substring(0, at) + half + text.substring(start));
		return find(corrected, offset).stream().map(proposal -> withMark(proposal, at, half)).toList();
	}

	/** Lets a proposal replace the mark before it, too. */
	private static Proposal withMark(Proposal proposal, int at, String mark) {
		if (proposal.replaced().offset() <= at) {
			return proposal;
		}
		List<Placeholder> placeholders = proposal.placeholders().stream().map(placeholder -> new Placeholder(
			placeholder.regions().stream().map(region -> new Region(region.offset() + 1, region.length())).toList(), placeholder.choices())).toList();
		return new Proposal(proposal.kind(), proposal.label(), proposal.detail(), proposal.documentation(), proposal.matches(),
			new Region(at, proposal.replaced().end() - at), mark + proposal.text(), placeholders, proposal.caret() + 1, proposal.typed());
	}

	private List<Proposal> find(LoadedFormat format, int offset) {
		if (isInComment(format, offset)) {
			return List.of();
		}
		ContentAssistContextFactory factory = contexts.get();
		factory.setPool(MoreExecutors.newDirectExecutorService());
		Candidates candidates = new Candidates(format.text(), offset);
		List<FormatPlace> places = new ArrayList<>();
		for (ContentAssistContext context : factory.create(format.text(), new TextRegion(offset, 0), offset, format.resource())) {
			FormatPlace place = place(format, offset, context);
			if (!place.isGlued()) {
				places.add(place);
			}
		}
		List<FormatPlace> words = places.stream().filter(place -> !place.isMark()).toList();
		words.forEach(place -> place.features().forEach(feature -> names.add(place, feature, candidates)));
		places.forEach(place -> place.keywords().forEach(keyword -> addKeyword(place, keyword, candidates)));
		words.forEach(place -> place.keywords().forEach(keyword -> templates.add(place, keyword, candidates)));
		return candidates.proposals();
	}

	private static FormatPlace place(LoadedFormat format, int offset, ContentAssistContext context) {
		List<String> features = new ArrayList<>();
		List<String> keywords = new ArrayList<>();
		for (AbstractElement element : context.getFirstSetGrammarElements()) {
			if (element instanceof Keyword keyword) {
				keywords.add(keyword.getValue());
			} else if (element instanceof Assignment assignment && GrammarUtil.containingRule(assignment) != null) {
				features.add(GrammarUtil.containingRule(assignment).getName() + "." + assignment.getFeature());
			}
		}
		int start = context.getReplaceRegion().getOffset();
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(format.resource().getParseResult().getRootNode(), start);
		boolean isText = start < offset && format.text().charAt(start) == '"';
		// Of a text in quotation marks, what follows the caret is replaced too.
		int end = isText && leaf != null && leaf.getTotalEndOffset() > offset && leaf.getText().indexOf('\n') < 0 ? leaf.getTotalEndOffset() : offset;
		return new FormatPlace(format, Optional.ofNullable(context.getCurrentModel()), new Region(start, end - start), isText ? start + 1 : start, offset,
			features.stream().distinct().toList(), keywords.stream().distinct().toList());
	}

	private void addKeyword(FormatPlace place, String keyword, Candidates candidates) {
		boolean isWord = Character.isLetter(keyword.charAt(0));
		if (place.isMark() ? keyword.startsWith(place.format().text().substring(place.typed(), place.offset())) && keyword.length() > 1
			: isWord || keyword.length() > 1) {
			candidates.add(place.candidate(Kind.KEYWORD, keyword, "", hovers.explanation(keyword).orElse(""), keyword));
		}
	}

	private static boolean isInComment(LoadedFormat format, int offset) {
		ILeafNode leaf = offset == 0 ? null : NodeModelUtils.findLeafNodeAtOffset(format.resource().getParseResult().getRootNode(), offset - 1);
		if (leaf == null || !leaf.isHidden()) {
			return false;
		}
		boolean isLine = leaf.getText().startsWith("//");
		return isLine && format.text().charAt(offset - 1) != '\n' || leaf.getText().startsWith("/*") && offset < leaf.getTotalEndOffset();
	}

	/** Tells whether a character may be part of a name or an ID. */
	static boolean isName(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || c == '^';
	}
}
