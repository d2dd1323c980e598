package org.nianbao.reader.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.text.ChineseNumerals;
import org.nianbao.language.text.EditDistance;
import org.nianbao.language.text.Labels;
import org.nianbao.language.text.Whitespace;
import org.nianbao.reader.prose.Part.Role;
import org.nianbao.reader.source.DroppedText.Reason;

/**
 * Finds the headings of the sections: by the wording of the format, its aliases, a similar wording, or the number. A heading keeps its wording; the
 * checks tell if it is not the official one.
 */
final class SectionHeadings {

	/** Two wordings are similar if at least so many of a hundred characters of the longer one need no change. */
	static final int SIMILAR_PERCENT = 60;

	/** Longer lines are headings only by their wording. In characters. */
	private static final int LONGEST_BY_NUMBER = 30;
	/** Longer lines are compared with no wording. In characters. */
	private static final int LONGEST = 60;
	/** What stands between a heading and text in the same line. */
	private static final String SEPARATORS = "。：:.，, \t\u3000\u00a0";

	private static final String NUMERAL = "([" + Wording.NUMERALS + "]{1,3})";
	private static final String BLANKS = "[\\s\\u3000\\u00a0]*";
	private static final Pattern OWN_NUMBER = Pattern.compile(NUMERAL + BLANKS + "、" + BLANKS + "(.*)");
	private static final Pattern OTHER_NUMBER = Pattern.compile("(?:第" + BLANKS + NUMERAL + BLANKS + "(?:部分|章)[：:、.．\\s\\u3000\\u00a0]*"
		+ "|" + NUMERAL + BLANKS + "[.．,，\\s\\u3000\\u00a0:：]" + BLANKS + "|(\\d{1,2})" + BLANKS + "[.．、]" + BLANKS + ")(.*)");

	/** A wording of a section. */
	private record Wordings(String comparable, SectionSpec section) {
	}

	/** How a line begins: the number as it is to be written, what it replaces in the source, and the rest. */
	private record Numbered(String number, int value, String replaced, String rest) {
	}

	/** How a line is a heading. */
	private record Match(Numbered line, SectionSpec section, boolean similar, int headingEnd) {
	}

	private final ReportFormat format;
	private final List<Wordings> wordings = new ArrayList<>();
	private final Findings findings;

	private SectionHeadings(ReportFormat format, Findings findings) {
		this.format = format;
		this.findings = findings;
		for (SectionSpec section : format.sections()) {
			wordings.add(new Wordings(Labels.comparable(section.title()), section));
			section.aliases().forEach(alias -> wordings.add(new Wordings(Labels.comparable(alias), section)));
		}
	}

	/** Does a line begin as headings of sections do? */
	static boolean looksLikeHeading(String line) {
		return OWN_NUMBER.matcher(line).matches();
	}

	/**
	 * Settles which parts are headings.
	 *
	 * @param parts    all parts; what stands behind a heading in the same line becomes a part of its own
	 * @param format   the format of the report
	 * @param findings gets to know what is odd
	 */
	static void find(List<Part> parts, ReportFormat format, Findings findings) {
		new SectionHeadings(format, findings).find(parts);
	}

	private void find(List<Part> parts) {
		Map<Part, Match> byWording = byWording(parts);
		List<Part> settled = new ArrayList<>(parts.size());
		for (Part part : parts) {
			settled.add(part);
			Match match = byWording.get(part);
			if (match != null) {
				settle(part, match).ifPresent(settled::add);
			}
		}
		parts.clear();
		parts.addAll(settled);
		byNumber(parts);
	}

	private Map<Part, Match> byWording(List<Part> parts) {
		Map<Part, Match> matches = new HashMap<>();
		Set<SectionSpec> known = new HashSet<>();
		for (Part part : parts) {
			if (part.is(Role.PROSE)) {
				ownNumber(part.text()).flatMap(line -> match(line, true)).ifPresent(match -> matches.put(part, match));
			}
		}
		matches.values().forEach(match -> known.add(match.section()));
		for (Part part : parts) {
			if (part.is(Role.PROSE) && !matches.containsKey(part) && part.length() <= LONGEST) {
				otherNumber(part.text()).flatMap(line -> match(line, false)).filter(match -> !known.contains(match.section())).ifPresent(match -> {
					matches.put(part, match);
					known.add(match.section());
				});
			}
		}
		return matches;
	}

	/** Makes a part a heading. Returns what stands behind the heading in the same line; empty if nothing does. */
	private Optional<Part> settle(Part part, Match match) {
		Numbered line = match.line();
		String heading = Whitespace.strip(line.rest().substring(0, match.headingEnd()));
		if (!line.replaced().equals(line.number())) {
			findings.drop(part.position(), line.replaced(), Reason.NUMBERING);
			findings.warn("section-number", part.position(), "text", part.text(), "number", line.number());
		}
		if (match.similar()) {
			findings.countSimilar();
			findings.warn("section-similar", part.position(), "text", part.text(), "official", match.section().title());
		}
		part.becomeSection(line.number(), heading);
		int rest = match.headingEnd();
		while (rest < line.rest().length() && SEPARATORS.indexOf(line.rest().charAt(rest)) >= 0) {
			rest++;
		}
		if (rest == line.rest().length()) {
			return Optional.empty();
		}
		findings.info("section-split", part.position(), "text", heading);
		return Optional.of(part.split(line.rest().substring(rest)));
	}

