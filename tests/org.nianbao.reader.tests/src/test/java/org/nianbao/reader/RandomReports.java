package org.nianbao.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formatting.SectionTemplate;
import org.nianbao.language.formatting.TableTemplate;
import org.nianbao.language.text.ChineseNumerals;

/** Reports such as offices write, with any figures and any words. The same seed gives the same report. */
final class RandomReports {

	private static final List<String> WORDS = List.of("政府信息", "公开", "全县", "各乡镇", "门户网站", "政策解读", "“一网通办”", "办理", "答复", "申请人", "2024年", "3件", "12.5万元",
		"98.6%", "《条例》",
		"（试行）", "培训", "群众", "栏目", "更新", "及时", "准确", "APP", "工作机制", "进一步", "完善", "督促", "乡村振兴", "审查", "属性", "清单", "A类", "，", "、", "；", "：", "，", "的",
			"和", "了", "在");
	private static final List<String> BODIES = List.of("青石县水利局", "海右市人民政府办公室", "东山区市场监督管理局", "云岭镇人民政府", "国家税务总局青石县税务局");

	private final Random random;
	private final StringBuilder text = new StringBuilder();

	private RandomReports(long seed) {
		random = new Random(seed);
	}

	static String text(long seed) {
		return new RandomReports(seed).write();
	}

	private String write() {
		int year = 2019 + random.nextInt(7);
		ReportFormat format = FormatReader.standard().forYear(OptionalInt.of(year));
		String body = BODIES.get(random.nextInt(BODIES.size()));
		text.append(body).append(random.nextBoolean() ? "" : "\n").append(year).append("年政府信息公开工作年度报告\n\n");
		paragraphs(1 + random.nextInt(2));
		for (SectionSpec section : format.sections()) {
			text.append(SectionTemplate.heading(section)).append("\n\n");
			section.table().ifPresent(table -> {
				text.append(TableTemplate.table(table, (row, column) -> row.sumRule().isPresent() || column.sumRule().isPresent() ? "="
					: figure(column.decimals())));
				text.append(random.nextInt(3) == 0 ? "注：" + sentence() + "\n\n" : "\n");
			});
			if (section.table().isEmpty()) {
				int points = random.nextInt(5);
				for (int i = 1; i <= points; i++) {
					text.append("（").append(ChineseNumerals.of(i)).append("）").append(WORDS.get(random.nextInt(8)))
						.append(random.nextBoolean() ? "\n\n" : "。" + sentence() + "\n\n");
					paragraphs(random.nextInt(3));
				}
				paragraphs(points == 0 ? 1 : 0);
				if (random.nextInt(3) == 0) {
					freeTable();
				}
			}
		}
		if (random.nextBoolean()) {
			text.append(">> ").append(body).append("\n>> ").append(year + 1).append("年1月").append(1 + random.nextInt(31)).append("日\n");
		}
		return text.toString();
	}

	private String figure(int decimals) {
		int value = random.nextInt(4) == 0 ? random.nextInt(20_000) : random.nextInt(3);
		return decimals > 0 && random.nextBoolean() ? value + "." + random.nextInt(10) : String.valueOf(value);
	}

	private void paragraphs(int count) {
		for (int i = 0; i < count; i++) {
			text.append(random.nextInt(4) == 0 ? (i + 1) + "." : "").append(sentence()).append(random.nextBoolean() ? sentence() : "").append("\n\n");
		}
	}

	private void freeTable() {
		int columns = 2 + random.nextInt(3);
		text.append("表").append(1 + random.nextInt(3)).append(" 各渠道发布情况（单位：条）\n");
		for (int row = 0; row < 2 + random.nextInt(4); row++) {
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < columns; column++) {
				cells.add(row == 0 || column == 0 ? WORDS.get(random.nextInt(6)) + "甲乙丙丁戊己".charAt(row) + "子丑寅卯辰".charAt(column)
					: String.valueOf(random.nextInt(2000)));
			}
			text.append("| ").append(String.join(" | ", cells)).append(" |\n");
		}
		text.append('\n');
	}

	private String sentence() {
		StringBuilder sentence = new StringBuilder("全年");
		int words = 4 + random.nextInt(40);
		for (int i = 0; i < words; i++) {
			sentence.append(WORDS.get(random.nextInt(WORDS.size())));
		}
		return sentence.append("工作。").toString();
	}
}
