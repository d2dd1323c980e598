package org.nianbao.ide.hints;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.checks.FigureLaw;
import org.nianbao.checks.FigureLaw.Kind;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.format.Operator;

/**
 * What the format says of the figures of one line, and the hint that comes of it.
 */
final class LineLaws {

	/** How many mistakes of a line are named. */
	private static final int MOST = 3;

	private final int offset;
	private final Map<Figure, List<FigureLaw>> sums = new LinkedHashMap<>();
	private final List<FigureLaw> relations = new ArrayList<>();

	/**
	 * @param offset an offset in the line
	 */
	LineLaws(int offset) {
		this.offset = offset;
	}

	void add(FigureLaw law) {
		if (law.kind() == Kind.ROW_SUM || law.kind() == Kind.COLUMN_SUM) {
			sums.computeIfAbsent(law.figure(), figure -> new ArrayList<>()).add(law);
		} else {
			relations.add(law);
		}
	}

	/**
	 * Makes the hint.
	 *
	 * @param messages the words
	 * @return what is wrong with the line, or what its totals come to, or that it is right; empty where there is nothing to add up yet
	 */
	Optional<LineHint> hint(HintMessages messages) {
		List<String> parts = new ArrayList<>();
		List<String> computed = new ArrayList<>();
		boolean agrees = true;
		boolean says = false;
		for (Map.Entry<Figure, List<FigureLaw>> sum : sums.entrySet()) {
			List<FigureLaw> laws = sum.getValue();
			says |= laws.stream().anyMatch(law -> law.expected().signum() != 0 || law.found().isPresent() && !law.holds());
			switch (sum.getKey().kind()) {
				case COMPUTED -> computed.add(plain(sum.getKey().value()));
				case BLANK -> parts.add(blank(laws, messages));
				default -> {
					if (laws.stream().anyMatch(law -> !law.holds())) {
						agrees = false;
						parts.add(wrong(laws, messages));
					}
				}
			}
		}
		List<FigureLaw> unkept = relations.stream().filter(law -> !law.holds()).toList();
		// That a figure is not too small does not say that it is right.
		says |= !unkept.isEmpty() || relations.stream().anyMatch(law -> law.operator() == Operator.EQUAL && law.expected().signum() != 0);
		agrees &= unkept.isEmpty();
		parts.addAll(unkept(unkept, messages));
		if (!says) {
			return Optional.empty();
		}
		if (!computed.isEmpty()) {
			parts.add(messages.format("computed", "values", String.join(messages.format("values.separator"), computed)));
		}
		if (parts.isEmpty()) {
			parts.add(messages.format("agrees"));
		}
		return Optional.of(new LineHint(offset, messages.join("separator", "more", "parts", parts, MOST), agrees));
	}

	private static String blank(List<FigureLaw> laws, HintMessages messages) {
		FigureLaw law = laws.get(0);
		return messages.format(law.partial() ? "sum.partial.blank" : "sum.blank", "label", law.name(), "expected", plain(law.expected()));
	}

	/** A total of a row of totals is a sum twice over. */
	private static String wrong(List<FigureLaw> laws, HintMessages messages) {
		FigureLaw law = laws.stream().filter(each -> !each.holds()).findFirst().orElseThrow();
		boolean agree = laws.stream().allMatch(other -> other.expected().compareTo(law.expected()) == 0);
		if (!agree && laws.size() > 1) {
			return messages.format("sum.both", "label", law.name(), "row", plain(laws.get(0).expected()), "column", plain(laws.get(1).expected()));
		}
		return measured(law.partial() ? "sum.partial" : "sum", law, messages);
	}

	private static List<String> unkept(List<FigureLaw> laws, HintMessages messages) {
		List<String> parts = new ArrayList<>();
		List<String> places = new ArrayList<>();
		for (FigureLaw law : laws) {
			switch (law.operator()) {
				case AT_LEAST -> parts.add(measured("relation.atLeast", law, messages));
				case AT_MOST -> parts.add(measured("relation.atMost", law, messages));
				default -> places.add(messages.format(law.name().isEmpty() ? "relation.place.single" : "relation.place", "label", law.name(), "found",
					plain(law.found().orElseThrow()), "expected", plain(law.expected())));
			}
		}
		if (!places.isEmpty()) {
			parts.add(messages.format("relation.equal", "places", messages.join("values.separator", "relation.more", "places", places, MOST)));
		}
		return parts;
	}

	private static String measured(String key, FigureLaw law, HintMessages messages) {
		BigDecimal difference = law.expected().subtract(law.found().orElseThrow());
		return messages.format(key, "label", law.name(), "expected", plain(law.expected()), "difference",
			(difference.signum() > 0 ? "+" : "") + plain(difference));
	}

	private static String plain(BigDecimal number) {
		return number.toPlainString();
	}
}
