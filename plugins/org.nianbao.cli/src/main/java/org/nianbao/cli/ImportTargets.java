package org.nianbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.cli.input.Input;
import org.nianbao.ide.newreport.ReportFileNames;
import org.nianbao.reader.ImportNames;

/** Says which reports are written for which imported files. Made before anything is written, so that no file overwrites the work of another. */
final class ImportTargets {

	/** The name of reports that are made from standard input. */
	private static final String STANDARD_INPUT = "stdin";

	private final Session session;
	private final Optional<Path> output;
	private final boolean isFile;

	private ImportTargets(Session session, Optional<Path> output, boolean isFile) {
		this.session = session;
		this.output = output;
		this.isFile = isFile;
	}

	/**
	 * Makes a plan.
	 *
	 * @param inputs  the files to be imported
	 * @param output  the file or directory that the user names; empty for beside the files
	 * @param session the run
	 * @return the plan
	 * @throws UsageException if two files would become the same report
	 */
	static ImportTargets of(List<Input> inputs, Optional<Path> output, Session session) {
		boolean isFile = output.filter(path -> path.toString().endsWith(ReportFileNames.EXTENSION)
			&& !Files.isDirectory(session.surroundings().directory().resolve(path))).isPresent();
		ImportTargets targets = new ImportTargets(session, output, isFile);
		Map<Path, Input> taken = new HashMap<>();
		for (Input input : inputs) {
			if (!targets.isStandardOutput(input)) {
				Path name = targets.name(input);
				Input other = taken.putIfAbsent(targets.file(input).toAbsolutePath().normalize(), input);
				if (other != null) {
					throw new UsageException(session.messages().get("import.conflict", other.name(), input.name(), name));
				}
			}
		}
		return targets;
	}

	/** Does the report go to standard output? It does where the user says so, and where standard input has no place. */
	boolean isStandardOutput(Input input) {
		return output.isPresent() ? output.get().toString().equals(Input.STANDARD_INPUT) : input.file().isEmpty();
	}

	/** Returns what a report is called in messages. */
	Path name(Input input) {
		if (isFile) {
			return output.orElseThrow();
		}
		Path source = Path.of(input.file().isPresent() ? input.name() : STANDARD_INPUT);
		String fileName = ImportNames.report(source.getFileName().toString());
		return output.map(directory -> directory.resolve(fileName)).orElseGet(() -> source.resolveSibling(fileName));
	}

	/** Returns where a report is written. */
	Path file(Input input) {
		return session.surroundings().directory().resolve(name(input));
	}
}
