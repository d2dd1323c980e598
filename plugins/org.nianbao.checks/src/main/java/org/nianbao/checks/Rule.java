package org.nianbao.checks;

/**
 * A rule of the catalogue.
 *
 * @param id          the ID, which never changes its meaning
 * @param family      what the rule looks at
 * @param severity    how grave its findings are unless the format, the finding or a blank cell says otherwise
 * @param title       the rule in one line
 * @param explanation the rule in full: what it compares, when it is silent
 * @param source      where the law says so, or the word for "practice"
 */
public record Rule(String id, RuleFamily family, Severity severity, String title, String explanation, String source) {
}
