package org.nianbao.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All checks of a report some of whose figures are wrong: what the search for the most probable cells costs, compared with none. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RepairBenchmark {

	/** How many cells are wrong; with 4, the failures are explained one by one. */
	@Param({ "0", "1", "2", "3", "4" })
	public int wrong;

	private final ReportChecker checker = ReportChecker.standard(Locale.CHINESE);
	private LoadedReport loaded;

	/** Makes figures of the typical report wrong, each in a row and a column of its own. */
	@Setup
	public void read() {
		List<String> labels = List.of("| 2.重复申请", "| 二、上年结转", "| 3.其他", "| 8.属于行政查询事项");
		String text = Reports.typical();
		for (int i = 0; i < wrong; i++) {
			int at = text.indexOf(labels.get(i));
			for (int bars = 0; bars < 2 + i; bars++) {
				at = text.indexOf('|', at + 1);
			}
			int digit = at - 2;
			text = text.substring(0, digit) + (text.charAt(digit) == '7' ? '3' : '7') + text.substring(digit + 1);
		}
		loaded = ReportLoader.standalone().load(text, "wrong");
	}

	/** Figures to findings. */
	@Benchmark
	public List<Finding> check() {
		return checker.check(loaded);
	}
}
