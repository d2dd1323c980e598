package org.nianbao.checks.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.checks.prose.Quantity.Kind;
import org.nianbao.checks.prose.Quantity.Precision;

/**
 * Numbers in prose: what they are, where they stand, and what is none.
 */
class QuantityReaderTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
		共收到68件（其中上年结转12件）       | 68 件, 12 件
		公开解读170余条                      | 170+ 条
		召开近300个                          | ~300 个
		阅读14万余条                         | 140000+ 条
		阅读14余万条                         | 140000+ 条
		订阅用户达到2604423人、微博3000人    | 2604423 人, 3000 人
		处理1,234件                          | 1234 件
		处理1,234,567件，12,34件             | 1234567 件, 12, 34 件
		占承办总数的9.3%，占28％             | 9.3%, 28%
		约9.3%，近30%左右                    | ~9.3%, ~30%
		收费3.5万元，共12.50元，1.2亿元      | 35000 元, 12.50 元, 120000000 元
		收到６８件，占９．５０％             | 68 件, 9.50%
		自2024 年 1 月 1 日起                | Y2024, M1, D1
		收到 6 8 件，公开 2 条               | 68 件, 2 条
		三件、二十余次、一百二十五件、两件   | 3 件, 20+ 次, 125 件, 2 件
		一千零五件，三万五千人，十二件       | 1005 件, 35000 人, 12 件
		百余次，近百件，上千人，万余条       | 100+ 次, ~100 件, ~1000 人, 10000+ 条
		十几件，二十多人，十来次             | 10+ 件, 20+ 人, ~10 次
		二〇二四年共三件                     | Y2024, 3 件
		十二月二十日                         | M12, D20
		零件                                 | 0 件
		百分之九点三，百分之五十，百分之12.5 | 9.3%, 50%, 12.5%
		超过50件，超50人，不少于5次，逾8万条 | 50+ 件, 50+ 人, 5+ 次, 80000+ 条
		约50件，大约5次，接近9个，不足100件  | ~50 件, ~5 次, ~9 个, ~100 件
		不超过5件，最近3件，附近2家          | ~5 件, 3 件, 2 家
		170条以上，100件左右                 | 170+ 条, ~100 件
		300人次，提高3.2个百分点             | 300 人次, 3.2 个百分点
		20个工作日内，3个月                  | 20 个工作日, 3 个月
		2023年1-11月，1至11月                | Y2023, M11, M11
		2020—2024年                          | Y2024
		申请68，办结67。                     | 68, 67
		申请数量：68件                       | 68 件
		总数68件，件数为5                    | 68 件, 5
		收到0件                              | 0 件
		10万+次，5千余人，3百件              | 5000+ 人, 300 件
		2023年度                             | Y2023
		每年2次，每季度1次                   | 2 次, 1 次
		一件、一次                           | 1 件, 1 次
		""")
	void reads(String text, String expected) {
		assertEquals(expected, QuantityReader.read(text).stream().map(QuantityReaderTest::show).collect(Collectors.joining(", ")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "第二十条第（一）项", "第 711 号", "国办公开办函〔2021〕30号", "张政办字〔2015〕57 号", "一是完善，二是推进", "一、总体情况", "（一）主动公开", "(12)", "1.主动公开方面",
		"。2、依申请公开", "第1季度、1季度", "电话：0533-2869928", "电话：13812345678", "邮编：255020", "8:30", "上午8：30—17：00", "新村西路 226 号", "5G、3D、APP2.0、4K", "V1.2.3",
		"zdjgs2@163.com", "https://www.a.cn/2023/12/1.html", "3—5件", "3至5件", "三至五件", "三五件", "近三年", "3年内", "十四五", "“三公”经费", "两会", "三审三校", "统一平台", "进一步",
		"二十届二中全会", "每一项", "三分之一", "数十件", "几十件", "1/3", "12345热线", "一件事", "一次性", "一方面", "其一", "98分", "36.5℃", "12月号3号", "百件", "20千瓦",
		"二〇二四", "1:3", "13月", "32日", "007", "2024.1.1" })
	void countsNothing(String text) {
		List<Quantity> amounts = QuantityReader.read(text).stream().filter(q -> q.kind() != Kind.MONTH).toList();
		assertEquals(List.of(), amounts);
	}

	@Test
	void placesAreThoseOfTheTextWithItsBlanks() {
		String text = "共 收到 约 ６ 8 余 件 左右，占 9 .5 %，合计百分之十";
		List<Quantity> found = QuantityReader.read(text);
		assertEquals(List.of("６ 8|约 ６ 8 余|约 ６ 8 余 件 左右", "9 .5|9 .5 %|9 .5 %", "百分之十|百分之十|百分之十"), found.stream()
			.map(q -> text.substring(q.start(), q.end()) + "|" + text.substring(q.wordsStart(), q.wordsEnd()) + "|"
				+ text.substring(q.wordsStart(), q.unitEnd())).toList());
	}

	@ParameterizedTest
	@CsvSource({ "68件, 68, true", "68件, 67, false", "170余条, 170, true", "170余条, 179, true", "170余条, 180, false", "170余条, 169, false", "近300个, 297, true",
		"近300个, 200, false", "近300个, 305, true", "14万余条, 149999, true", "14万余条, 150000, false", "20余次, 29, true", "超过50件, 50, true", "约9.3%, 9.35, true",
		"0件, 0, true", "16290余条, 16299, true" })
	void describes(String text, BigDecimal figure, boolean expected) {
		assertEquals(expected, QuantityReader.read(text).get(0).describes(figure));
	}

	@Test
	void precisionIsNamed() {
		assertEquals(List.of(Precision.EXACT, Precision.MORE, Precision.ABOUT),
			QuantityReader.read("5件、5余件、近5件").stream().map(Quantity::precision).toList());
		assertEquals("件", QuantityReader.read("5件").get(0).unit());
		assertEquals("", QuantityReader.read("5。").get(0).unit());
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "1,", "1.", "一", "百", "（1", "1-", "至1", "百分之", "68件", "8:", "a1", "1，" })
	void timeIsLinear(String part) {
		String text = part.repeat(200_000);
		Assertions.assertTimeout(Duration.ofSeconds(5), () -> QuantityReader.read(text));
	}

	private static String show(Quantity q) {
		String value = q.value().toPlainString();
		return switch (q.kind()) {
			case YEAR -> "Y" + value;
			case MONTH -> "M" + value;
			case DAY -> "D" + value;
			default -> (q.precision() == Precision.ABOUT ? "~" : "") + value + (q.precision() == Precision.MORE ? "+" : "")
				+ (q.kind() == Kind.PERCENT ? "%" : q.unit().isEmpty() ? "" : " " + q.unit());
		};
	}
}
