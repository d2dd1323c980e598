package org.nianbao.reader.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.language.figures.ReportTitle;
import org.nianbao.language.text.ChineseNumerals;
import org.nianbao.language.text.Labels;
import org.nianbao.language.text.Whitespace;
import org.nianbao.reader.ImportOptions;
import org.nianbao.reader.prose.Part.Role;
import org.nianbao.reader.source.DroppedText.Reason;

/**
 * Finds the title: the first line above the sections that names a year and says that it is a report, maybe with the line before or after it.
 *
 * @param lines the lines as they are written into the report, one or two; empty if there is no title
 * @param body  the body that reports; empty if unknown
 * @param year  the report year; empty if unknown
 */
record Titles(List<String> lines, String body, OptionalInt year) {

	private static final String BLANKS = "[\\s\\u00a0\\u2000-\\u200b\\u202f\\u3000\\ufeff]*";
	private static final String YEAR_IN_PATTERN = "{年度}年";
	private static final Pattern YEAR = Pattern.compile("(?<![\\d０-９])(?:[\\d０-９]" + BLANKS + "){4}年");
	private static final Pattern SPELT_YEAR = Pattern.compile("(?<![〇○零一二三四五六七八九])([一二][〇○零一二三四五六七八九]{3})年");
	private static final String REPORT = "报告";
	/** Titles are found in this many paragraphs at the top. */
	private static final int LAST = 60;
	/** No title is longer. In characters. */
	private static final int LONGEST = 90;
	private static final int MOST_LINES = 4;

	/** A title among the parts: some of them that follow each other. */
	private record Candidate(List<Part> parts) {

		String text() {
			StringBuilder text = new StringBuilder();
			parts.forEach(part -> text.append(part.text()));
			return text.toString();
		}

		String comparable() {
			return Labels.comparable(text());
		}
	}

	/**
	 * Finds the title and settles the role of its lines, of its repetitions, and of what stands above it.
	 *
	 * @param parts    all parts
	 * @param name     the name of the file
	 * @param options  what the user knows
	 * @param findings gets to know what is odd
	 * @return the title
	 */
	static Titles find(List<Part> parts, String name, ImportOptions options, Findings findings) {
		List<Part> top = new ArrayList<>();
		for (Part part : parts) {
			if (top.size() == LAST || part.is(Role.PROSE) && SectionHeadings.looksLikeHeading(part.text())) {
				break;
			}
			if (part.is(Role.PROSE)) {
				top.add(part);
			}
		}
		List<Candidate> candidates = candidates(top);
		Candidate chosen = candidates.stream().filter(candidate -> !read(List.of(candidate.text()), options).body().isEmpty()).findFirst()
			.orElse(candidates.isEmpty() ? null : candidates.get(0));
		if (chosen == null) {
			return withoutTitle(parts, name, options, findings);
		}
		for (Candidate other : candidates) {
			if (other != chosen && other.comparable().equals(chosen.comparable())) {
				other.parts().forEach(part -> findings.drop(part, Reason.REPEATED));
			} else if (other != chosen) {
				findings.warn("second-title", other.parts().get(0).position(), "text", other.text());
				other.parts().forEach(part -> part.become(Role.COMMENT));
			}
		}
		for (Part part : top) {
			if (part == chosen.parts().get(0)) {
				break;
			}
			if (part.is(Role.PROSE)) {
				part.become(Role.COMMENT);
				findings.warn("before-title", part.position(), "text", part.text());
			}
		}
		chosen.parts().forEach(part -> part.become(Role.TITLE));
		return completed(lines(chosen, findings), options, findings, chosen.parts().get(0));
	}

	private static List<Candidate> candidates(List<Part> top) {
		List<Candidate> candidates = new ArrayList<>();
		int i = 0;
		while (i < top.size()) {
			Optional<Candidate> candidate = candidateAt(top, i);
			candidate.ifPresent(candidates::add);
			i += candidate.map(found -> found.parts().size()).orElse(1);
		}
		return candidates;
	}

	/** The shortest run of lines from here that names a year and a report. */
	private static Optional<Candidate> candidateAt(List<Part> top, int from) {
		StringBuilder text = new StringBuilder();
		for (int end = from; end < Math.min(top.size(), from + MOST_LINES); end++) {
			String line = top.get(end).text();
			boolean possible = text.length() + line.length() <= LONGEST && isTitleLine(line) && (isTitle(line) || isBodyLine(line) || hasYear(line));
			// A line that says all by itself belongs to nothing above.
			boolean begins = end > from && isTitle(line) && !beginsWithYear(line);
			if (!possible || begins) {
				return Optional.empty();
			}
			text.append(line);
			if (isTitle(text)) {
				return Optional.of(new Candidate(List.copyOf(top.subList(from, end + 1))));
			}
		}
		return Optional.empty();
	}

	private static boolean isTitle(CharSequence text) {
		return text.toString().contains(REPORT) && hasYear(text);
	}

	private static boolean hasYear(CharSequence text) {
		return YEAR.matcher(text).find() || SPELT_YEAR.matcher(text).find();
	}

