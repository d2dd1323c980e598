package org.nianbao.language.library;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;

import org.nianbao.language.files.Glob;
import org.nianbao.language.library.Resolution.Problem;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.loading.UnreadableReportException.Reason;
import org.nianbao.language.project.ReportProject;

/**
 * The reports of one run, as far as they refer to each other ({@code @上年}, {@code @汇总}). Every file is read and parsed once for all references to it,
 * on whatever threads, and not again for them where it is checked first. Where it is referred to first and checked later, it is not parsed again
 * either, unless more than {@link #KEPT} other files were parsed for references in between, or memory is short. Thread-safe. Does not notice when
 * files change: made for a run, a build or a check in an editor, and then forgotten.
 */
public final class ReportLibrary {

	/** The most files to which one pattern may lead. */
	public static final int MOST_FILES = 10_000;

	/** The most entries of directories that are looked at for one pattern. */
	public static final int MOST_ENTRIES = 200_000;

	/**
	 * How many reports that were parsed for references are kept until they are checked themselves. Models are large: to keep hundreds of them costs more
	 * time than to parse them again. Reports that refer to each other mostly stand, and are checked, next to each other.
	 */
	public static final int KEPT = 16;

	/** How far references are followed to find out whether they lead in a circle. Nothing follows them further, so longer circles do no harm. */
	public static final int DEPTH = 8;

	/** How many years back {@code @上年} is followed: more do not fit a chart. */
	public static final int MOST_YEARS = 20;

	/** What is known of a file: what is in it, or why it cannot be read. */
	private record Content(Optional<ReportSnapshot> report, Optional<Reason> unreadable) {
	}

	/** A file that is being read, or has been. */
	private static final class Entry {

		private final CompletableFuture<Content> content = new CompletableFuture<>();

		/** The report that was parsed because another one refers to it: it need not be parsed again when it is checked itself. */
		private final AtomicReference<SoftReference<LoadedReport>> parsed = new AtomicReference<>();

		/** A report is for one thread at a time: whoever gets it has it alone. */
		Optional<LoadedReport> take() {
			SoftReference<LoadedReport> reference = parsed.getAndSet(null);
			return reference == null ? Optional.empty() : Optional.ofNullable(reference.get());
		}
	}

	/** Files that a reference leads to, not read. */
	private record Targets(Optional<Problem> problem, boolean pattern, List<Target> files) {
	}

	/**
	 * A file that a reference leads to.
	 *
	 * @param name what it is called in messages
	 * @param path how to get at it
	 * @param file where it really is, which tells whether two paths lead to the same file
	 */
	private record Target(String name, Path path, Path file) {
	}

	private record Pattern(Path directory, String written) {
	}

	private final ReportLoader loader;
	private final Function<Path, ReportProject> projects;
	private final Optional<Path> directory;
	private final Function<Path, Optional<String>> texts;
	private final Map<Path, Entry> entries = new ConcurrentHashMap<>();
	private final Map<Pattern, Targets> patterns = new ConcurrentHashMap<>();
	private final BlockingQueue<Entry> kept = new ArrayBlockingQueue<>(KEPT);

	/**
	 * @param loader    reads the reports
	 * @param projects  says to which project a file belongs that is only referred to
	 * @param directory the directory to which references of reports that are in no file refer; empty where nobody knows
	 */
	public ReportLibrary(ReportLoader loader, Function<Path, ReportProject> projects, Optional<Path> directory) {
		this(loader, projects, directory, file -> Optional.empty());
	}

	/**
	 * Makes a library for an editor, where the text of a file may not be saved yet.
	 *
	 * @param loader    reads the reports
	 * @param projects  says to which project a file belongs that is only referred to
	 * @param directory the directory to which references of reports that are in no file refer; empty where nobody knows
	 * @param texts     knows the texts that stand for those on disk, by where the files really are; empty for all other files
	 */
	public ReportLibrary(ReportLoader loader, Function<Path, ReportProject> projects, Optional<Path> directory, Function<Path, Optional<String>> texts) {
		this.loader = loader;
		this.projects = projects;
		this.directory = directory;
		this.texts = texts;
	}

	/**
	 * Returns a library for a single report.
	 *
	 * @param report the report; what it refers to is taken to be of its project
	 * @return a new library
	 */
	public static ReportLibrary of(LoadedReport report) {
		return new ReportLibrary(report.loader(), file -> report.project(), Optional.empty());
	}

	// ---- reports that are worked on -------------------------------------------------------------------------------------

