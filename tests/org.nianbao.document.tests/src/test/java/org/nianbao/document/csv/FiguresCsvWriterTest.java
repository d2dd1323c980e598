package org.nianbao.document.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.document.Reports;
import org.nianbao.document.internal.FigureTables;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.loading.LoadedReport;

/**
 * Reads the files back with Commons CSV.
 */
class FiguresCsvWriterTest {

	private static final String HEADER = "body,year,format,table,row,column,value,unit,remark,kind,text";

	@Test
	void wholeExport() throws IOException {
		assertEquals("\ufeff" + String.join("\r\n", HEADER,
			"某县人民政府办公室,2024,国办2021,复议诉讼,行政复议,结果维持,1,,,number,",
			"某县人民政府办公室,2024,国办2021,复议诉讼,行政复议,结果纠正,2,,（其中撤销1件）,number,",
			"某县人民政府办公室,2024,国办2021,复议诉讼,行政复议,其他结果,,,,blank,无",
			"某县人民政府办公室,2024,国办2021,复议诉讼,行政复议,尚未审结,,,,bad,三",
			"某县人民政府办公室,2024,国办2021,复议诉讼,行政复议,总计,,,,computed,'=",
			"某县人民政府办公室,2024,国办2021,复议诉讼,未经复议直接起诉,结果维持,0,,,number,",
			"某县人民政府办公室,2024,国办2021,复议诉讼,未经复议直接起诉,结果纠正,0,,,number,",
			"某县人民政府办公室,2024,国办2021,复议诉讼,未经复议直接起诉,其他结果,0,,,number,",
			"某县人民政府办公室,2024,国办2021,复议诉讼,未经复议直接起诉,尚未审结,1,,,number,",
			"某县人民政府办公室,2024,国办2021,复议诉讼,未经复议直接起诉,总计,1,,,computed,",
			"某县人民政府办公室,2024,国办2021,复议诉讼,复议后起诉,结果维持,,,,missing,",
			"某县人民政府办公室,2024,国办2021,复议诉讼,复议后起诉,结果纠正,,,,missing,",
			"某县人民政府办公室,2024,国办2021,复议诉讼,复议后起诉,其他结果,,,,missing,",
			"某县人民政府办公室,2024,国办2021,复议诉讼,复议后起诉,尚未审结,,,,missing,",
			"某县人民政府办公室,2024,国办2021,复议诉讼,复议后起诉,总计,,,,missing,", ""), csv(Reports.load("""
			某县人民政府办公室2024年政府信息公开工作年度报告
			四、政府信息公开行政复议、行政诉讼情况
			| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
			| 行政复议 | 1 | 2（其中撤销1件） | 无 | 三 | = |
			| 未经复议直接起诉 | 0 | 0 | 0 | 1 | = |
			""")));
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.testkit.Examples#all")
	void everyFigureOfTheExamplesIsThere(Path example) throws Exception {
		LoadedReport report = Reports.load(example);
		List<List<String>> expected = new ArrayList<>();
		for (OfficialTable table : FigureTables.of(report).values()) {
			for (RowSpec row : table.spec().rows()) {
				for (Figure figure : table.figures(row)) {
					expected.add(List.of(report.title().body(), Integer.toString(report.title().year().orElseThrow()), report.format().name(), table.spec().name(),
						row.name(), figure.column().name(), figure.hasValue() ? figure.value().toPlainString() : "", figure.kind().name().toLowerCase(Locale.ROOT)));
				}
			}
		}
		List<CSVRecord> records = read(csv(report));
		assertEquals(expected, records.stream().map(record -> List.of(record.get("body"), record.get("year"), record.get("format"), record.get("table"),
			record.get("row"), record.get("column"), record.get("value"), record.get("kind"))).toList());
		assertTrue(records.size() > 100, "the tables are read");
	}

	/** Decimals and digits as typed, signs without plus, units from the cell or from the label of the column. */
	@ParameterizedTest
	@CsvSource(delimiter = '>', value = {
		"2024 > | 行政事业性收费 | 12.60 | > 收费.金额=12.60万元",
		"2024 > | 行政许可 | 12345678901234567890 | > 许可.处理=12345678901234567890",
		"2020 > | 行政许可 | 3 | +1036 | 20 | > 许可.增减=1036",
		"2020 > | 行政处罚 | 3 | -5 | 20 | > 处罚.增减=-5",
		"2020 > | 政府集中采购 | 2 | 86.50万元（含税） | > 采购.采购金额=86.50万元（含税）"
	})
	void figuresAsTyped(String year, String row, String expected) throws IOException {
		LoadedReport report = Reports.load("某县" + year + "年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + row + "\n");
		List<String> found = read(csv(report)).stream()
			.map(record -> record.get("row") + "." + record.get("column") + "=" + record.get("value") + record.get("unit") + record.get("remark")).toList();
		assertTrue(found.contains(expected), found::toString);
	}

	/** A spreadsheet computes what begins like a formula, whether it is quoted or not. */
	@ParameterizedTest
	@CsvSource({ "=1+1", "+1", "-1", "@SUM(A1)" })
	void noTextIsAFormula(String text) throws IOException {
		LoadedReport report = Reports.load("=县2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n| 行政许可 | " + text + "甲 |\n");
		CSVRecord record = read(csv(report)).stream().filter(r -> r.get("row").equals("许可")).findFirst().orElseThrow();
		assertEquals("'" + text + "甲", record.get("text"));
		assertEquals("'=县", record.get("body"));
	}

	@Test
	void anyTextIsKept() throws IOException {
		String nasty = "甲\"乙\",丙 \ud83d\ude00𠮷 \u200fש <script> &";
		LoadedReport report = Reports.load(nasty + "2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n| 行政许可 | " + nasty + " |\n");
		CSVRecord record = read(csv(report)).stream().filter(r -> r.get("row").equals("许可")).findFirst().orElseThrow();
		assertEquals(nasty, record.get("text"));
		assertEquals(nasty, record.get("body"));
	}

	@Test
	void aReportWithoutTablesIsItsHeader() throws IOException {
		assertEquals("\ufeff" + HEADER + "\r\n", csv(Reports.load("一、总体情况\n")));
	}

	@Test
	void oneWriterServesSeveralThreads() throws IOException {
		List<LoadedReport> reports = IntStream.range(0, 50).mapToObj(i -> Reports.load("某县2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n| 行政许可 | 5 |\n"))
			.toList();
		byte[] expected = csv(reports.get(0)).getBytes(StandardCharsets.UTF_8);
		FiguresCsvWriter writer = new FiguresCsvWriter();
		reports.parallelStream().forEach(report -> {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try {
				writer.write(report, out);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			assertArrayEquals(expected, out.toByteArray());
		});
	}

	private static String csv(LoadedReport report) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new FiguresCsvWriter().write(report, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	private static List<CSVRecord> read(String csv) throws IOException {
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEADER.split(",")).setSkipHeaderRecord(true).get();
		List<CSVRecord> records = format.parse(new StringReader(csv.substring(1))).getRecords();
		assertTrue(records.stream().allMatch(record -> record.size() == Arrays.asList(HEADER.split(",")).size()));
		return records;
	}
}
