package org.nianbao.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.ide.navigation.Subject.Kind;
import org.nianbao.language.loading.LoadedReport;

class ReportOccurrencesTest {

	private static final String TEXT = """
		@格式 国办2021
		某局2024年政府信息公开工作年度报告

		一、总体情况
		共{新收}件、{申请.新收.自然人}件、{新收 + 结转 / 办理总计 %}，{不予公开}件，{申请}件。

		二、主动公开政府信息情况
		| 第二十条第（五）项 |
		| 信息内容 | 本年处理决定数量 |
		| 行政许可 | 7 |
		| 第二十条第（六）项 |
		| 信息内容 | 本年处理决定数量 |
		| 行政处罚 | 8 |
		三、收到和处理政府信息公开申请情况
		| 项目 | 自然人 | 总计 |
		| 一、本年新收政府信息公开申请数量 | 31 | 42 |
		| 二、上年结转政府信息公开申请数量 | 1 |  |
		| （三）不予公开 |
		""";

	private static Marked mark(String marked) {
		String unmarked = marked.replace("‸", "");
		assertTrue(TEXT.contains(unmarked), unmarked);
		return Marked.of(TEXT.replaceFirst(Pattern.quote(unmarked), Matcher.quoteReplacement(marked)), null);
	}

	/** Definitions are marked with a star. */
	private static List<String> occurrences(Marked place) {
		return ReportOccurrences.at(place.report(), place.offset()).stream()
			.map(found -> (found.defines() ? "*" : "") + place.text(found.region())).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', value = {
		"| 一、本年新收‸政府信息公开申请数量 ~ 新收,新收,新收,*一、本年新收政府信息公开申请数量",
		"共{新‸收}件 ~ 新收,新收,新收,*一、本年新收政府信息公开申请数量,*42",
		"| 31 | 4‸2 | ~ 新收,新收,*42",
		"| 31‸ | 42 | ~ 自然人,*31",
		"{申请.新收.自‸然人} ~ 自然人,*自然人,*31",
		"{‸申请.新收 ~ 申请,申请",
		"| 项目 | ‸自然人 | ~ 自然人,*自然人",
		"| 信息内容 | 本年处理‸决定数量 ~ *本年处理决定数量,*本年处理决定数量",
		"| （三）不予‸公开 | ~ 不予公开,*（三）不予公开",
		"一、总体‸情况 ~ *一、总体情况",
		"@格式 国办‸2021 ~ 国办2021",
	})
	void sameThing(String marked, String expected) {
		assertEquals(List.of(expected.split(",")), occurrences(mark(marked)));
	}

	@ParameterizedTest
	@ValueSource(strings = {"共‸{新收}件", "{新收 ‸+ 结转", "某局‸2024年", "| ‸项目 |"})
	void nothing(String marked) {
		Marked place = mark(marked);
		assertEquals(Set.of(), ReportOccurrences.subjectsAt(place.report(), place.offset()));
		assertEquals(List.of(), occurrences(place));
	}

	@Test
	void subjectsAreTheSameInOtherReports() throws IOException {
		Marked place = mark("| 一、本年新收‸政府信息公开申请数量");
		Set<Subject> subjects = ReportOccurrences.subjectsAt(place.report(), place.offset());
		assertEquals(Set.of(Subject.of(Kind.ROW, "申请", "新收")), subjects);
		Marked other = Marked.example("references-2024.nianbao", "‸一、总体情况");
		assertTrue(ReportOccurrences.of(other.report(), subjects).size() > 3);
	}

	static List<Path> examples() throws IOException {
		return Marked.examples();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void everyOffset(Path example) throws IOException {
		LoadedReport report = Marked.of(Files.readString(example), example).report();
		int length = report.text().length();
		List<ReportMention> mentions = ReportMentions.of(report);
		int start = 0;
		for (ReportMention mention : mentions) {
			assertTrue(mention.region().offset() >= start && mention.region().end() <= length && mention.region().length() >= 0, mention::toString);
			assertTrue(mention.reach().offset() >= 0 && mention.reach().offset() <= mention.region().offset()
				&& mention.reach().end() >= mention.region().end()
				&& mention.reach().end() <= length, mention::toString);
			start = mention.region().offset();
		}
		for (int offset = 0; offset <= length; offset++) {
			int at = offset;
			ReportMentions.at(mentions, offset).ifPresent(found -> assertTrue(found.reach().offset() <= at && at <= found.reach().end()));
		}
		for (int offset = 0; offset <= length; offset += 7) {
			ReportOccurrences.at(report, offset);
		}
	}
}