	private static boolean beginsWithYear(CharSequence text) {
		return YEAR.matcher(text).lookingAt() || SPELT_YEAR.matcher(text).lookingAt();
	}

	private static boolean isTitleLine(String line) {
		return "。，；：:！？|｜{｛>".chars().noneMatch(c -> line.indexOf(c) >= 0) && !line.startsWith("//") && !line.startsWith("@") && !line.startsWith("![")
			&& !Wording.beginsWithMarker(line);
	}

	/** Names of bodies have no figures and no Latin letters. */
	private static boolean isBodyLine(String line) {
		return line.codePoints().noneMatch(c -> c < 0x80 && Character.isLetterOrDigit(c)) && line.length() > 2;
	}

	/** The language has titles of one or two lines, with the year in digits. */
	private static List<String> lines(Candidate chosen, Findings findings) {
		List<String> lines = new ArrayList<>(chosen.parts().stream().map(Part::text).toList());
		int at = 0;
		while (at < lines.size() && !hasYear(lines.get(at))) {
			at++;
		}
		if (lines.size() > 2 && at > 0 && at < lines.size()) {
			lines = new ArrayList<>(List.of(String.join("", lines.subList(0, at)), String.join("", lines.subList(at, lines.size()))));
		} else if (lines.size() > 2 || lines.size() == 2 && at == lines.size()) {
			lines = new ArrayList<>(List.of(String.join("", lines)));
		}
		for (int i = 0; i < lines.size(); i++) {
			Matcher spelt = SPELT_YEAR.matcher(lines.get(i));
			if (!YEAR.matcher(lines.get(i)).find() && spelt.find()) {
				OptionalInt year = ChineseNumerals.digits(spelt.group(1).replace('○', '〇'));
				findings.drop(chosen.parts().get(0).position(), spelt.group(1), Reason.REPEATED);
				findings.warn("title-spelt-year", chosen.parts().get(0).position(), "text", spelt.group());
				lines.set(i, lines.get(i).substring(0, spelt.start(1)) + year.orElse(0) + lines.get(i).substring(spelt.end(1)));
			}
		}
		return lines;
	}

	private static Titles completed(List<String> lines, ImportOptions options, Findings findings, Part first) {
		Titles read = read(lines, options);
		if (options.year().isPresent() && read.year().isPresent() && options.year().getAsInt() != read.year().getAsInt()) {
			findings.warn("year-differs", first.position(), "title", String.valueOf(read.year().getAsInt()),
				"year", String.valueOf(options.year().getAsInt()));
		}
		options.body().filter(body -> !read.body().isEmpty() && !Labels.comparable(body).equals(Labels.comparable(read.body())))
			.ifPresent(body -> findings.warn("body-differs", first.position(), "title", read.body(), "body", body));
		if (read.body().isEmpty()) {
			if (options.body().isPresent() && lines.size() == 1) {
				findings.warn("title-completed", first.position(), "body", options.body().get());
				return new Titles(List.of(options.body().get(), lines.get(0)), options.body().get(), read.year());
			}
			findings.warn("no-body", first.position());
		}
		return read;
	}

	/** Without a title, the first paragraph would be taken for it. */
	private static Titles withoutTitle(List<Part> parts, String name, ImportOptions options, Findings findings) {
		String fileName = Whitespace.strip(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
			.replaceFirst("\\.[A-Za-z]{1,5}$", ""));
		if (isTitle(fileName) && isTitleLine(fileName) && options.body().isEmpty()) {
			findings.warn("title-from-name", "text", fileName);
			return read(List.of(fileName), options);
		}
		OptionalInt year = options.year().isPresent() ? options.year() : firstYear(parts);
		String pattern = options.formats().forYear(year).titlePattern();
		String body = options.body().orElse("");
		String title = year.isPresent() ? pattern.replace("{机关}", body).replace("{年度}", String.valueOf(year.getAsInt()))
			: body + pattern.substring(pattern.indexOf(YEAR_IN_PATTERN) + YEAR_IN_PATTERN.length());
		findings.warn("title-made", "text", title);
		return new Titles(List.of(title), body, year);
	}

	/** The year that the first paragraph with a year names: it tells the period. */
	private static OptionalInt firstYear(List<Part> parts) {
		for (Part part : parts) {
			Matcher year = YEAR.matcher(part.text());
			if (part.is(Role.PROSE) && year.find()) {
				return digits(year.group());
			}
		}
		return OptionalInt.empty();
	}

	private static OptionalInt digits(String year) {
		int number = 0;
		for (int i = 0; i < year.length(); i++) {
			int digit = Character.digit(year.charAt(i), 10);
			number = digit < 0 ? number : number * 10 + digit;
		}
		return OptionalInt.of(number);
	}

	private static Titles read(List<String> lines, ImportOptions options) {
		ReportTitle title = ReportTitle.of(lines, options.formats().forYear(OptionalInt.empty()).titlePattern());
		return new Titles(lines, title.body(), title.year());
	}
}
