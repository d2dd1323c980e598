package org.nianbao.ide.assist;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.Enumerator;
import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.language.format.Scope;
import org.nianbao.language.format.Severity;

/**
 * Proposes templates of the parts of format files. A template is a text in which ‹parts› are filled in; it is offered wherever its first keyword may
 * stand.
 */
final class FormatTemplates {

	private static final String KEY = "format.template.";
	private static final Pattern PART = Pattern.compile("‹([^›]*)›");

	private final AssistTexts texts;
	private final String severity;
	private final String scope;

	/**
	 * @param texts what proposals say, and the templates
	 */
	FormatTemplates(AssistTexts texts) {
		this.texts = texts;
		severity = Severity.ERROR.getLiteral();
		scope = Scope.PER_COLUMN.getLiteral();
	}

	/** Adds the template that begins with a keyword, if there is one. */
	void add(FormatPlace place, String keyword, Candidates candidates) {
		if (!texts.has(KEY + keyword)) {
			return;
		}
		String template = texts.get(KEY + keyword).replace("\n", "\n" + place.indentation());
		TemplateText text = place.template();
		Matcher part = PART.matcher(template);
		int end = 0;
		while (part.find()) {
			text.add(template.substring(end, part.start())).part(part.group(1), part.group(1), choices(part.group(1)));
			end = part.end();
		}
		text.add(template.substring(end));
		String label = template.lines().findFirst().orElse("").replaceAll("[‹›]", "");
		String documentation = template.replaceAll("[‹›]", "");
		candidates.add(new Candidate(Kind.TEMPLATE, label, texts.get("template"), documentation, false, place.replaced(), place.typed(), text));
	}

	private List<String> choices(String part) {
		return part.equals(severity) ? literals(Severity.VALUES) : part.equals(scope) ? literals(Scope.VALUES) : List.of();
	}

	private static List<String> literals(List<? extends Enumerator> values) {
		return values.stream().map(Enumerator::getLiteral).toList();
	}
}
