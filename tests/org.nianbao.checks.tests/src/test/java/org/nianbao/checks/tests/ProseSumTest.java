package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.language.figures.Figure.Region;

/**
 * What the prose adds up by itself: X-PARTS, X-PCTSUM, X-FEE.
 */
class ProseSumTest {

	private static final Set<String> RULES = Set.of("X-PARTS", "X-PCTSUM", "X-FEE");

	/**
	 * A line of section one and what is found in it.
	 *
	 * @param line     the line, the places marked
	 * @param expected rule, severity and message of each finding
	 */
	record Line(String line, List<String> expected) {

		static Line of(String line, String... expected) {
			return new Line(line, List.of(expected));
		}
	}

	@ParameterizedTest
	@MethodSource
	void wrong(Line test) {
		Sample sample = with(test.line());
		List<Finding> findings = find(Checks.CHINESE, sample);
		assertEquals(test.expected(), findings.stream().map(f -> f.rule() + " " + f.severity().label() + " " + f.message()).toList());
		assertEquals(sample.regions(), findings.stream().map(f -> new Region(f.offset(), f.length())).toList());
		assertEquals(findings.size(), find(Checks.ENGLISH, sample).size());
	}

	static Stream<Line> wrong() {
		return Stream.of(
			Line.of("公开信息⟦83条⟧，其中政策40条、公示40条、其他2条。", "X-PARTS warning “其中”各项之和为 82，少于总数“83条”，相差 1；如果没有列全，应加“等”"),
			Line.of("共公开信息⟦83 条⟧。其中：政策 40 条，公示 44 条。", "X-PARTS warning “其中”各项之和为 84，多于总数“83条”，相差 1"),
			Line.of("公开信息⟦83条⟧，其中政策40条、公示40条、其他4条等。", "X-PARTS warning “其中”各项之和为 84，多于总数“83条”，相差 1"),
			Line.of("公开解读⟦170余条⟧，其中，部门89条、领导19条、专家14条、图文45条。", "X-PARTS warning “其中”各项之和为 167，少于总数“170余条”，相差 3；如果没有列全，应加“等”"),
			Line.of("收到⟦19件⟧，其中21件办结。", "X-PARTS warning “其中”一项为 21，多于总数“19件”，相差 2"),
			Line.of("收到⟦68件⟧（其中上年结转70件）。", "X-PARTS warning “其中”一项为 70，多于总数“68件”，相差 2"),
			Line.of("新收⟦{新收}件⟧，其中自然人{新收.自然人}件，商业企业5件，科研机构1件，法律服务机构3件。", "X-PARTS warning “其中”各项之和为 38，多于总数“37件”，相差 1"),
			Line.of("共收到建议⟦30件⟧（含转办5件），其中经济类11件（含旅游1件），占36.7%，涉及物价；科教类20件，涉及养老。", "X-PARTS warning “其中”各项之和为 31，多于总数“30件”，相差 1"),
			Line.of("自然人45件，占⟦80%⟧；法人5件，占⟦20%⟧。", "X-PCTSUM info 45 占 50 的 90%，不是 80%", "X-PCTSUM info 5 占 50 的 10%，不是 20%"),
			Line.of("共收到50件，其中自然人45件，占90%；法人5件，占⟦12%⟧。", "X-PCTSUM info 5 占 50 的 10%，不是 12%"),
			Line.of("予以公开、部分公开、不予公开分别占⟦60%⟧、30%和20%。", "X-PCTSUM info 3 项占比之和为 110%，应为 100%"),
			Line.of("共收到50件，其中自然人45件、法人5件，分别占90%、⟦12%⟧。", "X-PCTSUM info 5 占 50 的 10%，不是 12%"),
			Line.of("收取信息处理费2次，共⟦305元⟧，其中按件100元、按页200元。", "X-FEE info “其中”各项之和为 300，少于总数“305元”，相差 5；如果没有列全，应加“等”"),
			Line.of("全年收取信息处理费⟦1005元⟧。", "X-FEE info 信息处理费 1005 元不是 10 元的倍数，按收费标准计算不出这个数额"),
			Line.of("全年收取⟦1005元⟧信息处理费。", "X-FEE info 信息处理费 1005 元不是 10 元的倍数，按收费标准计算不出这个数额"),
			Line.of("收取信息处理费⟦0.1234万元⟧。", "X-FEE info 信息处理费 1234 元不是 10 元的倍数，按收费标准计算不出这个数额"),
			Line.of("收取信息处理费⟦1000元⟧，其中按件计收800元，按量计收100元。", "X-FEE info “其中”各项之和为 900，少于总数“1000元”，相差 100；如果没有列全，应加“等”"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "公开信息83条，其中政策40条、公示41条、其他2条。", "公开信息83条，其中政策40条、公示40条、其他1条等。", "公开信息83条，其中政策40条、公示40条。",
		"应办42件。已办结39件，结转下年3件。其中予以公开16件，部分公开6件。", "办结39件，结转3件，其中甲30件、乙5件、丙4件。", "公开近300条，其中政策100条、公示100条、其他50条。",
		"公开170余条，其中政策100条、公示70条、其他5条。", "公开83条，其中政策40余条、公示30余条、其他10余条。", "收到19件，其中11件办结。", "受理3259件，答复3278件（含结转77件）。",
		"共收到68件（其中上年结转12件），比上年略有减少，其中自然人63件，企业3件，其他2件。",
		"收到68件，其中自然人66件，法人2件，67件已办结，1件结转下年。", "收到68件，其中自然人66件，法人2件，已办结67件。", "收到100件，其中自然人60件、企业40件，同比增长5件。", "共收到10件，其中自然人8人、企业2家。",
		"收到10件，其中同比增加12件。",
		"收到50件，办结49件。其中一项重要工作是公开，公开80件。", "共收到建议5件，其中主办2件，分办1件，协办2件；提案3件，均为主办。", "涉及多个方面。其中，城建类4件；科教类2件。", "共100件，其中甲60件（其中乙20件、丙40件），丁40件。",
		"共100件，其中甲60件，其中乙70件。",
		"自然人45件，占90%；法人5件，占10%。", "甲1件，占33.3%，乙1件，占33.3%，丙1件，占33.3%。", "甲1件，占17%；乙1件，占17%；丙1件，占17%；丁1件，占17%；戊1件，占17%；己1件，占17%。",
		"予以公开占30%，部分公开占20%。", "企业占总数的60%，其中国企占80%。", "满意率98%，公开率99%。",
		"收到50件，其中自然人20件，占40%；法人5件，占10%。", "占总数的60%，占上年的90%。", "分别占60%、30%和10%。", "占约90%，占约20%。", "予以公开占{予以公开 / 办理总计 %1}，部分公开占{部分公开 / 办理总计 %1}。",
		"收取信息处理费1000元。", "未收取信息处理费。", "行政事业性收费126.5万元，收取信息处理费1000元。", "收取信息处理费1000元，行政事业性收费1234元。", "行政事业性收费1234元，未收取信息处理费。", "减免信息处理费3元。",
		"收取信息处理费100元，减免7元。", "信息处理费按每页3元计收。",
		"信息处理费约1003元。", "收取信息处理费1000元，其中按件计收800元，按量计收200元。", "培训费1003元。未收取信息处理费。" })
	void right(String line) {
		assertEquals(List.of(), find(Checks.CHINESE, with(line)));
	}

	@Test
	void partsAreRelated() {
		Finding finding = find(Checks.CHINESE, with("公开信息83条，其中政策40条、公示40条、其他2条。")).get(0);
		assertEquals("82 83 [40条, 40条, 2条]", finding.expected() + " " + finding.found() + " "
			+ finding.related().stream().map(place -> place.message()).toList());
	}

	@Test
	void formatsWithoutATariffKnowNoMultiple() {
		Sample sample = Sample.trial().replace("\n一、总体情况\n", "\n一、总体情况\n\n收取信息处理费1005元。\n");
		assertEquals(List.of(), find(Checks.CHINESE, sample));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1件，其中", "共1件其中1件、", "占1%，", "（其中1件", "1件（占1%；", "信息处理费1005元，", "其中", "；1件" })
	void longLinesTakeNoLongerThanTheyAre(String piece) {
		Sample sample = with("共1件，其中" + piece.repeat(60_000 / piece.length()));
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> find(Checks.CHINESE, sample));
	}

	private static Sample with(String line) {
		return Sample.correct().replace("\n\n（一）主动公开\n", "\n\n" + line + "\n\n（一）主动公开\n");
	}

	private static List<Finding> find(ReportChecker checker, Sample sample) {
		return checker.check(Checks.load(sample)).stream().filter(finding -> RULES.contains(finding.rule())).toList();
	}
}
