package org.nianbao.checks.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.nianbao.checks.prose.ProsePassage;
import org.nianbao.checks.prose.Quantity;
import org.nianbao.checks.sums.Fees;
import org.nianbao.checks.sums.PartList;
import org.nianbao.checks.sums.ShareList;
import org.nianbao.checks.sums.ShareList.Share;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.ReportFormat;

/**
 * What the prose adds up by itself: parts of a whole, shares, and the fee for processing information, whose amounts the tariff knows.
 */
final class ProseSumRule implements ReportRule {

	private static final String PARTS = "X-PARTS";
	private static final String SHARES = "X-PCTSUM";
	private static final String FEE = "X-FEE";
	/** The rule whose points name the fee. */
	private static final String FEE_POINT = "S-SEC6FEE";
	private static final String FEE_STEP = "倍数";

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(PARTS, SHARES, FEE);
	}

	@Override
	public void check(CheckContext context) {
		List<String> fees = context.format().sections().stream().flatMap(section -> section.points().stream())
			.filter(point -> point.rule().equals(FEE_POINT)).flatMap(point -> Stream.concat(Stream.of(point.title()), point.words().stream()))
			.distinct().toList();
		Optional<BigDecimal> step = context.format().threshold(FEE, FEE_STEP);
		for (ProsePassage prose : context.proseText().passages()) {
			checkParts(context, prose, fees, step);
			for (ShareList shares : ShareList.of(prose.text())) {
				checkShares(context, prose, shares);
			}
		}
	}

	private static void checkParts(CheckContext context, ProsePassage prose, List<String> fees, Optional<BigDecimal> step) {
		boolean speaksOfFee = fees.stream().anyMatch(prose.text()::contains);
		Map<Integer, Quantity> charged = new TreeMap<>();
		if (speaksOfFee) {
			Fees.charged(prose.text(), fees).forEach(amount -> charged.put(amount.start(), amount));
		}
		for (PartList parts : PartList.of(prose.text())) {
			boolean isFee = charged.containsKey(parts.whole().start());
			Optional<PartList.Fault> fault = (isFee ? parts.complete() : parts).fault();
			if (fault.isPresent()) {
				report(context, prose, parts, fault.get(), isFee ? FEE : PARTS);
				// A sum that is wrong is no multiple for the same reason.
				charged.remove(parts.whole().start());
			}
		}
		charged.values().stream().filter(amount -> step.isPresent() && amount.value().remainder(step.get()).signum() != 0).forEach(amount -> {
			String found = amount.value().toPlainString();
			context.finding(FEE, region(prose, amount)).values((String) null, found).report("X-FEE.multiple", "found", found, "step",
				step.get().toPlainString());
		});
	}

	private static void report(CheckContext context, ProsePassage prose, PartList parts, PartList.Fault fault, String rule) {
		BigDecimal whole = parts.whole().value();
		FindingDraft finding = context.finding(rule, region(prose, parts.whole())).values(parts.sum(), whole);
		for (Quantity part : parts.parts()) {
			Region region = region(prose, part);
			finding.related(region, "related.part", "found", prose.text().substring(part.wordsStart(), part.unitEnd()));
		}
		String key = parts.parts().size() == 1 ? "parts.one" : fault == PartList.Fault.TOO_MUCH ? "parts.much" : "parts.little";
		finding.report(key, "whole", prose.text().substring(parts.whole().wordsStart(), parts.whole().unitEnd()), "sum", parts.sum().toPlainString(),
			"difference", parts.sum().subtract(whole).abs().toPlainString());
	}

	private static void checkShares(CheckContext context, ProsePassage prose, ShareList shares) {
		List<Share> wrong = shares.wrong();
		for (Share share : wrong) {
			BigDecimal whole = shares.whole().orElseThrow();
			BigDecimal expected = share.expected(whole).orElseThrow();
			Quantity count = share.count().orElseThrow();
			context.finding(SHARES, region(prose, share.percent())).values(expected, share.percent().value())
				.related(region(prose, count), "related.part", "found", prose.text().substring(count.start(), count.unitEnd()))
				.report("X-PCTSUM.share", "expected", expected.toPlainString(), "found", share.percent().value().toPlainString(), "count",
					count.value().toPlainString(), "whole", whole.toPlainString());
		}
		if (wrong.isEmpty() && !shares.addsUp()) {
			Quantity first = shares.shares().get(0).percent();
			FindingDraft finding = context.finding(SHARES, region(prose, first)).values("100", shares.sum().toPlainString());
			shares.shares().stream().skip(1).forEach(share -> finding.related(region(prose, share.percent()), "related.part", "found",
				share.percent().value().toPlainString() + "%"));
			finding.report("X-PCTSUM.sum", "found", shares.sum().toPlainString(), "count", shares.shares().size());
		}
	}

	private static Region region(ProsePassage prose, Quantity quantity) {
		return prose.region(quantity.start(), Math.max(quantity.wordsEnd(), quantity.unitEnd()));
	}
}
