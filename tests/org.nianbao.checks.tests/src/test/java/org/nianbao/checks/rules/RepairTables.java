package org.nianbao.checks.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.nianbao.checks.Messages;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.Severity;
import org.nianbao.checks.repair.Repair;
import org.nianbao.checks.repair.TableRepair;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Kind;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;

/**
 * Reports whose tables are right, for trials in which figures are made wrong; and how a table of a report is repaired.
 */
final class RepairTables {

	/** The table of applications, and that of reviews and lawsuits. */
	static final String APPLICATIONS = "申请";
	static final String REVIEWS = "复议诉讼";

	private static final ReportLoader LOADER = ReportLoader.standalone();

	private RepairTables() {
	}

	static LoadedReport load(String text) {
		return LOADER.load(text, "sample.nianbao");
	}

	static CheckContext context(LoadedReport report) {
		return new CheckContext(report, ReportLibrary.of(report), RuleCatalogue.of(Locale.CHINESE), Messages.of(Locale.CHINESE),
			(rule, own, blank) -> Optional.of(Severity.ERROR),
			finding -> {
			});
	}

	static CheckedTable table(CheckContext context, String name) {
		return context.tables().stream().filter(table -> table.spec().name().equals(name)).findFirst().orElseThrow();
	}

	static Repair repair(String text, String table) {
		CheckContext context = context(load(text));
		return TableRepair.of(TableLaws.of(context, table(context, table)));
	}

	/** The numbers that are typed in a table. */
	static List<Figure> numbers(CheckedTable table) {
		List<Figure> cells = new ArrayList<>();
		for (RowSpec row : table.spec().rows()) {
			for (ColumnSpec column : row.block().columns()) {
				cells.add(table.figure(row, column));
			}
		}
		return cells.stream().filter(cell -> cell.kind() == Kind.NUMBER).toList();
	}

	/** The correct reports: the examples and made ones. */
	static Map<String, String> correct() {
		Map<String, String> reports = new LinkedHashMap<>();
		for (String name : List.of("correct-2024", "shandong-2024", "trial-2020")) {
			reports.put(name, read(root().resolve("examples/" + name + ".nianbao")));
		}
		reports.put("references-2024, typed", typed(read(root().resolve("examples/references-2024.nianbao"))));
		reports.put("all zero", made(0, 0, 1));
		reports.put("few figures", made(1, 20, 15));
		reports.put("many figures", made(2, 300, 70));
		reports.put("large figures", made(3, 2_000_000, 60));
		return reports;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Path root() {
		return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
			.filter(directory -> Files.isRegularFile(directory.resolve("examples/correct-2024.nianbao"))).findFirst().orElseThrow();
	}

	/** Puts numbers where {@code =} is. */
	static String typed(String text) {
		CheckContext context = context(load(text));
		String result = text;
		List<Figure> computed = new ArrayList<>();
		for (CheckedTable table : context.tables()) {
			for (RowSpec row : table.spec().rows()) {
				row.block().columns().forEach(column -> computed.add(table.figure(row, column)));
			}
		}
		computed.removeIf(figure -> figure.kind() != Kind.COMPUTED);
		computed.sort((a, b) -> Integer.compare(b.region().offset(), a.region().offset()));
		for (Figure figure : computed) {
			result = result.substring(0, figure.region().offset()) + figure.value().toPlainString() + result.substring(figure.region().end());
		}
		return result;
	}

	/**
	 * Makes a report with figures at random in the tables of applications and of reviews.
	 *
	 * @param seed    what the figures depend on
	 * @param largest about how large they are
	 * @param filled  how many of a hundred cells are not 0
	 */
	private static String made(long seed, int largest, int filled) {
		Random random = new Random(seed);
		String text = read(root().resolve("examples/correct-2024.nianbao"));
		List<String> lines = new ArrayList<>();
		long[] results = new long[6];
		long[] received = new long[6];
		for (String line : text.lines().toList()) {
			String[] cells = line.split("\\|");
			if (!line.startsWith("|") || !cells[cells.length - 1].strip().matches("\\d+") || cells.length < 7) {
				lines.add(line);
				continue;
			}
			int count = cells.length - 3;
			long[] figures = new long[count];
			for (int i = 0; i < count; i++) {
				boolean zero = largest == 0 || random.nextInt(100) >= (i == 0 ? filled : filled * 2 / 3);
				figures[i] = zero ? 0 : 1 + random.nextInt(1 + random.nextInt(largest));
			}
			String label = cells[1].strip();
			if (label.startsWith("四、")) {
				for (int i = 0; i < count; i++) {
					// What was received is made to suit below.
					received[i] = figures[i];
				}
			} else if (label.startsWith("（七）")) {
				figures = results;
			} else if (count == 6 && !label.startsWith("一、") && !label.startsWith("二、")) {
				for (int i = 0; i < count; i++) {
					results[i] += figures[i];
				}
			}
			lines.add(line(label, figures));
		}
		balance(lines, results, received, random);
		return String.join("\n", lines) + "\n";
	}

	private static void balance(List<String> lines, long[] results, long[] carriedOut, Random random) {
		long[] taken = new long[6];
		long[] carriedIn = new long[6];
		for (int i = 0; i < 6; i++) {
			long all = results[i] + carriedOut[i];
			carriedIn[i] = all == 0 ? 0 : (long) (random.nextInt(100) * all / 500);
			taken[i] = all - carriedIn[i];
		}
		lines.replaceAll(line -> line.startsWith("| 一、本年新收") ? line("一、本年新收政府信息公开申请数量", taken)
			: line.startsWith("| 二、上年结转") ? line("二、上年结转政府信息公开申请数量", carriedIn) : line);
	}

	private static String line(String label, long[] figures) {
		StringBuilder line = new StringBuilder("| " + label + " |");
		long sum = 0;
		for (long figure : figures) {
			line.append(" ").append(figure).append(" |");
			sum += figure;
		}
		return line.append(" ").append(sum).append(" |").toString();
	}
}
