package org.nianbao.cli.completion;

import java.util.List;

/**
 * The words of the product that can stand on a command line.
 *
 * @param rules   the IDs of the rules
 * @param repairs the kinds of repairs that can be chosen
 */
public record Vocabulary(List<String> rules, List<String> repairs) {

	/**
	 * Makes the lists unmodifiable.
	 */
	public Vocabulary {
		rules = List.copyOf(rules);
		repairs = List.copyOf(repairs);
	}
}
