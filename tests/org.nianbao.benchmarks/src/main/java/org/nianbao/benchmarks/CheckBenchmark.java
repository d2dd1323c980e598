package org.nianbao.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.nianbao.checks.Finding;
import org.nianbao.checks.ReportChecker;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.lexing.ReportScanner;
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

/** From text to findings, warm, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CheckBenchmark {

	/** Which report. */
	@Param({ "typical", "hundredfold" })
	public String report;

	private final ReportLoader loader = ReportLoader.standalone();
	private final ReportChecker checker = ReportChecker.standard(Locale.CHINESE);
	private String text;
	private LoadedReport loaded;

	/** Reads the report. */
	@Setup
	public void read() {
		text = report.equals("typical") ? Reports.typical() : Reports.hundredfold();
		loaded = loader.load(text, report);
	}

	/** Text to tokens. */
	@Benchmark
	public Object scan() {
		return ReportScanner.scan(text);
	}

	/** Text to model and figures. */
	@Benchmark
	public LoadedReport load() {
		return loader.load(text, report);
	}

	/** Figures to findings. */
	@Benchmark
	public List<Finding> check() {
		return checker.check(loaded);
	}

	/** Text to findings, all cross-references resolved: what a build or an editor does for a report. */
	@Benchmark
	public List<Finding> loadLinkAndCheck() {
		LoadedReport fresh = loader.load(text, report);
		EcoreUtil.resolveAll(fresh.resource());
		return checker.check(fresh);
	}

	/** Text to the edits that format it. */
	@Benchmark
	public Object format() {
		return ReportFormatter.format(text);
	}
}
