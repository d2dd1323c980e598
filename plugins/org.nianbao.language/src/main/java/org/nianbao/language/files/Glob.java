package org.nianbao.language.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * Expands patterns as shells do: <code>*</code>, <code>?</code>, <code>[…]</code> and <code>{…}</code> within a name, <code>**</code> for any number
 * of directories, also none. Hidden names match only a pattern that begins with a dot. Sorted.
 */
public final class Glob {

	private static final String SPECIAL = "*?[{";
	private static final String ANY_DIRECTORIES = "**";

	private final Path directory;
	private final int limit;
	private final Set<Path> matches = new LinkedHashSet<>();
	private int entries;

	/**
	 * Makes patterns that may lead anywhere.
	 *
	 * @param directory the directory to which relative patterns refer
	 */
	public Glob(Path directory) {
		this(directory, Integer.MAX_VALUE);
	}

	/**
	 * Makes patterns that may cost so much and no more.
	 *
	 * @param directory the directory to which relative patterns refer
	 * @param limit     how many entries of directories are looked at before giving up
	 */
	public Glob(Path directory, int limit) {
		this.directory = directory;
		this.limit = limit;
	}

	/**
	 * Tells whether a name has any character with a meaning in patterns.
	 *
	 * @param name a name, maybe with directories
	 * @return false for the name of a single file
	 */
	public static boolean isPattern(String name) {
		return name.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
	}

	/**
	 * Expands a pattern.
	 *
	 * @param pattern the pattern
	 * @return the files and directories that match, relative if the pattern is
	 * @throws PatternSyntaxException if the pattern is none
	 */
	public List<Path> expand(String pattern) {
		String unified = pattern.replace(File.separatorChar, '/');
		int firstSpecial = 0;
		while (SPECIAL.indexOf(unified.charAt(firstSpecial)) < 0) {
			firstSpecial++;
		}
		int start = unified.lastIndexOf('/', firstSpecial) + 1;
		List<Step> steps = new ArrayList<>();
		for (String name : unified.substring(start).split("/+")) {
			boolean repeated = name.equals(ANY_DIRECTORIES) && !steps.isEmpty() && steps.get(steps.size() - 1).anyDirectories();
			if (!repeated) {
				steps.add(Step.of(name));
			}
		}
		expand(Path.of(unified.substring(0, start)), steps);
		return List.copyOf(matches);
	}

	/**
	 * Tells whether the search was given up, so that there may be more files that match.
	 *
	 * @return true once more entries had to be looked at than allowed
	 */
	public boolean isGivenUp() {
		return entries > limit;
	}

	private void expand(Path path, List<Step> steps) {
		if (steps.isEmpty()) {
			matches.add(path);
			return;
		}
		Step step = steps.get(0);
		List<Step> rest = steps.subList(1, steps.size());
		if (step.anyDirectories()) {
			expand(path, rest);
		}
		for (Path entry : list(path)) {
			entries++;
			if (isGivenUp()) {
				return;
			}
			Path next = path.resolve(entry.getFileName());
			if (step.anyDirectories()) {
				// Links are not followed here: they could lead back.
				boolean enter = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !isHidden(entry);
				if (enter) {
					expand(next, steps);
				}
			} else if (step.matches(entry.getFileName())) {
				boolean wanted = rest.isEmpty() || Files.isDirectory(entry);
				if (wanted) {
					expand(next, rest);
				}
			}
		}
	}

	/** What cannot be listed matches nothing, as in shells. */
	private List<Path> list(Path path) {
		try {
			return ReportWalker.list(directory.resolve(path));
		} catch (IOException e) {
			return List.of();
		}
	}

	private static boolean isHidden(Path entry) {
		return entry.getFileName().toString().startsWith(ReportWalker.HIDDEN);
	}

	/** What stands between two slashes of a pattern. */
	private record Step(String pattern, PathMatcher matcher) {

		static Step of(String pattern) {
			return new Step(pattern, FileSystems.getDefault().getPathMatcher("glob:" + pattern));
		}

		boolean anyDirectories() {
			return pattern.equals(ANY_DIRECTORIES);
		}

		boolean matches(Path name) {
			return matcher.matches(name) && (pattern.startsWith(ReportWalker.HIDDEN) || !isHidden(name));
		}
	}
}
