package org.nianbao.ide.problems;

import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

import org.nianbao.language.files.Glob;
import org.nianbao.language.lexing.ReportScanner;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.lexing.TokenList;

/**
 * Which reports refer to which files ({@code @上年}, {@code @汇总}): what has to be checked anew when a file changes, comes or goes. Not thread-safe.
 */
public final class ReportReferences {

	/** What one report refers to: single files, and patterns. */
	private record Targets(Set<Path> files, List<PathMatcher> patterns) {

		boolean contains(Path file) {
			return files.contains(file) || patterns.stream().anyMatch(pattern -> pattern.matches(file));
		}

		boolean isEmpty() {
			return files.isEmpty() && patterns.isEmpty();
		}
	}

	private final Map<Path, Targets> targets = new HashMap<>();

	/**
	 * Takes note of what a report refers to, instead of what it did before.
	 *
	 * @param report the file of the report, absolute
	 * @param text   its text
	 */
	public void put(Path report, CharSequence text) {
		Path file = report.normalize();
		Targets found = targets(file.getParent(), written(text));
		if (found.isEmpty()) {
			targets.remove(file);
		} else {
			targets.put(file, found);
		}
	}

	/**
	 * Forgets a report.
	 *
	 * @param report the file of the report, absolute
	 */
	public void remove(Path report) {
		targets.remove(report.normalize());
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
			targets.forEach((report, of) -> {
				if (!report.equals(source) && of.contains(source) && found.add(report)) {
					sources.add(report);
				}
			});
		}
		changed.forEach(file -> found.remove(file.normalize()));
		return found;
	}

	/** By the tokens alone: the reports of a large project are read when the first of them changes. */
	private static List<String> written(CharSequence text) {
		List<String> written = new ArrayList<>();
		TokenList tokens = ReportScanner.scan(text);
		boolean refers = false;
		for (int i = 0; i < tokens.size(); i++) {
			ReportToken kind = tokens.kind(i);
			switch (kind) {
				case DIRECTIVE_PREVIOUS, DIRECTIVE_AGGREGATE -> refers = true;
				case NL -> refers = false;
				case STRING -> {
					if (refers) {
						// Without its quotation marks, which both are there.
						written.add(text.subSequence(tokens.start(i) + 1, tokens.end(i) - 1).toString());
					}
				}
				default -> {
					// says nothing of files
				}
			}
		}
		return written;
	}

	private static Targets targets(Path directory, List<String> written) {
		Set<Path> files = new TreeSet<>();
		List<PathMatcher> patterns = new ArrayList<>();
		for (String name : written) {
			try {
				if (Glob.isPattern(name)) {
					patterns.add(pattern(directory, name.replace(File.separatorChar, '/')));
				}
				files.add(directory.resolve(name).normalize());
			} catch (InvalidPathException | PatternSyntaxException e) {
				// such a name leads nowhere: the check says so
			}
		}
		return new Targets(files, patterns);
	}

	/** Paths are compared in their normal form, so the directories before the first special character are put into it, too. */
	private static PathMatcher pattern(Path directory, String name) {
		int special = 0;
		while (!Glob.isPattern(name.substring(0, special + 1))) {
			special++;
		}
		int start = name.lastIndexOf('/', special) + 1;
		String base = directory.resolve(name.substring(0, start)).normalize().toString().replace(File.separatorChar, '/');
		// Any directories may be none.
		String rest = name.substring(start).replace("**/", "{**/,}");
		return FileSystems.getDefault().getPathMatcher("glob:" + base.replaceAll("[*?\\[\\]{}]", "\\\\$0") + "/" + rest);
	}
}