	/**
	 * Reads a report that is to be worked on, as {@link ReportLoader#load(String, String, Optional, ReportProject)} does. From now on, references to its
	 * file mean this text.
	 *
	 * @param text    the text of the report
	 * @param name    what it is called in messages
	 * @param file    where it stands; empty for a text that is in no file
	 * @param project the project of the report
	 * @return the report, for the calling thread alone
	 */
	public LoadedReport load(String text, String name, Optional<Path> file, ReportProject project) {
		if (file.isEmpty()) {
			return loader.load(text, name, file, project);
		}
		Path key = real(file.get());
		Entry own = new Entry();
		Entry other = entries.putIfAbsent(key, own);
		if (other != null) {
			// Where reading it for a reference has failed, it is read anew, so that the failure is its own.
			boolean isRead = other.content.handle((content, failure) -> failure == null).join();
			Optional<LoadedReport> parsed = (isRead ? other.take() : Optional.<LoadedReport>empty())
				.filter(report -> report.text().equals(text) && report.project().equals(project));
			if (parsed.isPresent()) {
				return parsed.get().renamed(name, file);
			}
			entries.put(key, own);
		}
		return fill(own, () -> {
			LoadedReport report = loader.load(text, name, file, project);
			own.content.complete(new Content(Optional.of(new ReportSnapshot(report, key, parent(file.get()))), Optional.empty()));
			return report;
		});
	}

	/** Whatever happens, nobody waits for ever. */
	private static <T> T fill(Entry entry, Supplier<T> work) {
		try {
			return work.get();
		} catch (RuntimeException | Error e) {
			entry.content.completeExceptionally(e);
			throw e;
		}
	}

	// ---- reports that are referred to -----------------------------------------------------------------------------------

	/**
	 * Follows a reference.
	 *
	 * @param from    the report that refers to others
	 * @param written what it says: a path, or a pattern as in {@link Glob}, relative to the directory of its file
	 * @return the reports to which it leads, read; or why it leads nowhere
	 */
	public Resolution resolve(LoadedReport from, String written) {
		Optional<Path> base = from.file().isPresent() ? parent(from.file().get()) : directory;
		Optional<Path> self = from.file().map(ReportLibrary::real);
		Targets targets = targets(base, written);
		if (targets.problem().isPresent()) {
			return Resolution.of(targets.problem().get(), targets.pattern());
		}
		List<ReferencedReport> reports = new ArrayList<>();
		for (Target target : targets.files()) {
			boolean itself = self.isPresent() && self.get().equals(target.file());
			if (itself) {
				if (!targets.pattern()) {
					reports.add(new ReferencedReport(target.name(), Optional.empty(), Optional.empty(), true));
				}
			} else {
				Content content = content(target);
				reports.add(new ReferencedReport(target.name(), content.report(), content.unreadable(), false));
			}
		}
		return reports.isEmpty() ? Resolution.of(Problem.NO_MATCH, targets.pattern()) : new Resolution(Optional.empty(), targets.pattern(), reports);
	}

	/**
	 * Tells whether a report that another one refers to leads back to that one. References to an earlier year are not followed, because years do not go
	 * in a circle without a reference to a year that is not earlier, which is looked at by itself.
	 *
	 * @param from the report that refers to the other one
	 * @param to   the other one
	 * @return true if it refers to {@code from}, directly or through at most {@link #DEPTH} others
	 */
	public boolean leadsBack(LoadedReport from, ReportSnapshot to) {
		if (from.file().isEmpty()) {
			return false;
		}
		Path self = real(from.file().get());
		Set<Path> seen = new HashSet<>(Set.of(to.file()));
		Deque<ReportSnapshot> level = new ArrayDeque<>(List.of(to));
		for (int depth = 0; depth < DEPTH && !level.isEmpty(); depth++) {
			Deque<ReportSnapshot> next = new ArrayDeque<>();
			for (ReportSnapshot report : level) {
				for (String written : report.references()) {
					for (Target target : targets(report.directory(), written).files()) {
						if (target.file().equals(self)) {
							return true;
						}
						if (seen.size() < MOST_FILES && seen.add(target.file())) {
							content(target).report().filter(found -> !isEarlier(found.year(), report.year())).ifPresent(next::add);
						}
					}
				}
			}
			level = next;
		}
		return false;
	}

