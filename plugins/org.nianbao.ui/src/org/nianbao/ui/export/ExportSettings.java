package org.nianbao.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.document.output.OutputNames;

/**
 * How reports are exported.
 *
 * @param formats   the formats, at least one
 * @param directory where the files go; empty for beside each report
 * @param overwrite whether files that exist are replaced
 * @param check     whether reports with errors are refused
 */
public record ExportSettings(List<DocumentFormat> formats, Optional<Path> directory, boolean overwrite, boolean check) {

	/**
	 * Makes the list unmodifiable.
	 */
	public ExportSettings {
		formats = List.copyOf(formats);
		Objects.requireNonNull(directory);
	}

	/**
	 * Returns the file that is made of a report.
	 *
	 * @param report the report
	 * @param format the format
	 * @return where it goes; empty for beside a report that is in no folder of this machine
	 */
	public Optional<Path> target(IFile report, DocumentFormat format) {
		String name = OutputNames.of(report.getName(), format.extension());
		return directory.or(() -> Optional.ofNullable(report.getLocation()).map(IPath::toPath).map(Path::getParent)).map(folder -> folder.resolve(name));
	}
}
