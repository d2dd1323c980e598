package org.nianbao.ui.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.nianbao.document.output.DocumentFormat;

/**
 * Which reports are exported how.
 *
 * @param reports  the reports
 * @param settings how they are exported
 */
public record ExportPlan(List<IFile> reports, ExportSettings settings) {

	/**
	 * Two reports that would be written to the same file.
	 *
	 * @param first  a report
	 * @param second another one
	 * @param target the file
	 */
	public record Conflict(IFile first, IFile second, Path target) {
	}

	/** Makes the list unmodifiable. */
	public ExportPlan {
		reports = List.copyOf(reports);
	}

	/**
	 * Looks for reports of which one would overwrite the work of the other. Opens no file.
	 *
	 * @return the first conflict; empty where there is none
	 */
	public Optional<Conflict> conflict() {
		Map<Path, IFile> taken = new HashMap<>();
		for (IFile report : reports) {
			for (DocumentFormat format : settings.formats()) {
				Optional<Path> target = settings.target(report, format).map(file -> file.toAbsolutePath().normalize());
				IFile other = target.map(file -> taken.putIfAbsent(file, report)).orElse(null);
				if (other != null) {
					return Optional.of(new Conflict(other, report, target.get()));
				}
			}
		}
		return Optional.empty();
	}
}
