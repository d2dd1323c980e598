package org.nianbao.ide.assist;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElementComputer;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.ide.formats.FormatNames;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.ide.FormatIdeSetup;

import com.google.inject.Injector;

/**
 * Proposes what can be written in a format file: what the grammar allows there.
 */
public final class FormatAssist {

	/** The services of editors of the format language, made once. */
	private static final class Language {
		private static final Injector INJECTOR = new FormatIdeSetup().createInjector();
	}

	private final RuleCatalogue catalogue;
	private final HeadTemplates templates;

	/**
	 * @param catalogue the rules, in the language of the editor
	 */
	public FormatAssist(RuleCatalogue catalogue) {
		this.catalogue = catalogue;
		templates = new HeadTemplates(new AssistTexts(catalogue == RuleCatalogue.of(Locale.ENGLISH)));
	}

	/**
	 * Finds what can be written at a place.
	 *
	 * @param format the file
	 * @param offset where the caret is
	 * @return best first; nothing within texts and comments
	 */
	public List<Proposal> proposals(LoadedFormat format, int offset) {
		String text = format.text();
		int start = offset;
		while (start > 0 && isWord(text.charAt(start - 1))) {
			start--;
		}
		if (isQuoted(format, offset)) {
			return List.of();
		}
		Set<AbstractElement> expected = expected(text.substring(0, start));
		Candidates candidates = new Candidates(text, offset);
		Region typed = new Region(start, offset - start);
		for (AbstractElement element : expected) {
			Assignment assignment = GrammarUtil.containingAssignment(element);
			String feature = assignment == null ? "" : assignment.getFeature();
			if (feature.equals(Literals.FORMAT__PARENT.getName())) {
				add(Kind.FORMAT, FormatNames.ofFormats(format), typed, candidates);
			} else if (feature.equals(Literals.TERM__NAMES.getName())) {
				add(Kind.LABEL, FormatNames.ofTerms(format, start), typed, candidates);
			} else if (feature.equals(Literals.RELATION__RULE.getName()) || feature.equals(Literals.COLUMN_DEF__SUM_RULE.getName())) {
				catalogue.rules().forEach(rule -> add(Kind.RULE, rule.id(), rule.title(), typed, candidates));
			}
		}
		for (AbstractElement element : expected) {
			if (element instanceof Keyword && !isName(element)) {
				String keyword = ((Keyword) element).getValue();
				if (Character.isLetter(keyword.charAt(0))) {
					templates.add(keyword, typed, text, candidates);
					add(Kind.KEYWORD, keyword, "", typed, candidates);
				}
			}
		}
		return candidates.proposals();
	}

	/** A keyword that is used as a name is none. */
	private static boolean isName(AbstractElement element) {
		return GrammarUtil.containingRule(element) instanceof ParserRule rule && GrammarUtil.isDatatypeRule(rule);
	}

	/** Tells whether a place is in a text, closed or not, or in a comment. */
	private static boolean isQuoted(LoadedFormat format, int offset) {
		String text = format.text();
		int line = format.lines().start(format.lines().line(offset));
		if (text.substring(line, offset).chars().filter(c -> c == '"').count() % 2 == 1) {
			return true;
		}
		ILeafNode leaf = offset == 0 ? null : NodeModelUtils.findLeafNodeAtOffset(format.root(), offset - 1);
		// A comment to the end of the line ends after the line end.
		return leaf != null && leaf.isHidden() && leaf.getText().startsWith("/")
			&& (leaf.getText().startsWith("//") ? text.charAt(offset - 1) != '\n' : offset < leaf.getEndOffset());
	}

	private static Set<AbstractElement> expected(String before) {
		Set<AbstractElement> elements = new LinkedHashSet<>();
		FollowElementComputer computer = Language.INJECTOR.getInstance(FollowElementComputer.class);
		computer.computeFollowElements(Language.INJECTOR.getInstance(IContentAssistParser.class).getFollowElements(before, false), elements);
		return elements;
	}

	private static void add(Kind kind, Map<String, String> names, Region typed, Candidates candidates) {
		names.forEach((name, label) -> add(kind, name, label, typed, candidates));
	}

	private static void add(Kind kind, String name, String detail, Region typed, Candidates candidates) {
		candidates.add(new Candidate(kind, name, detail, "", false, typed, typed.offset(), new TemplateText("\n").add(name)));
	}

	private static boolean isWord(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || c == '^' || c == '-';
	}
}
