package org.nianbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.nianbao.cli.input.Input;
import org.nianbao.cli.input.InputResolver;
import org.nianbao.cli.input.Inputs;
import org.nianbao.cli.output.PlainText;
import org.nianbao.language.files.AtomicFile;
import org.nianbao.language.formatting.ReportFormatter;
import org.nianbao.language.text.TextEdit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Formats reports and format files in place; a report from standard input to standard output.
 */
@Command(name = "format", sortOptions = false, sortSynopsis = false)
final class FormatCommand extends SessionCommand {

	private record Formatted(String text, boolean changed) {
	}

	@Option(names = "--check")
	private boolean check;

	@Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
	private List<String> paths;

	private int files;
	private int changed;

	FormatCommand(Session session) {
		super(session);
	}

	@Override
	public Integer call() {
		Inputs inputs = InputResolver.resolve(paths, session().surroundings().directory());
		Batch batch = new Batch(session());
		batch.run(inputs, this::format, this::tell);
		if (files > 0) {
			String verdict = text(check ? "format.would-change" : "format.changed", changed);
			session().say(text("verdict", session().messages().count("verdict.files", files), changed == 0 ? text("format.nothing") : verdict));
		}
		return batch.exitCode(check && changed > 0);
	}

	private Formatted format(Input input, String text) {
		List<TextEdit> edits = FormatServices.isFormat(input)
			? FormatServices.format(text).orElseThrow(() -> new UsageException(text("format.unreadable", input.name()))) : ReportFormatter.format(text);
		String formatted = edits.isEmpty() ? text : TextEdit.apply(text, edits);
		boolean write = !check && !edits.isEmpty() && input.file().isPresent();
		if (write) {
			write(input.name(), input.file().get(), formatted);
		}
		return new Formatted(formatted, !edits.isEmpty());
	}

	private void write(String name, Path file, String text) {
		try {
			AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
		} catch (IOException e) {
			throw new UsageException(session().describeUnwritable(name, e));
		}
	}

	private void tell(Input input, Formatted formatted) {
		files++;
		changed += formatted.changed() ? 1 : 0;
		if (check) {
			if (formatted.changed()) {
				session().out().println(PlainText.oneLine(input.name()));
			}
		} else if (input.file().isEmpty()) {
			session().out().print(formatted.text());
		} else if (formatted.changed()) {
			session().say(text("format.done", input.name()));
		}
	}
}
