package org.nianbao.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.Finding;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.ide.services.FormatLanguage;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.text.TextEdit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the editor does with a format of some three hundred lines after each pause in typing, warm, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FormatBenchmark {

	private static final String NAME = "guoban2021.geshi";

	private static final String CHILD = "格式 某省 \"某省文\" 继承 国办2021 适用 2021 起\n\n章 \"其他需要报告的事项\" {\n  要点 \"图解\"\n}\n";

	private final FormatLanguage language = new FormatLanguage(Locale.CHINESE);
	private String text;
	private LoadedFormat loaded;

	/** Reads a format on board. */
	@Setup
	public void read() {
		try (InputStream in = FormatReader.class.getResourceAsStream("/formats/" + NAME)) {
			// Under another name, so that it stands beside the formats on board; it does not clash with them, as a format of its own.
			text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("格式 国办2021", "格式 又一个");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		loaded = language.parse(text, Optional.empty());
	}

	/** All that a snapshot has. */
	@Benchmark
	public List<Finding> analyse() {
		LoadedFormat format = language.parse(text, Optional.empty());
		language.styles(format);
		language.outline(format);
		language.foldings(format);
		language.links(format);
		return language.check(format, CancelIndicator.NullImpl);
	}

	/** A small format that inherits from one on board: what stands around it is parsed already. */
	@Benchmark
	public LoadedFormat parseChild() {
		return language.parse(CHILD, Optional.empty());
	}

	/** At the end of the text. */
	@Benchmark
	public List<Proposal> propose() {
		return language.proposals(loaded, text.length());
	}

	/** The whole text. */
	@Benchmark
	public List<TextEdit> format() {
		return language.format(loaded);
	}
}
