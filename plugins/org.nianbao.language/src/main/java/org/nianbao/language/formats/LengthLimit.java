package org.nianbao.language.formats;

import org.nianbao.language.format.Severity;

/**
 * How many characters the prose of a section has (篇幅).
 *
 * @param rule       the ID of the rule that speaks where it has not
 * @param severity   how grave that is
 * @param isMaximum  true if there may not be more, false if there may not be fewer
 * @param characters the number of characters, white space not counted
 */
public record LengthLimit(String rule, Severity severity, boolean isMaximum, int characters) {
}
