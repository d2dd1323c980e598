package org.nianbao.language.formats;

import java.util.List;
import java.util.Optional;

import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.formats.RelationSpec.SignedTerm;

/**
 * Wordings in which prose states a figure (表述).
 *
 * @param rule       the ID of the rule that compares the prose with the figures
 * @param texts      the wordings, with placeholders in braces; {@code …} stands for any text of the same clause without a number, {@code ～} for any
 *                   text of the same sentence, {@code [甲|乙]} for one of several words
 * @param readings   what the figure may mean: agreeing with one of them is enough; empty where the wording is not about figures of the tables: then
 *                   its number is not compared
 * @param definition the definition in the format file
 */
public record SentencePatternSpec(String rule, List<String> texts, List<Reading> readings, SentencePattern definition) {

	/**
	 * What a figure of the prose may mean.
	 *
	 * @param numerator   a sum of figures
	 * @param denominator the sum of which it is a share; empty where it is no share
	 */
	public record Reading(List<SignedTerm> numerator, Optional<List<SignedTerm>> denominator) {
	}
}
