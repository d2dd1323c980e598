package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.nianbao.checks.rules.Enumerations.Item;
import org.nianbao.checks.rules.Enumerations.Style;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Section;
import org.nianbao.language.text.ChineseNumerals;
import org.nianbao.language.text.TextEdit;

/**
 * Numbered lists count from one, leave no number out and repeat none. Where the first number was lost in the prose, and where what looks left out may
 * be there in other words, the rule is silent.
 */
final class EnumerationRule implements ReportRule {

	private static final String ENUM = "S-ENUM";
	private static final int LAST_NUMBER = 99;

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(ENUM);
	}

	@Override
	public void check(CheckContext context) {
		String text = context.report().text();
		for (Section section : context.report().model().getSections()) {
			Enumerations lists = new Enumerations(text);
			for (Block block : section.getBlocks()) {
				if (context.sections().isDisguisedHeading(block)) {
					lists.end();
				} else if (block instanceof Heading heading) {
					lists.heading(ModelTexts.region(block), heading.getNumber());
				} else if (block instanceof Paragraph) {
					lists.paragraph(ModelTexts.region(block));
				}
			}
			lists.end().forEach(list -> check(context, list));
		}
	}

	private static void check(CheckContext context, List<Item> list) {
		int last = list.get(0).style() == Style.HEADING ? 0 : list.get(0).number() - 1;
		for (int i = 0; i < list.size(); i++) {
			int expected = last + 1;
			int found = list.get(i).number();
			last = found;
			if (found != expected && expected <= LAST_NUMBER
				&& !(found > expected && i > 0 && isWrittenOtherwise(context, list.get(i - 1), list.get(i), expected))) {
				boolean onlyThisOne = i + 1 < list.size() && list.get(i + 1).number() == expected + 1;
				report(context, list, i, expected, onlyThisOne);
				last = onlyThisOne ? expected : found;
			}
		}
	}

	private static void report(CheckContext context, List<Item> list, int index, int expected, boolean onlyThisOne) {
		Item item = list.get(index);
		String text = context.report().text();
		List<TextEdit> edits = new ArrayList<>();
		int end = index + 1;
		while (!onlyThisOne && end < list.size() && list.get(end).number() == list.get(end - 1).number() + 1 && expected + end - index <= LAST_NUMBER) {
			end++;
		}
		for (int i = index; i < end; i++) {
			edits.add(renumber(list.get(i), text, expected + i - index));
		}
		// Where a number was left out, an item may have been lost; where one stands twice, the rest can only be counted on.
		boolean repeated = index > 0 && item.number() == list.get(index - 1).number() && end == list.size();
		Region mark = item.mark();
		String found = text.substring(mark.offset(), mark.end());
		String wanted = TextEdit.apply(text.substring(mark.offset(), mark.end()), List.of(moved(edits.get(0), -mark.offset())));
		FindingDraft finding = context.finding(ENUM, mark).values(wanted, found);
		if (index > 0) {
			finding.related(list.get(index - 1).mark(), "S-ENUM.before");
		}
		// Of an item alone nobody knows to which list it belongs.
		if (list.size() > 1) {
			finding.fix(onlyThisOne || repeated, edits, "S-ENUM.fix.renumber", "expected", wanted);
		}
		finding.report("S-ENUM", "found", found, "expected", wanted);
	}

	private static TextEdit moved(TextEdit edit, int by) {
		return new TextEdit(edit.offset() + by, edit.length(), edit.text());
	}

	/** Writes a number in the digits of the one that it replaces. */
	private static TextEdit renumber(Item item, String text, int number) {
		char first = text.charAt(item.digits().offset());
		String digits = first >= '０' && first <= '９' ? Integer.toString(number).chars().mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
			.reduce("", String::concat) : first >= '0' && first <= '9' ? Integer.toString(number) : ChineseNumerals.of(number);
		return new TextEdit(item.digits().offset(), item.digits().length(), digits);
	}

	/** The item that seems to be left out is there, but not where or how one would expect it. */
	private static boolean isWrittenOtherwise(CheckContext context, Item before, Item item, int expected) {
		String between = context.report().text().substring(before.mark().end(), item.mark().offset());
		String numeral = ChineseNumerals.of(expected);
		List<String> forms = switch (item.style()) {
			case HEADING -> List.of("（" + numeral, "(" + numeral, numeral + "）", numeral + ")");
			case DOTTED, BRACKETED -> List.of(expected + ".", expected + "．", expected + "、", expected + "）", expected + ")");
			case COPULA -> List.of(numeral + "是", numeral + "要", "；" + numeral, "。" + numeral, "，" + numeral, "其次");
			case ORDINAL -> List.of("第" + numeral, numeral + "是", "其次", "再次");
		};
		return forms.stream().anyMatch(between::contains);
	}
}
