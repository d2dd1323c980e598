package org.nianbao.ide.problems;

import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

import org.nianbao.language.files.Glob;
import org.nianbao.language.lexing.ReportScanner;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;

/**
 * Which reports refer to which files ({@code @上年}, {@code @汇总}, pictures): what has to be checked anew when a file changes, comes or goes. Not
 * thread-safe.
 */
public final class ReportReferences {

	/** What one report refers to: single files, which a pattern may be the name of, too, and patterns. */
	private record Targets(Set<Path> files, List<Pattern> patterns) {

		boolean contains(Path file) {
			return files.contains(file) || patterns.stream().anyMatch(pattern -> pattern.files().matches(file));
		}
	}

	/** A pattern, and the directory before its first special character. */
	private record Pattern(Path directory, PathMatcher files) {
	}

	/** What one report names: other reports, maybe by patterns, and pictures. */
	private record Written(List<String> reports, List<String> pictures) {
	}

	/** A version of a report. */
	private record Known(long stamp, Targets targets) {
	}

	private final Map<Path, Known> reports = new HashMap<>();

	/**
	 * Takes note of what all reports refer to. Only those that have come or changed since the last call are read.
	 *
	 * @param all   the reports that there are: their files, absolute, each with a number that changes with its content
	 * @param texts reads the text of one of them
	 * @return the files that have come, changed or gone since the last call
	 */
	public Set<Path> update(Map<Path, Long> all, Function<Path, CharSequence> texts) {
		Set<Path> gone = new HashSet<>(reports.keySet());
		Set<Path> changed = new HashSet<>();
		all.forEach((report, stamp) -> {
			Path file = report.normalize();
			gone.remove(file);
			Known known = reports.get(file);
			if (known == null || known.stamp() != stamp) {
				reports.put(file, new Known(stamp, targets(file.getParent(), written(texts.apply(report)))));
				changed.add(file);
			}
		});
		reports.keySet().removeAll(gone);
		changed.addAll(gone);
		return changed;
	}

	/**
	 * Tells whether any report refers to files outside of a directory.
	 *
	 * @param directory a directory, absolute
	 * @return true if files elsewhere may matter
	 */
	public boolean leadOutOf(Path directory) {
		Path normalized = directory.normalize();
		return reports.values().stream().map(Known::targets).anyMatch(targets -> targets.files().stream().anyMatch(file -> !file.startsWith(normalized))
			|| targets.patterns().stream().anyMatch(pattern -> !pattern.directory().startsWith(normalized)));
	}

	/**
	 * Returns what all reports refer to by name.
	 *
	 * @return reports and pictures, whether they exist or not, sorted; not those that only match a pattern
	 */
	public Set<Path> files() {
		Set<Path> files = new TreeSet<>();
		reports.values().forEach(known -> files.addAll(known.targets().files()));
		return files;
	}

	/**
	 * Returns where the files are that reports refer to by patterns.
	 *
	 * @return the directories before the first special characters, sorted
	 */
	public Set<Path> directories() {
		Set<Path> directories = new TreeSet<>();
		reports.values().forEach(known -> known.targets().patterns().forEach(pattern -> directories.add(pattern.directory())));
		return directories;
	}

	/**
	 * Returns the reports that refer to a file, directly or through others.
	 *
	 * @param changed files that have changed, come or gone, absolute
	 * @return the reports without the files themselves, sorted
	 */
	public Set<Path> dependents(Collection<Path> changed) {
		Set<Path> found = new TreeSet<>();
		List<Path> sources = new ArrayList<>(changed.stream().map(Path::normalize).toList());
		for (int i = 0; i < sources.size(); i++) {
			Path source = sources.get(i);
			reports.forEach((report, known) -> {
				if (!report.equals(source) && known.targets().contains(source) && found.add(report)) {
					sources.add(report);
				}
			});
		}
		changed.forEach(file -> found.remove(file.normalize()));
		return found;
	}

	/** By the tokens alone: nothing is parsed, so that all reports of a large project can be read at once. */
	private static Written written(CharSequence text) {
		Written written = new Written(new ArrayList<>(), new ArrayList<>());
		TokenList tokens = ReportScanner.scan(text);
		boolean refers = false;
		for (int i = 0; i < tokens.size(); i++) {
			ReportToken kind = tokens.kind(i);
			switch (kind) {
				case DIRECTIVE_PREVIOUS, DIRECTIVE_AGGREGATE -> refers = true;
				case NL -> refers = false;
				// Without its brackets.
				case PICTURE_FILE -> written.pictures().add(text.subSequence(tokens.start(i) + 1, tokens.end(i) - 1).toString());
				case STRING -> {
					if (refers) {
						// Without its quotation marks, which both are there.
						written.reports().add(text.subSequence(tokens.start(i) + 1, tokens.end(i) - 1).toString());
					}
				}
				default -> {
					// says nothing of files
				}
			}
		}
		return written;
	}

	private static Targets targets(Path directory, Written written) {
		Set<Path> files = new TreeSet<>();
		List<Pattern> patterns = new ArrayList<>();
		for (String name : written.reports()) {
			try {
				if (Glob.isPattern(name)) {
					patterns.add(pattern(directory, name.replace(File.separatorChar, '/')));
				}
				files.add(directory.resolve(name).normalize());
			} catch (InvalidPathException | PatternSyntaxException e) {
				// such a name leads nowhere: the check says so
			}
		}
		for (String name : written.pictures()) {
			try {
				files.add(directory.resolve(name).normalize());
			} catch (InvalidPathException e) {
				// no file here either
			}
		}
		return new Targets(files, patterns);
	}

	/** Paths are compared in their normal form, so the directories before the first special character are put into it, too. */
	private static Pattern pattern(Path directory, String name) {
		int special = 0;
		while (!Glob.isPattern(name.substring(0, special + 1))) {
			special++;
		}
		int start = name.lastIndexOf('/', special) + 1;
		Path from = directory.resolve(name.substring(0, start)).normalize();
		String base = from.toString().replace(File.separatorChar, '/');
		// Any directories may be none.
		String rest = name.substring(start).replace("**/", "{**/,}");
		PathMatcher files = FileSystems.getDefault().getPathMatcher("glob:" + base.replaceAll("[*?\\[\\]{}]", "\\\\$0") + "/" + rest);
		return new Pattern(from, files);
	}
}
