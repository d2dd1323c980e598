package org.nianbao.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.cli.input.Input;
import org.nianbao.document.output.OutputNames;

/**
 * Says which files are generated from which reports. Made before anything is written, so that no report overwrites the work of another.
 */
final class OutputPlan {

	/** The name of documents that are made from standard input. */
	private static final String STANDARD_INPUT = "stdin";

	/**
	 * A file to be written.
	 *
	 * @param name what it is called in messages
	 * @param file where it is
	 */
	record Target(String name, Path file) {
	}

	private final Session session;
	private final Optional<Path> outputDirectory;

	private OutputPlan(Session session, Optional<Path> outputDirectory) {
		this.session = session;
		this.outputDirectory = outputDirectory;
	}

	/**
	 * Makes a plan.
	 *
	 * @param inputs          the reports
	 * @param extensions      the extensions of the files that are generated from each
	 * @param outputDirectory where the files go; empty for beside the reports
	 * @param session         the run
	 * @return the plan
	 * @throws UsageException if two reports would be written to the same file, or a report would be overwritten, or standard input has no place
	 */
	static OutputPlan of(List<Input> inputs, List<String> extensions, Optional<Path> outputDirectory, Session session) {
		OutputPlan plan = new OutputPlan(session, outputDirectory);
		Map<Path, Input> taken = new HashMap<>();
		for (Input input : inputs) {
			input.file().ifPresent(file -> taken.put(key(file), input));
		}
		for (Input input : inputs) {
			for (String extension : extensions) {
				Target target = plan.target(input, extension);
				Input other = taken.putIfAbsent(key(target.file()), input);
				if (other != null) {
					boolean overwrites = other.file().filter(file -> key(file).equals(key(target.file()))).isPresent();
					throw new UsageException(overwrites ? session.messages().get("generate.overwrite", input.name(), other.name())
						: session.messages().get("generate.conflict", other.name(), input.name(), target.name()));
				}
			}
		}
		return plan;
	}

	/**
	 * Returns the file that is generated from a report.
	 *
	 * @param input     the report
	 * @param extension the extension of the file, without its dot
	 * @return the file
	 */
	Target target(Input input, String extension) {
		if (input.file().isEmpty() && outputDirectory.isEmpty()) {
			throw new UsageException(session.messages().get("generate.standard-input"));
		}
		Path report = Path.of(input.file().isPresent() ? input.name() : STANDARD_INPUT);
		String fileName = OutputNames.of(report.getFileName().toString(), extension);
		Path name = outputDirectory.map(directory -> directory.resolve(fileName)).orElseGet(() -> report.resolveSibling(fileName));
		return new Target(name.toString(), session.surroundings().directory().resolve(name));
	}

	private static Path key(Path file) {
		return file.toAbsolutePath().normalize();
	}
}
