package org.nianbao.cli.watch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.nianbao.cli.input.Input;
import org.nianbao.cli.input.InputProblem;
import org.nianbao.cli.input.InputResolver;
import org.nianbao.cli.input.Inputs;
import org.nianbao.ide.problems.ReportReferences;
import org.nianbao.language.files.Glob;
import org.nianbao.language.formats.FormatTexts;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.FileStamp;
import org.nianbao.language.project.ReportProjects;

/**
 * Works on the files that a command line names, and again on those that may come out differently, whenever one of them changes, or what they refer
 * to: other reports, pictures, project files, formats.
 */
public final class Watch implements AutoCloseable {

	/**
	 * Work that is done again and again.
	 */
	public interface Work {
		/**
		 * Says to which project a file belongs. Called only after {@link #refresh}.
		 *
		 * @param input a file
		 * @return the project, the same object as long as nothing in it has changed; empty where it cannot be used
		 */
		Optional<Object> project(Input input);

		/**
		 * Looks at all files anew from now on.
		 */
		void refresh();

		/**
		 * Names further files that matter. Called after {@link #project} has been called for all files.
		 *
		 * @return files that concern all inputs, absolute: those on which the projects depend need not be among them
		 */
		Set<Path> concerningAll();

		/**
		 * Does the work.
		 *
		 * @param changed what to work on, and what leads to no file, unless that was said before
		 * @param all     all files that there are now, in the order of the command line, and all that leads to none
		 */
		void run(Inputs changed, Inputs all);
	}

	private static final Object UNUSABLE = new Object();

	private final List<String> names;
	private final Path directory;
	private final ReportProjects projects;
	private final Work work;
	private final WatchedDirectories directories = new WatchedDirectories();
	private final ReportReferences references = new ReportReferences();

	/** Reports to which others refer and which the user has not named. */
	private final Set<Path> others = new TreeSet<>();
	private Map<Path, Object> projectOfInput = new HashMap<>();
	private List<InputProblem> problems = List.of();
	private Set<Path> concerningAll = Set.of();

	/**
	 * @param names     what the user names: files, directories, patterns; not standard input
	 * @param directory the directory to which relative names refer
	 * @param projects  the projects of the files
	 * @param work      what to do
	 * @throws IOException if the system can watch no files, or no more of them
	 */
	public Watch(List<String> names, Path directory, ReportProjects projects, Work work) throws IOException {
		this.names = List.copyOf(names);
		this.directory = directory;
		this.projects = projects;
		this.work = work;
	}

	/**
	 * Does the work on all files, then on what changes, until {@link #close} is called.
	 *
	 * @throws IOException if a directory cannot be watched, maybe because the system watches too many
	 */
	public void run() throws IOException {
		Optional<Set<Path>> events = Optional.empty();
		try {
			while (true) {
				work.refresh();
				turn(events);
				events = directories.await();
			}
		} catch (ClosedWatchServiceException e) {
			// This is how it ends.
		}
	}

	/** What changes from the moment in which a directory is watched is looked at in the next turn, so that nothing is missed. */
	private void turn(Optional<Set<Path>> events) throws IOException {
		watchNames();
		Inputs inputs = InputResolver.resolve(names, directory);
		Map<Path, Input> files = new LinkedHashMap<>();
		for (Input input : inputs.inputs()) {
			input.file().ifPresent(file -> files.put(absolute(file), input));
		}
		Set<Path> changed = new HashSet<>(events.orElse(Set.of()));
		changed.addAll(update(files.keySet()));
		watchReferences();
		// Only now, since from now on nothing in them is missed.
		Set.copyOf(changed).stream().filter(Files::isDirectory).forEach(come -> changed.addAll(filesIn(come)));
		Map<Path, Object> before = projectOfInput;
		projectOfInput = new HashMap<>();
		files.forEach((file, input) -> projectOfInput.put(file, work.project(input).orElse(UNUSABLE)));
		concerningAll = work.concerningAll();
		watchProjects(files.keySet());

		boolean all = events.isEmpty() || changed.stream().anyMatch(concerningAll::contains);
		boolean project = changed.stream().anyMatch(this::isOfProject);
		Set<Path> dependents = references.dependents(changed);
		List<Input> wanted = new ArrayList<>();
		files.forEach((file, input) -> {
			Object current = projectOfInput.get(file);
			boolean ofProject = current != before.get(file) || project && current == UNUSABLE;
			boolean ofFormat = FormatTexts.isFormat(file) && changed.stream().anyMatch(other -> FormatTexts.isFormat(other) && beside(file, other));
			if (all || ofProject || ofFormat || changed.contains(file) || dependents.contains(file)) {
				wanted.add(input);
			}
		});
		boolean gone = !files.keySet().containsAll(before.keySet());
		List<InputProblem> found = inputs.problems();
		if (!wanted.isEmpty() || gone || !found.equals(problems)) {
			work.run(new Inputs(wanted, found.equals(problems) ? List.of() : found), inputs);
			problems = found;
		}
	}

