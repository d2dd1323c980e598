package org.nianbao.language.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.nianbao.language.formats.FormatTexts;

/**
 * Finds the projects of reports: the first project file upwards from a report. Every directory is looked into once and every project file read once,
 * until {@link #refresh} is called. Thread-safe; made once per process.
 */
public final class ReportProjects {

	/** The name of project files. */
	public static final String FILE = "nianbao.properties";

	/** What has come of a project file, and the state of the files at that time. */
	private record Loaded(ProjectReader reader, List<FileStamp> stamps) {

		static Loaded of(Path file, KnownRules rules) {
			// The stamp of the file first: what is changed while it is read will be noticed.
			FileStamp before = FileStamp.of(file);
			ProjectReader reader = ProjectReader.read(file, rules);
			List<FileStamp> stamps = stamps(reader);
			stamps.set(0, before);
			return new Loaded(reader, stamps);
		}

		boolean isCurrent() {
			return stamps(reader).equals(stamps);
		}

		private static List<FileStamp> stamps(ProjectReader reader) {
			List<FileStamp> stamps = new ArrayList<>();
			reader.files().forEach(file -> stamps.add(FileStamp.of(file)));
			for (Path directory : reader.directories()) {
				// Directories do not always tell by their time that a file has come.
				formatFiles(directory).forEach(file -> stamps.add(FileStamp.of(file)));
			}
			return stamps;
		}

		private static List<Path> formatFiles(Path directory) {
			try {
				return FormatTexts.in(directory);
			} catch (IOException e) {
				return List.of();
			}
		}
	}

	/** What is known since the last refresh. */
	private static final class Knowledge {

		private final Map<Path, Optional<Path>> fileOfDirectory = new ConcurrentHashMap<>();
		private final Map<Path, Loaded> loaded = new ConcurrentHashMap<>();
		private final Map<Path, Loaded> before;

		Knowledge(Map<Path, Loaded> before) {
			this.before = before;
		}

		Knowledge refreshed() {
			Map<Path, Loaded> all = new HashMap<>(before);
			all.putAll(loaded);
			return new Knowledge(all);
		}
	}

	private final KnownRules rules;
	private volatile Knowledge knowledge = new Knowledge(Map.of());

	/**
	 * @param rules which rules there are
	 */
	public ReportProjects(KnownRules rules) {
		this.rules = rules;
	}

	/**
	 * Returns the project of a report.
	 *
	 * @param report the file of the report, which need not exist
	 * @return its project; the defaults where no directory above it has a project file
	 * @throws ProjectException if the project file, or a file that it refers to, has errors
	 */
	public ProjectSettings ofReport(Path report) throws ProjectException {
		Path directory = report.toAbsolutePath().normalize().getParent();
		return directory == null ? ProjectSettings.defaults() : ofDirectory(directory);
	}

	/**
	 * Returns the project of the reports in a directory.
	 *
	 * @param directory a directory
	 * @return their project; the defaults where neither it nor a directory above it has a project file
	 * @throws ProjectException if the project file, or a file that it refers to, has errors
	 */
	public ProjectSettings ofDirectory(Path directory) throws ProjectException {
		Knowledge current = knowledge;
		Optional<Path> file = projectFile(directory.toAbsolutePath().normalize(), current);
		if (file.isEmpty()) {
			return ProjectSettings.defaults();
		}
		Loaded loaded = current.loaded.computeIfAbsent(file.get(), path -> {
			Loaded before = current.before.get(path);
			return before != null && before.isCurrent() ? before : Loaded.of(path, rules);
		});
		Optional<ProjectSettings> settings = loaded.reader().settings();
		if (settings.isEmpty()) {
			throw new ProjectException(loaded.reader().problems());
		}
		return settings.get();
	}

	/**
	 * Returns the project file of the reports in a directory.
	 *
	 * @param directory a directory
	 * @return the project file in it or the nearest one above; empty where there is none
	 */
	public Optional<Path> projectFile(Path directory) {
		return projectFile(directory.toAbsolutePath().normalize(), knowledge);
	}

	private static Optional<Path> projectFile(Path directory, Knowledge current) {
		List<Path> unknown = new ArrayList<>();
		Optional<Path> found = Optional.empty();
		for (Path at = directory; at != null; at = at.getParent()) {
			Optional<Path> known = current.fileOfDirectory.get(at);
			if (known != null) {
				found = known;
				break;
			}
			unknown.add(at);
			Path file = at.resolve(FILE);
			if (Files.isRegularFile(file)) {
				found = Optional.of(file);
				break;
			}
		}
		for (Path at : unknown) {
			current.fileOfDirectory.put(at, found);
		}
		return found;
	}

	/**
	 * Looks at the files anew from now on. Projects whose files have not changed stay the same objects.
	 */
	public void refresh() {
		knowledge = knowledge.refreshed();
	}

	/**
	 * Returns on which files the projects depend that were asked for since the last refresh.
	 *
	 * @return project files, the files and the directories of formats that they refer to, whether they exist or not
	 */
	public Set<Path> dependencies() {
		Set<Path> found = new TreeSet<>();
		for (Loaded loaded : knowledge.loaded.values()) {
			found.addAll(loaded.reader().files());
			found.addAll(loaded.reader().directories());
		}
		return found;
	}

	/**
	 * Returns what is odd about the projects that were asked for since the last refresh and can be used all the same.
	 *
	 * @return the warnings, sorted by file and place
	 */
	public List<ProjectProblem> warnings() {
		return knowledge.loaded.values().stream().flatMap(loaded -> loaded.reader().settings().stream()).flatMap(settings -> settings.warnings().stream())
			.sorted(Comparator.comparing(ProjectProblem::file).thenComparingInt(ProjectProblem::offset)).toList();
	}
}
