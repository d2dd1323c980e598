package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.checks.Messages;
import org.nianbao.checks.hygiene.LineReading;
import org.nianbao.checks.hygiene.LineSlips;
import org.nianbao.checks.hygiene.Slip;
import org.nianbao.checks.hygiene.SlipKind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.FreeTable;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Section;
import org.nianbao.language.text.TextEdit;
import org.nianbao.language.text.Whitespace;

/**
 * The text is clean: no blanks within Chinese words, no half-width punctuation next to them, no remains of an editor. What is wrong in one way in one
 * paragraph is one finding; a habit that many paragraphs show is one for the report.
 */
final class TextRule implements ReportRule {

	private static final String TEXT = "L-TEXT";

	/** In more paragraphs than this the same slip is a habit. */
	private static final int HABIT = 3;

	/** Around a slip so many characters are quoted. */
	private static final int CONTEXT = 4;

	/** Slips of one kind that one repair puts right. */
	private record Group(SlipKind kind, boolean safe, boolean repairable, List<Slip> slips) {
	}

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(TEXT);
	}

	@Override
	public void check(CheckContext context) {
		List<Group> groups = new ArrayList<>();
		List<Slip> superfluous = new ArrayList<>();
		check(context, context.report().model().getBlocks(), groups, superfluous);
		for (Section section : context.report().model().getSections()) {
			check(context, section.getBlocks(), groups, superfluous);
		}
		if (!superfluous.isEmpty()) {
			groups.add(superfluous(context.report().text(), superfluous));
		}
		Map<List<Object>, List<Group>> byRepair = groups.stream()
			.collect(Collectors.groupingBy(group -> List.of(group.kind(), group.safe(), group.repairable()), LinkedHashMap::new, Collectors.toList()));
		for (List<Group> alike : byRepair.values()) {
			if (alike.size() > HABIT) {
				Group first = alike.get(0);
				report(context, new Group(first.kind(), first.safe(), first.repairable(), alike.stream().flatMap(group -> group.slips().stream()).toList()));
			} else {
				alike.forEach(group -> report(context, group));
			}
		}
	}

	private static void check(CheckContext context, List<Block> blocks, List<Group> groups, List<Slip> superfluous) {
		String text = context.report().text();
		List<Block> kept = new ArrayList<>();
		List<Slip> lines = new ArrayList<>();
		for (Block block : blocks) {
			Region line = block instanceof Paragraph ? ModelTexts.region(block) : null;
			if (line != null && LineSlips.isSuperfluous(text.substring(line.offset(), line.end()))) {
				lines.add(new Slip(SlipKind.LINE, line, List.of(wholeLine(text, line))));
			} else {
				kept.add(block);
			}
		}
		// Without its last line, the section would be empty: then the line is all that somebody wrote.
		superfluous.addAll(kept.isEmpty() ? List.of() : lines);
		List<Slip> before = List.of();
		for (Block block : kept) {
			ProseLines prose = ProseLines.of(block);
			Map<SlipKind, List<Slip>> slips = new EnumMap<>(SlipKind.class);
			for (Region line : prose.lines()) {
				LineSlips.of(text, line, prose.figures()).forEach(slip -> slips.computeIfAbsent(slip.kind(), kind -> new ArrayList<>()).add(slip));
			}
			List<Slip> unbalanced = slips.getOrDefault(SlipKind.UNBALANCED, List.of());
			if (LineSlips.isContinued(text, before, unbalanced)) {
				groups.remove(groups.size() - 1);
				slips.remove(SlipKind.UNBALANCED);
			}
			before = unbalanced;
			slips.forEach((kind, ofKind) -> groups.add(group(text, prose, kind, ofKind)));
		}
	}

	/** Decides whether the repair of the slips of a block changes how its line is read. */
	private static Group group(String text, ProseLines prose, SlipKind kind, List<Slip> slips) {
		boolean repairable = slips.stream().noneMatch(slip -> slip.edits().isEmpty());
		if (!repairable || prose.block() instanceof FreeTable) {
			return new Group(kind, kind.isSafe() && repairable, repairable, slips);
		}
		int start = Lines.lineStart(text, prose.lines().get(0).offset());
		int end = prose.lines().get(0).end();
		List<TextEdit> edits = slips.stream().flatMap(slip -> slip.edits().stream())
			.map(edit -> new TextEdit(edit.offset() - start, edit.length(), edit.text())).toList();
		String line = text.substring(start, end);
		LineReading reading = LineReading.compare(line, TextEdit.apply(line, edits));
		return new Group(kind, kind.isSafe() && reading == LineReading.SAME, reading != LineReading.OTHER, slips);
	}

	private static Group superfluous(String text, List<Slip> lines) {
		String without = TextEdit.apply(text, lines.stream().flatMap(slip -> slip.edits().stream()).toList());
		boolean same = LineReading.isSameWithout(text, without, lines.size());
		return new Group(SlipKind.LINE, same, true, lines);
	}

	private static TextEdit wholeLine(String text, Region region) {
		Region line = Lines.whole(text, region);
		return new TextEdit(line.offset(), line.length(), "");
	}

	private static void report(CheckContext context, Group group) {
		String text = context.report().text();
		SlipKind kind = group.kind();
		List<Slip> slips = group.slips();
		Slip first = slips.get(0);
		String found = quote(text, first);
		FindingDraft finding = context.finding(TEXT, first.region()).values(null, text.substring(first.region().offset(), first.region().end()));
		for (Slip slip : slips.subList(1, slips.size())) {
			finding.related(slip.region(), "related.slip", "found", quote(text, slip));
		}
		if (group.repairable()) {
			finding.fix(group.safe(), slips.stream().flatMap(slip -> slip.edits().stream()).toList(), "L-TEXT.fix." + kind.key(), "count", slips.size());
		}
		String message = context.messages().format("L-TEXT." + kind.key(), "found", found);
		if (slips.size() == 1) {
			finding.report("L-TEXT.one", "message", message);
		} else {
			finding.report("L-TEXT.several", "message", message, "count", slips.size());
		}
	}

	/** Quotes a slip with what stands around it; characters that cannot be seen are quoted by their numbers. */
	private static String quote(String text, Slip slip) {
		Region region = slip.region();
		int start = region.offset();
		while (start > 0 && region.offset() - start < CONTEXT && !Whitespace.isLineEnd(text.charAt(start - 1))) {
			start--;
		}
		int end = region.end();
		while (end < text.length() && end - region.end() < CONTEXT && !Whitespace.isLineEnd(text.charAt(end))) {
			end++;
		}
		start += Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
		end -= end > region.end() && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
		String quoted = Whitespace.strip(text.substring(start, end));
		return slip.kind() == SlipKind.INVISIBLE || slip.kind() == SlipKind.LOST ? LineSlips.visible(quoted) : Messages.quotable(quoted);
	}
}
