package org.nianbao.ide.assist;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.language.figures.Figure.Region;

/**
 * Proposes whole definitions of format files, by the keywords with which they begin.
 */
final class HeadTemplates {

	private static final Pattern PART = Pattern.compile("<([^<>]+)>");

	private final AssistTexts texts;

	/**
	 * @param texts has the description of templates
	 */
	HeadTemplates(AssistTexts texts) {
		this.texts = texts;
	}

	/**
	 * Adds the template of a keyword, if there is one.
	 *
	 * @param keyword    a keyword that may be written
	 * @param typed      what it replaces
	 * @param text       the text of the file
	 * @param candidates gets the candidate
	 */
	void add(String keyword, Region typed, String text, Candidates candidates) {
		String template = template(keyword);
		if (!template.isEmpty()) {
			int line = text.lastIndexOf('\n', typed.offset() - 1) + 1;
			String before = text.substring(line, typed.offset());
			String indent = before.isBlank() ? before : "";
			TemplateText written = new TemplateText(text.contains("\r\n") ? "\r\n" : "\n");
			String indented = template.replace("\n", "\n" + indent);
			Matcher part = PART.matcher(indented);
			int end = 0;
			while (part.find()) {
				written.add(indented.substring(end, part.start())).part(part.group(1), part.group(1), List.of());
				end = part.end();
			}
			written.add(indented.substring(end));
			candidates.add(new Candidate(Kind.TEMPLATE, keyword + " …", texts.get("format.template"), written.text(), true, typed, typed.offset(), written));
		}
	}

	private static String template(String keyword) {
		return switch (keyword) {
			case "格式" -> "格式 <名称> \"<全称>\" 适用 <年度> 起\n";
			case "章" -> "章 \"<标题>\" {\n  要点 \"<要点>\"\n}";
			case "表" -> "表 <名称> {\n  列 <列名> \"<表头>\"\n  行 <行名> \"<行首>\"\n}";
			case "行" -> "行 <名称> \"<行首>\"";
			case "勾稽" -> "勾稽 <规则> 错误 每列 <左边> == <右边>\n  \"<说明>\"";
			case "表述" -> "表述 <规则> \"<说法>\"\n  对应 <数>";
			default -> "";
		};
	}
}
