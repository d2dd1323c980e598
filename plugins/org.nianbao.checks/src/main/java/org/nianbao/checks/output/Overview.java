package org.nianbao.checks.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who has reported, and how well. Filled while reports are checked.
 */
public final class Overview {

	/**
	 * A report.
	 *
	 * @param body    the body that reports; the name of the file where the title names none
	 * @param year    the report year, if the title names one
	 * @param summary what was found in it
	 */
	public record Line(String body, OptionalInt year, Summary summary) {
	}

	private final List<Line> lines = new ArrayList<>();
	private final SortedSet<String> missing = new TreeSet<>();

	/**
	 * Adds a report.
	 *
	 * @param line who reports, and what was found
	 */
	public void add(Line line) {
		lines.add(line);
	}

	/**
	 * Adds bodies that should have reported and have not.
	 *
	 * @param bodies their names, as the one who expects them calls them
	 */
	public void addMissing(List<String> bodies) {
		missing.addAll(bodies);
	}

	/**
	 * Returns the reports.
	 *
	 * @return in the order in which they were checked; unmodifiable
	 */
	public List<Line> lines() {
		return Collections.unmodifiableList(lines);
	}

	/**
	 * Returns who is missing.
	 *
	 * @return sorted, each name once; unmodifiable
	 */
	public SortedSet<String> missing() {
		return Collections.unmodifiableSortedSet(missing);
	}
}
