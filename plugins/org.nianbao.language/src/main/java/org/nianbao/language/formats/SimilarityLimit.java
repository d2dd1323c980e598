package org.nianbao.language.formats;

import org.nianbao.language.format.Severity;

/**
 * How much of a section may be that of last year's report (雷同).
 *
 * @param rule     the ID of the rule that speaks where it is more
 * @param severity how grave that is
 * @param percent  the most that is allowed, in per cent of the characters
 */
public record SimilarityLimit(String rule, Severity severity, int percent) {
}
