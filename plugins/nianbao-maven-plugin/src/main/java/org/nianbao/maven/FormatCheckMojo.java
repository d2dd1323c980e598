package org.nianbao.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails where the tables of a report are not aligned.
 */
@Mojo(name = "format-check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
final class FormatCheckMojo extends AbstractFormatMojo {

	@Override
	void execute(List<Path> files, ReportRun run) throws MojoFailureException {
		Map<Path, String> unformatted = format(files, run, false);
		unformatted.forEach((file, place) -> getLog().error(text("unformatted", "file", file + ":" + place)));
		if (!unformatted.isEmpty()) {
			throw new MojoFailureException(text("unformatted.count", "count", unformatted.size()));
		}
	}
}
