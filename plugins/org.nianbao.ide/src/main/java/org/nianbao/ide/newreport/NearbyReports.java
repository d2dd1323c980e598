package org.nianbao.ide.newreport;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.project.ReportProject;

/**
 * The reports in and around a directory: whose they are, and from which a new one may begin. Reads files; not for the UI thread.
 *
 * @param reports sorted by file
 */
public record NearbyReports(List<Nearby> reports) {

	/** Nobody chooses from more. */
	private static final int MOST = 300;

	/** Only the files of the last years matter, and larger ones than any report are none. */
	private static final long LARGEST = 4L << 20;

	/**
	 * A report.
	 *
	 * @param file where it stands
	 * @param body the name of the body in its title
	 * @param year the year in its title
	 */
	public record Nearby(Path file, String body, int year) {
	}

	/**
	 * Makes the list unmodifiable.
	 */
	public NearbyReports {
		reports = List.copyOf(reports);
	}

	/**
	 * Looks into a directory, the one above and those next to it.
	 *
	 * @param directory where a new report is to be; need not exist
	 * @param root      the directory above which nothing is looked at
	 * @param loader    reads the reports
	 * @param project   the project of the directory
	 * @param canceled  whether nobody wants to know any more
	 * @return the reports whose titles name a body and a year
	 */
	public static NearbyReports around(Path directory, Path root, ReportLoader loader, ReportProject project, BooleanSupplier canceled) {
		Set<Path> files = new LinkedHashSet<>(reportsIn(directory));
		Path parent = directory.equals(root) ? directory : directory.getParent();
		if (parent != null) {
			files.addAll(reportsIn(parent));
			entries(parent, "*").stream().filter(entry -> Files.isDirectory(entry) && !entry.getFileName().toString().startsWith("."))
				.forEach(entry -> files.addAll(reportsIn(entry)));
		}
		List<Nearby> reports = new ArrayList<>();
		for (Path file : files.stream().limit(MOST).toList()) {
			if (canceled.getAsBoolean()) {
				break;
			}
			read(file, loader, project, reports);
		}
		reports.sort(Comparator.comparing(report -> report.file().toString()));
		return new NearbyReports(reports);
	}

	/**
	 * Returns the names of the bodies.
	 *
	 * @return each once, sorted
	 */
	public List<String> bodies() {
		return reports.stream().map(Nearby::body).distinct().sorted().toList();
	}

	/**
	 * Returns the reports of a year, those of a body first.
	 *
	 * @param year a report year
	 * @param body the name of a body, maybe empty
	 * @return may be empty
	 */
	public List<Nearby> of(int year, String body) {
		return reports.stream().filter(report -> report.year() == year).sorted(Comparator.comparing(report -> !report.body().equals(body))).toList();
	}

	private static void read(Path file, ReportLoader loader, ReportProject project, List<Nearby> reports) {
		try {
			if (Files.size(file) <= LARGEST) {
				LoadedReport report = loader.load(ReportTexts.read(file), file.toString(), Optional.of(file), project);
				if (!report.title().body().isEmpty()) {
					report.title().year().ifPresent(year -> reports.add(new Nearby(file, report.title().body(), year)));
				}
			}
		} catch (IOException unreadable) {
			// such files are of no help here; whoever opens them is told
		}
	}

	private static List<Path> reportsIn(Path directory) {
		return entries(directory, "*" + ReportFileNames.EXTENSION).stream().filter(Files::isRegularFile).toList();
	}

	private static List<Path> entries(Path directory, String pattern) {
		List<Path> found = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, pattern)) {
			entries.forEach(found::add);
		} catch (IOException | DirectoryIteratorException missing) {
			return List.of();
		}
		found.sort(Comparator.comparing(Path::toString));
		return found;
	}
}
