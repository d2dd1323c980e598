package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.RelatedLocation;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.text.LineIndex;
import org.nianbao.language.text.TextEdit;

/**
 * A finding in the making. Nothing is made of it where the format has switched the rule off.
 */
public final class FindingDraft {

	private final CheckContext context;
	private final String rule;
	private final Region region;
	private final boolean off;
	private final List<RelatedLocation> related = new ArrayList<>();
	private final List<Fix> fixes = new ArrayList<>();
	private Optional<Severity> severity = Optional.empty();
	private boolean blank;
	private String table;
	private String row;
	private String cell;
	private String expected;
	private String found;
	private Optional<String> source = Optional.empty();

	FindingDraft(CheckContext context, String rule, Region region) {
		this.context = context;
		this.rule = rule;
		this.region = region;
		off = context.severity(rule, Optional.empty(), false).isEmpty();
	}

	/**
	 * Says that the finding is not as grave, or graver, than the rule in general.
	 *
	 * @param own the severity, which the report's format can overrule
	 * @return this
	 */
	public FindingDraft severity(Severity own) {
		severity = Optional.of(own);
		return this;
	}

	/**
	 * Says whether a blank cell was taken for 0, so that an error is not certain.
	 *
	 * @param takesPart whether one takes part
	 * @return this
	 */
	public FindingDraft blank(boolean takesPart) {
		blank = takesPart;
		return this;
	}

	/**
	 * Says which table, row and column the finding is about.
	 *
	 * @param tableSpec  the table
	 * @param rowSpec    the row, null where it is not about one
	 * @param columnSpec the column, null where it is not about one
	 * @return this
	 */
	public FindingDraft at(TableSpec tableSpec, RowSpec rowSpec, ColumnSpec columnSpec) {
		table = tableSpec.name();
		row = rowSpec == null ? null : rowSpec.name();
		cell = columnSpec == null ? null : columnSpec.name();
		return this;
	}

	/**
	 * Says what should stand there and what does.
	 *
	 * @param expectedText the text expected, may be null
	 * @param foundText    the text found, may be null
	 * @return this
	 */
	public FindingDraft values(String expectedText, String foundText) {
		expected = expectedText;
		found = foundText;
		return this;
	}

	/**
	 * Says which number should stand there and which does.
	 *
	 * @param expectedNumber the number expected
	 * @param foundNumber    the number found
	 * @return this
	 */
	public FindingDraft values(BigDecimal expectedNumber, BigDecimal foundNumber) {
		return values(expectedNumber.toPlainString(), foundNumber.toPlainString());
	}

	/**
	 * Says where the law says so, where the format knows better than the catalogue.
	 *
	 * @param ofFormat the source that the format names, if it does
	 * @return this
	 */
	public FindingDraft source(Optional<String> ofFormat) {
		source = ofFormat;
		return this;
	}

	/**
	 * Adds another place that takes part.
	 *
	 * @param place          where it is
	 * @param key            the key of the text that says what stands there
	 * @param namesAndValues the values of the text
	 * @return this
	 */
	public FindingDraft related(Region place, String key, Object... namesAndValues) {
		if (!off) {
			LineIndex lines = context.report().lines();
			related.add(new RelatedLocation(place.offset(), place.length(), lines.line(place.offset()), lines.column(place.offset()),
				lines.line(place.end()), lines.column(place.end()), context.messages().format(key, namesAndValues)));
		}
		return this;
	}

	/**
	 * Adds a cell that takes part.
	 *
	 * @param figure a cell that the report has
	 * @param label  what tells it from the other cells: the label of its column or row
	 * @return this
	 */
	public FindingDraft related(Figure figure, String label) {
		return figure.kind() == Kind.BLANK ? related(figure.region(), "related.blank", "label", label)
			: related(figure.region(), "related.number", "label", label, "number", figure.value().toPlainString());
	}

	/**
	 * Adds a repair. Repairs are offered in the order in which they are added: the best one first.
	 *
	 * @param safe           see {@link Fix#safe}
	 * @param edits          the changes, which do not overlap
	 * @param key            the key of the text that says what it does: {@code RULE.fix.what}, which is then its {@link Fix#kind}; where several rules
	 *                      share the text, something else stands for the rule
	 * @param namesAndValues the values of the text
	 * @return this
	 */
	public FindingDraft fix(boolean safe, List<TextEdit> edits, String key, Object... namesAndValues) {
		if (!off) {
			fixes.add(new Fix(rule + key.substring(key.indexOf(Fix.SEPARATOR)), context.messages().format(key, namesAndValues), safe, edits));
		}
		return this;
	}

	/**
	 * Adds a repair of one change.
	 *
	 * @param safe           see {@link Fix#safe}
	 * @param place          what is replaced
	 * @param text           what it is replaced by
	 * @param key            the key of the text that says what it does: {@code RULE.fix.what}, which is then its {@link Fix#kind}; where several rules
	 *                      share the text, something else stands for the rule
	 * @param namesAndValues the values of the text
	 * @return this
	 */
	public FindingDraft fix(boolean safe, Region place, String text, String key, Object... namesAndValues) {
		return fix(safe, List.of(new TextEdit(place.offset(), place.length(), text)), key, namesAndValues);
	}

	/**
	 * Makes the finding.
	 *
	 * @param key            the key of its message
	 * @param namesAndValues the values of the message
	 */
	public void report(String key, Object... namesAndValues) {
		Optional<Severity> decided = context.severity(rule, severity, blank);
		if (decided.isEmpty()) {
			return;
		}
		LineIndex lines = context.report().lines();
		context.add(new Finding(rule, decided.get(), region.offset(), region.length(), lines.line(region.offset()), lines.column(region.offset()),
			lines.line(region.end()), lines.column(region.end()), context.messages().format(key, namesAndValues), table, row, cell, expected, found,
			source.or(() -> context.source(rule)).orElse(null), related, fixes, null));
	}
}
