package org.nianbao.checks.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import org.nianbao.language.figures.Figure.Region;

/**
 * The text of a report for a test: an example with something replaced. {@code ⟦…⟧} in it marks the places where findings are expected and is not part
 * of the text. Rows of tables are written with single blanks.
 */
record Sample(String marked) {

	/** A correct report in the format of 2021. */
	static Sample correct() {
		return example("correct-2024.nianbao");
	}

	/** A correct report in the format of 2019. */
	static Sample trial() {
		return example("trial-2020.nianbao");
	}

	/** A correct report with references in its prose and computed cells. */
	static Sample references() {
		return example("references-2024.nianbao");
	}

	static Sample of(String text) {
		return new Sample(text);
	}

	private static Sample example(String name) {
		try {
			String text = Files.readString(examples().resolve(name));
			return of(text.lines().map(line -> line.startsWith("|") ? line.replaceAll(" +", " ") : line).collect(Collectors.joining("\n", "", "\n")));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The directory of examples, found upwards. */
	static Path examples() {
		for (Path directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
			Path examples = directory.resolve("examples");
			if (Files.isRegularFile(examples.resolve("correct-2024.nianbao"))) {
				return examples;
			}
		}
		throw new IllegalStateException("no examples");
	}

	/** Replaces something that stands exactly once. */
	Sample replace(String old, String replacement) {
		int at = marked.indexOf(old);
		if (at < 0 || marked.indexOf(old, at + 1) >= 0) {
			throw new IllegalArgumentException((at < 0 ? "not there: " : "not unique: ") + old);
		}
		return of(marked.substring(0, at) + replacement + marked.substring(at + old.length()));
	}

	/** Replaces the whole line that begins so; null removes it. */
	Sample line(String beginning, String replacement) {
		List<String> lines = marked.lines().filter(line -> line.startsWith(beginning)).toList();
		if (lines.size() != 1) {
			throw new IllegalArgumentException(lines.size() + " lines begin with " + beginning);
		}
		return replace("\n" + lines.get(0) + "\n", replacement == null ? "\n" : "\n" + replacement + "\n");
	}

	/** Replaces everything from a line to before another one. */
	Sample lines(String first, String afterLast, String replacement) {
		int from = marked.indexOf("\n" + first) + 1;
		int to = marked.indexOf("\n" + afterLast, from) + 1;
		if (from == 0 || to == 0) {
			throw new IllegalArgumentException("not there: " + first + " … " + afterLast);
		}
		return of(marked.substring(0, from) + replacement + marked.substring(to));
	}

	/** The text without marks. */
	String text() {
		return marked.replaceAll("[⟦⟧]", "");
	}

	/** The marked places, in the order of findings. */
	List<Region> regions() {
		List<Region> regions = new ArrayList<>();
		Deque<Integer> open = new ArrayDeque<>();
		int offset = 0;
		for (char c : marked.toCharArray()) {
			if (c == '⟦') {
				open.push(offset);
			} else if (c == '⟧') {
				int start = open.pop();
				regions.add(new Region(start, offset - start));
			} else {
				offset++;
			}
		}
		regions.sort(Comparator.comparingInt(Region::offset).thenComparingInt(Region::length));
		return regions;
	}
}
