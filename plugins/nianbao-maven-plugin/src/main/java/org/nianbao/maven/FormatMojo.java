package org.nianbao.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Aligns the tables of reports. Only white space within tables is changed.
 */
@Mojo(name = "format", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
final class FormatMojo extends AbstractFormatMojo {

	@Override
	void execute(List<Path> files, ReportRun run) throws MojoFailureException {
		Set<Path> changed = format(files, run, true).keySet();
		changed.forEach(file -> getLog().info(text("formatted", "file", file)));
		getLog().info(text("formatted.count", "files", files.size(), "count", changed.size()));
	}
}
