package org.nianbao.ide.assist;

import java.util.List;

import org.nianbao.language.figures.Figure.Region;

/**
 * How what is typed stands for a label.
 *
 * @param rank    how well
 * @param regions the parts of the label that it stands for, offsets in the label, without gaps between characters of one region
 */
public record LabelMatch(Rank rank, List<Region> regions) {

	/**
	 * How well a label fits, best first.
	 */
	public enum Rank {
		/** The label begins with it. */
		PREFIX,
		/** What follows a number or a punctuation mark of the label begins with it. */
		INNER_PREFIX,
		/** The label has it somewhere. */
		SUBSTRING,
		/** It is made of the first letters of how the characters are read. */
		INITIALS,
		/** It is how the characters are read, whole or their first letters. */
		PINYIN
	}

	/**
	 * Makes the list unmodifiable.
	 */
	public LabelMatch {
		regions = List.copyOf(regions);
	}
}