	/** A numbered line with an unknown wording is a heading if its number fits between its neighbours. */
	private void byNumber(List<Part> parts) {
		int[] next = new int[parts.size() + 1];
		next[parts.size()] = Integer.MAX_VALUE;
		for (int i = parts.size() - 1; i >= 0; i--) {
			next[i] = parts.get(i).is(Role.SECTION) ? value(parts.get(i)) : next[i + 1];
		}
		int last = 0;
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			if (part.is(Role.SECTION)) {
				last = value(part);
			} else if (part.is(Role.PROSE)) {
				Optional<Numbered> line = ownNumber(part.text()).filter(SectionHeadings::mayBeHeading);
				int before = last;
				int after = next[i];
				if (line.isPresent() && line.get().value() > before && line.get().value() < after && line.get().value() <= format.sections().size() + 2) {
					findings.warn("section-by-number", part.position(), "text", part.text());
					part.becomeSection(line.get().number(), line.get().rest());
					last = line.get().value();
				}
			}
		}
	}

	private static int value(Part heading) {
		return ChineseNumerals.read(heading.number().substring(0, heading.number().length() - 1)).orElse(0);
	}

	private static boolean mayBeHeading(Numbered line) {
		return !line.rest().isEmpty() && line.rest().length() <= LONGEST_BY_NUMBER && "。；，：！？,;:".chars().noneMatch(c -> line.rest().indexOf(c) >= 0);
	}

	private static Optional<Numbered> ownNumber(String text) {
		Matcher matcher = OWN_NUMBER.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String number = matcher.group(1) + "、";
		return Optional.of(new Numbered(number, ChineseNumerals.read(matcher.group(1)).orElse(0), number, matcher.group(2)));
	}

	/** Numbers in forms that the language has not, or none at all. */
	private static Optional<Numbered> otherNumber(String text) {
		Matcher matcher = OTHER_NUMBER.matcher(text);
		if (!matcher.matches()) {
			return Optional.of(new Numbered("", 0, "", text));
		}
		String numeral = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
		OptionalInt value = numeral != null ? ChineseNumerals.read(numeral) : OptionalInt.of(Integer.parseInt(matcher.group(3)));
		if (value.isEmpty() || value.getAsInt() < 1 || value.getAsInt() > 99) {
			return Optional.empty();
		}
		String replaced = numeral == null ? matcher.group(3) : matcher.group(1) != null ? text.substring(0, matcher.start(4)) : numeral;
		return Optional.of(new Numbered(ChineseNumerals.of(value.getAsInt()) + "、", value.getAsInt(), replaced, matcher.group(4)));
	}

	private Optional<Match> match(Numbered line, boolean loosely) {
		String comparable = Labels.comparable(trimmed(line.rest()));
		for (Wordings wording : wordings) {
			if (wording.comparable().equals(comparable)) {
				return Optional.of(new Match(numbered(line, wording.section()), wording.section(), false, line.rest().length()));
			}
		}
		if (!loosely) {
			return Optional.empty();
		}
		Optional<Match> runIn = runIn(line);
		return runIn.isPresent() ? runIn : similar(line, comparable);
	}

	/** A line without a number gets that of the format. */
	private static Numbered numbered(Numbered line, SectionSpec section) {
		return line.number().isEmpty() ? new Numbered(ChineseNumerals.of(section.number()) + "、", section.number(), "", line.rest()) : line;
	}

	private static String trimmed(String heading) {
		int end = heading.length();
		while (end > 0 && SEPARATORS.indexOf(heading.charAt(end - 1)) >= 0) {
			end--;
		}
		return heading.substring(0, end);
	}

	/** The heading and text in one line: the official wording, a full stop or colon, and the paragraph. */
	private Optional<Match> runIn(Numbered line) {
		for (int end = 1; end < Math.min(line.rest().length(), LONGEST); end++) {
			boolean separated = SEPARATORS.indexOf(line.rest().charAt(end)) >= 0;
			if (separated) {
				String comparable = Labels.comparable(line.rest().substring(0, end));
				for (Wordings wording : wordings) {
					if (wording.comparable().equals(comparable)) {
						return Optional.of(new Match(line, wording.section(), false, end));
					}
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Match> similar(Numbered line, String comparable) {
		if (!mayBeHeading(line) && line.rest().length() > LONGEST_BY_NUMBER || Wording.endsSentence(line.rest())) {
			return Optional.empty();
		}
		SectionSpec best = null;
		int bestPercent = SIMILAR_PERCENT - 1;
		for (Wordings wording : wordings) {
			int longer = Math.max(comparable.length(), wording.comparable().length());
			int percent = 100 * (longer - EditDistance.between(comparable, wording.comparable())) / longer;
			if (percent > bestPercent) {
				best = wording.section();
				bestPercent = percent;
			}
		}
		return Optional.ofNullable(best).map(section -> new Match(line, section, true, line.rest().length()));
	}
}
