package org.nianbao.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.assist.ReportAssist;
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

/** What can be written near the end of a long report, warm, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AssistBenchmark {

	/** What is typed at the caret: for a row by its pinyin, for a figure, at the start of a line. */
	@Param({ "| bnxs", "收到{xs", "收到", "" })
	public String typed;

	private final ReportLoader loader = ReportLoader.standalone();
	private final ReportAssist assist = new ReportAssist(RuleCatalogue.of(Locale.CHINESE));
	private String text;
	private int offset;
	private LoadedReport loaded;

	/** Makes a report of some thousand lines. */
	@Setup
	public void read() {
		String typical = Reports.typical();
		String body = typical.substring(typical.indexOf("\n一、"));
		int lines = (int) body.lines().count();
		String before = typical.substring(0, typical.indexOf("\n一、")) + body.repeat(1_000 / lines + 1) + "\n";
		text = before + typed + "\n";
		offset = before.length() + typed.length();
		loaded = loader.load(text, "test");
	}

	/** From the parsed report. */
	@Benchmark
	public List<Proposal> proposals() {
		return assist.proposals(loaded, offset);
	}

	/** From the text, as after each key. */
	@Benchmark
	public List<Proposal> parseAndPropose() {
		return assist.proposals(loader.load(text, "test", Optional.empty(), loaded.project()), offset);
	}
}