	/** Reads what the reports refer to, and the reports among that, and so on. */
	private Set<Path> update(Collection<Path> inputs) {
		Set<Path> changed = new HashSet<>();
		others.removeIf(file -> !Files.isRegularFile(file));
		while (true) {
			Map<Path, Long> stamps = new HashMap<>();
			inputs.stream().filter(file -> !FormatTexts.isFormat(file)).forEach(file -> stamps.put(file, stamp(file)));
			others.forEach(file -> stamps.put(file, stamp(file)));
			changed.addAll(references.update(stamps, Watch::text));
			int known = others.size();
			references.files().stream().filter(file -> file.toString().endsWith(".nianbao") && !stamps.containsKey(file) && Files.isRegularFile(file))
				.forEach(others::add);
			if (others.size() == known) {
				return changed;
			}
		}
	}

	/** Of a directory that has come, nobody tells what has come with it. */
	private static List<Path> filesIn(Path directory) {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile).toList();
		} catch (IOException | UncheckedIOException e) {
			return List.of();
		}
	}

	private void watchNames() throws IOException {
		for (String name : names) {
			try {
				Path path = absolute(directory.resolve(name));
				if (Files.isDirectory(path)) {
					directories.addTree(path);
				}
				watchParent(path);
			} catch (InvalidPathException e) {
				// maybe a pattern
			}
			if (Glob.isPattern(name)) {
				int special = 0;
				while (!Glob.isPattern(name.substring(0, special + 1))) {
					special++;
				}
				int slash = Math.max(name.lastIndexOf('/', special), name.lastIndexOf(File.separatorChar, special));
				directories.addTree(absolute(directory.resolve(name.substring(0, slash + 1))));
			}
		}
	}

	private void watchReferences() throws IOException {
		for (Path file : references.files()) {
			watchParent(file);
		}
		for (Path tree : references.directories()) {
			directories.addTree(tree);
		}
	}

	/** A project file can come into being in any directory above. */
	private void watchProjects(Set<Path> inputs) throws IOException {
		Set<Path> seen = new HashSet<>();
		for (Path input : inputs) {
			for (Path at = input.getParent(); at != null && seen.add(at); at = at.getParent()) {
				directories.add(at);
			}
		}
		for (Path file : projects.dependencies()) {
			directories.add(file);
			watchParent(file);
		}
		for (Path file : concerningAll) {
			watchParent(file);
		}
	}

	/** Where the directory of a file does not exist, the nearest one above does, and tells when it comes. */
	private void watchParent(Path file) throws IOException {
		Path at = file.getParent();
		while (at != null && !Files.isDirectory(at)) {
			at = at.getParent();
		}
		if (at != null) {
			directories.add(at);
		}
	}

	private boolean isOfProject(Path file) {
		return file.getFileName().toString().equals(ReportProjects.FILE) || FormatTexts.isFormat(file) || projects.dependencies().contains(file);
	}

	private static boolean beside(Path file, Path other) {
		return file.getParent().equals(other.getParent());
	}

	private static Path absolute(Path path) {
		return path.toAbsolutePath().normalize();
	}

	private static long stamp(Path file) {
		FileStamp stamp = FileStamp.of(file);
		return stamp.modified().map(time -> time.toInstant().toEpochMilli() * 1_000_003 + time.toInstant().getNano()).orElse(0L) * 31 + stamp.size();
	}

	/** What cannot be read refers to nothing. */
	private static String text(Path file) {
		try {
			return ReportTexts.read(file);
		} catch (UnreadableReportException e) {
			return "";
		}
	}

	@Override
	public void close() throws IOException {
		directories.close();
	}
}
