package org.nianbao.cli.input;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

import org.nianbao.cli.input.InputProblem.Kind;
import org.nianbao.language.files.Glob;
import org.nianbao.language.files.ReportWalker;

/**
 * Finds the reports that a command line names: files, directories, patterns and standard input.
 */
public final class InputResolver {

	private final Path directory;
	private final Predicate<String> wanted;
	private final Kind nothing;
	private final Map<Path, Input> inputs = new LinkedHashMap<>();
	private final List<InputProblem> problems = new ArrayList<>();

	private InputResolver(Path directory, Predicate<String> wanted, Kind nothing) {
		this.directory = directory;
		this.wanted = wanted;
		this.nothing = nothing;
	}

	/**
	 * Finds the reports. A file that is named twice counts once. One name that leads nowhere does not keep the others from being found.
	 *
	 * @param names     files, directories (for all their reports), patterns such as {@code 2024/**}{@code /*.nianbao} that the shell did not expand,
	 *                  {@code -} for standard input
	 * @param directory the directory to which relative names refer
	 * @return the reports
	 */
	public static Inputs resolve(List<String> names, Path directory) {
		return new InputResolver(directory, ReportWalker::isReport, Kind.NO_REPORTS).resolve(names);
	}

	/**
	 * Finds files that are no reports of the language.
	 *
	 * @param names     as {@link #resolve(List, Path)}
	 * @param directory the directory to which relative names refer
	 * @param wanted    tells by its name whether a file in a directory is wanted; files that are named are taken whatever their name
	 * @return the files
	 */
	public static Inputs resolve(List<String> names, Path directory, Predicate<String> wanted) {
		return new InputResolver(directory, wanted, Kind.NO_SOURCES).resolve(names);
	}

	private Inputs resolve(List<String> names) {
		names.forEach(this::add);
		return new Inputs(List.copyOf(inputs.values()), problems);
	}

	private void add(String name) {
		if (name.equals(Input.STANDARD_INPUT)) {
			inputs.putIfAbsent(Path.of(name), Input.standardInput());
			return;
		}
		try {
			addPathOrPattern(name);
		} catch (PatternSyntaxException e) {
			problems.add(new InputProblem(Kind.BAD_PATTERN, name, String.valueOf(Math.max(0, e.getIndex()) + 1)));
		} catch (InvalidPathException e) {
			problems.add(new InputProblem(Kind.BAD_NAME, name, ""));
		}
	}

	private void addPathOrPattern(String name) {
		// A file may have the name of a pattern, and on Windows a pattern can be no path.
		Optional<Path> path = existing(name);
		if (path.isPresent()) {
			addPath(path.get(), true);
		} else if (Glob.isPattern(name)) {
			// A pattern such as *.docx matches the lock files of word processors, too.
			List<Path> matches = new Glob(directory).expand(name).stream().filter(this::mayMatch).toList();
			if (matches.isEmpty()) {
				problems.add(new InputProblem(Kind.NO_MATCH, name, ""));
			}
			matches.forEach(match -> addPath(match, false));
		} else {
			problems.add(new InputProblem(Kind.MISSING, name, ""));
		}
	}

	private boolean mayMatch(Path path) {
		return nothing == Kind.NO_REPORTS || Files.isDirectory(directory.resolve(path)) || wanted.test(path.getFileName().toString());
	}

	private Optional<Path> existing(String name) {
		try {
			return Optional.of(Path.of(name)).filter(path -> !name.isEmpty() && Files.exists(directory.resolve(path)));
		} catch (InvalidPathException e) {
			if (Glob.isPattern(name)) {
				return Optional.empty();
			}
			throw e;
		}
	}

	private void addPath(Path path, boolean named) {
		if (!Files.isDirectory(directory.resolve(path))) {
			addFile(path);
			return;
		}
		List<Path> found = new ArrayList<>();
		ReportWalker.walk(path, directory, wanted, found::add,
			unreadable -> problems.add(new InputProblem(Kind.UNREADABLE_DIRECTORY, unreadable.toString(), "")));
		if (found.isEmpty() && named) {
			problems.add(new InputProblem(nothing, path.toString(), ""));
		}
		found.forEach(this::addFile);
	}

	private void addFile(Path path) {
		Path file = directory.resolve(path);
		inputs.putIfAbsent(file.toAbsolutePath().normalize(), new Input(path.toString(), Optional.of(file)));
	}
}
