/**
 * The rules, in small classes grouped by what they look at, and what they share while a report is checked.
 * <p>
 * To add a rule:
 * <ol>
 * <li>If it compares figures, try to say it in the format file ({@code = 合计}, {@code 勾稽}): then steps 2 and 4 are not needed.</li>
 * <li>Write a class that implements {@link org.nianbao.checks.rules.ReportRule}, or a method in the class that looks at the same things, and add the
 * class to {@link org.nianbao.checks.rules.StandardRules}. A finding is begun with {@link org.nianbao.checks.rules.CheckContext#finding} and counts
 * once {@link org.nianbao.checks.rules.FindingDraft#report} is called. Nothing there decides a severity, unless the finding is weaker than its
 * rule.</li>
 * <li>Enter the ID with family and severity in {@code catalogue.properties}, and its title, explanation and source in {@code rules.properties}
 * (Chinese) and {@code rules_en.properties}.</li>
 * <li>Enter the messages, keyed by the ID, in {@code messages.properties} and {@code messages_en.properties}.</li>
 * <li>Add a case where it speaks and one where it is silent to the tests of the class.</li>
 * </ol>
 * The tests refuse an ID that is in a class or format and not in the catalogue, or the other way round, and languages that differ in keys or
 * arguments.
 * <p>
 * One cause, one finding: a rule is silent where another one speaks of what makes it fail (a bad cell, a missing row, a table of another edition).
 */
package org.nianbao.checks.rules;