	/**
	 * Follows {@code @上年} from report to report, as far as there are files that can be read and the years go down.
	 *
	 * @param from a report
	 * @return at most {@link #MOST_YEARS} reports of other years, the latest year first; none where the report has no year
	 */
	public List<ReportSnapshot> earlierYears(LoadedReport from) {
		List<ReportSnapshot> years = new ArrayList<>();
		OptionalInt year = from.title().year();
		Optional<Path> base = from.file().isPresent() ? parent(from.file().get()) : directory;
		Optional<String> written = WrittenReferences.of(from.model()).previous().stream().findFirst().map(WrittenReferences.Written::written);
		while (written.isPresent() && years.size() < MOST_YEARS) {
			List<Target> files = targets(base, written.get()).files();
			Optional<ReportSnapshot> next = files.size() == 1 ? content(files.get(0)).report() : Optional.empty();
			if (next.isEmpty() || !isEarlier(next.get().year(), year)) {
				break;
			}
			years.add(next.get());
			year = next.get().year();
			base = next.get().directory();
			written = next.get().previous();
		}
		return years;
	}

	private static boolean isEarlier(OptionalInt year, OptionalInt than) {
		return year.isPresent() && than.isPresent() && year.getAsInt() < than.getAsInt();
	}

	private Content content(Target target) {
		Entry own = new Entry();
		Entry other = entries.putIfAbsent(target.file(), own);
		if (other != null) {
			return other.content.join();
		}
		return fill(own, () -> {
			Content content = read(target, own);
			own.content.complete(content);
			return content;
		});
	}

	private Content read(Target target, Entry entry) {
		try {
			Optional<String> open = texts.apply(target.file());
			if (open.isPresent()) {
				return keep(target, entry, open.get());
			}
			if (Files.exists(target.file()) && !Files.isRegularFile(target.file())) {
				// A device or a pipe could go on for ever.
				return new Content(Optional.empty(), Optional.of(Reason.INACCESSIBLE));
			}
			return keep(target, entry, ReportTexts.read(target.file()));
		} catch (UnreadableReportException e) {
			return new Content(Optional.empty(), Optional.of(e.reason()));
		}
	}

	private Content keep(Target target, Entry entry, String text) {
		LoadedReport report = loader.load(text, target.name(), Optional.of(target.path()), projects.apply(target.path()));
		ReportSnapshot snapshot = new ReportSnapshot(report, target.file(), parent(target.path()));
		keep(entry, report);
		return new Content(Optional.of(snapshot), Optional.empty());
	}

	private void keep(Entry entry, LoadedReport report) {
		entry.parsed.set(new SoftReference<>(report));
		while (!kept.offer(entry)) {
			Entry oldest = kept.poll();
			if (oldest != null) {
				oldest.parsed.set(null);
			}
		}
	}

	// ---- files ----------------------------------------------------------------------------------------------------------

	private Targets targets(Optional<Path> base, String written) {
		if (base.isEmpty()) {
			return new Targets(Optional.of(Problem.NO_DIRECTORY), false, List.of());
		}
		Optional<Targets> file = file(base.get(), written);
		return file.isPresent() ? file.get() : patterns.computeIfAbsent(new Pattern(base.get(), written), ReportLibrary::expand);
	}

	/** Returns the single file that is meant; empty for a pattern. A file may have the name of a pattern. */
	private static Optional<Targets> file(Path base, String written) {
		boolean isPattern = Glob.isPattern(written);
		try {
			Path path = base.resolve(written);
			return isPattern && !Files.exists(path) ? Optional.empty()
				: Optional.of(new Targets(Optional.empty(), false, List.of(new Target(written, path, real(path)))));
		} catch (InvalidPathException e) {
			return isPattern ? Optional.empty() : Optional.of(new Targets(Optional.of(Problem.BAD_NAME), false, List.of()));
		}
	}

	private static Targets expand(Pattern pattern) {
		try {
			Glob glob = new Glob(pattern.directory(), MOST_ENTRIES);
			List<Target> files = new ArrayList<>();
			for (Path match : glob.expand(pattern.written())) {
				Path path = pattern.directory().resolve(match);
				if (Files.isRegularFile(path)) {
					files.add(new Target(match.toString(), path, real(path)));
				}
			}
			Optional<Problem> problem = glob.isGivenUp() || files.size() > MOST_FILES ? Optional.of(Problem.TOO_MANY)
				: files.isEmpty() ? Optional.of(Problem.NO_MATCH) : Optional.empty();
			return new Targets(problem, true, problem.isPresent() ? List.of() : List.copyOf(files));
		} catch (PatternSyntaxException | InvalidPathException e) {
			return new Targets(Optional.of(Problem.BAD_PATTERN), true, List.of());
		}
	}

	private static Optional<Path> parent(Path file) {
		return Optional.ofNullable(file.toAbsolutePath().getParent());
	}

	private static Path real(Path file) {
		try {
			return file.toRealPath();
		} catch (IOException e) {
			return file.toAbsolutePath().normalize();
		}
	}
}
