package org.nianbao.language.tests.seeds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Turns the text of a real report, as it came out of a word processor or a scan, into a report of the language. What is
 * particular to a seed stands in its {@code .steps} file; lines that no step names are taken over as they are.
 */
public final class SeedTranscriber {

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

	private final List<SeedStep> steps;

	private final List<String> report = new ArrayList<>();
	private final List<String> prose = new ArrayList<>();
	private final List<String> inserted = new ArrayList<>();
	private final List<String> stripped = new ArrayList<>();
	private final Set<Integer> tableLines = new TreeSet<>();
	private int figures;
	private int surplusFigures;

	private SeedTranscriber(List<SeedStep> steps) {
		this.steps = steps;
	}

	/**
	 * Transcribes a seed with the steps on the class path.
	 *
	 * @param seed     the number of the seed, {@code 000} and so on
	 * @param seedText the text of the seed
	 * @return the report
	 */
	public static Transcription transcribe(String seed, String seedText) {
		return transcribe(seedText, lines("/seeds/" + seed + ".steps"));
	}

	/**
	 * Transcribes a text.
	 *
	 * @param seedText the text
	 * @param steps    the steps; empty lines and lines that begin with {@code #} do not count
	 * @return the report
	 */
	static Transcription transcribe(String seedText, List<String> steps) {
		List<SeedStep> parsed = steps.stream().filter(step -> !step.isBlank() && !step.startsWith("#")).map(SeedStep::parse).toList();
		return new SeedTranscriber(parsed).transcribe(Arrays.asList(seedText.split("\r?\n", -1)));
	}

	/**
	 * Reads a text file on the class path.
	 *
	 * @param resource the absolute name
	 * @return its lines
	 */
	static List<String> lines(String resource) {
		try (BufferedReader reader = new BufferedReader(
			new InputStreamReader(Objects.requireNonNull(SeedTranscriber.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8))) {
			return reader.lines().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Transcription transcribe(List<String> lines) {
		int number = 1;
		while (number <= lines.size()) {
			SeedStep step = stepFrom(number);
			if (step == null) {
				prose(seedLine(number, lines.get(number - 1)));
				number++;
			} else {
				apply(step, lines.subList(step.first() - 1, step.last()));
				number = step.last() + 1;
			}
		}
		return new Transcription(String.join("\n", report) + "\n", prose, inserted, stripped, tableLines, figures, surplusFigures);
	}

	/** The step that begins with a line, where it is not one that leaves the line to be read as prose. */
	private SeedStep stepFrom(int number) {
		return steps.stream().filter(step -> step.first() == number && step.kind() != SeedStep.Kind.STRIP && step.kind() != SeedStep.Kind.INSERT)
			.findFirst().orElse(null);
	}

	/** Carries out the steps that change single lines. */
	private String seedLine(int number, String line) {
		String result = line;
		for (SeedStep step : steps) {
			if (step.first() == number && step.kind() == SeedStep.Kind.INSERT) {
				inserted.add(step.arguments());
				prose(step.arguments());
			} else if (step.first() == number && step.kind() == SeedStep.Kind.STRIP) {
				if (!result.contains(step.arguments())) {
					throw new IllegalStateException("line " + number + " does not contain " + step.arguments());
				}
				stripped.add(step.arguments());
				result = result.replace(step.arguments(), "");
			}
		}
		return result;
	}

	private void apply(SeedStep step, List<String> lines) {
		if (step.isTable()) {
			IntStream.rangeClosed(step.first(), step.last()).forEach(tableLines::add);
		}
		switch (step.kind()) {
			case JOIN -> {
				StringBuilder paragraph = new StringBuilder();
				lines.forEach(line -> paragraph.append(Transcription.strip(line)));
				prose(paragraph.toString());
			}
			case CLOSING -> lines.stream().map(Transcription::strip).filter(line -> !line.isEmpty()).forEach(line -> {
				report.add(">> " + line);
				prose.add(line);
			});
			case HEADER -> row(step.words());
			case TABLE -> table(step, lines);
			case WIDE -> wideTable(step, lines);
			default -> throw new IllegalStateException(step.toString());
		}
	}

	private void prose(String line) {
		String content = Transcription.strip(line);
		report.add(content);
		if (!content.isEmpty()) {
			prose.add(content);
		}
	}

	private void table(SeedStep step, List<String> lines) {
		List<String> words = step.words();
		int figuresPerRow = words.size() > 1 ? Integer.parseInt(words.get(1)) : 0;
		boolean right = words.contains("right");
		for (List<String> cells : CellLayout.of(words.get(0)).rows(lines)) {
			List<String> labels = cells.stream().filter(cell -> !isNumber(cell)).toList();
			List<String> numbers = cells.stream().filter(SeedTranscriber::isNumber).toList();
			if (numbers.isEmpty()) {
				row(labels);
			} else {
				labels.subList(0, labels.size() - 1).forEach(group -> row(List.of(group)));
				figureRow(labels.get(labels.size() - 1), numbers, Math.max(0, figuresPerRow - numbers.size()), right);
			}
		}
	}

	private void figureRow(String label, List<String> numbers, int left, boolean right) {
		List<String> cells = new ArrayList<>(List.of(label));
		List<String> blanks = Collections.nCopies(left, "");
		cells.addAll(right ? blanks : numbers);
		cells.addAll(right ? numbers : blanks);
		row(cells);
		figures += numbers.size();
	}

	private void wideTable(SeedStep step, List<String> lines) {
		List<String> words = step.words();
		int colon = words.indexOf(":");
		List<String> rows = words.subList(1, colon);
		List<String> columns = words.subList(colon + 1, words.size());
		List<String> numbers = CellLayout.of(words.get(0)).rows(lines).stream().flatMap(List::stream).filter(SeedTranscriber::isNumber).toList();
		List<String> header = new ArrayList<>(List.of("项目"));
		header.addAll(columns);
		row(header);
		for (int i = 0; i < rows.size(); i++) {
			figureRow(rows.get(i), numbers.subList(i * columns.size(), (i + 1) * columns.size()), 0, false);
		}
		surplusFigures += numbers.size() - rows.size() * columns.size();
	}

	private void row(List<String> cells) {
		report.add("| " + String.join(" | ", cells) + " |");
	}

	private static boolean isNumber(String cell) {
		return NUMBER.matcher(cell).matches();
	}
}
