package org.nianbao.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.install.Program.Result;

/**
 * The p2 repository, installed into an Eclipse that has never heard of NianBao: from the local directory alone, by that Eclipse's own
 * p2 director.
 */
class OfflineInstallTest {

	private static final String FEATURE = "org.nianbao.feature.feature.group";
	private static final List<String> BUNDLES = List.of("org.nianbao.checks", "org.nianbao.document", "org.nianbao.ide", "org.nianbao.language",
		"org.nianbao.ui");

	@TempDir
	private static Path directory;

	private static Path eclipse;

	@BeforeAll
	static void install() throws IOException, InterruptedException {
		eclipse = directory.resolve("eclipse");
		Tree.copy(Tree.PLATFORM, eclipse);
		try (Stream<Path> bundles = Files.list(eclipse.resolve("plugins"))) {
			assertFalse(bundles.anyMatch(bundle -> bundle.getFileName().toString().startsWith("org.nianbao.")));
		}
		director("-repository", Tree.REPOSITORY.toUri().toString(), "-installIU", FEATURE);
	}

	private static Result director(String... arguments) throws IOException, InterruptedException {
		Program program = Program.java("-jar", Tree.jar(eclipse, "org.eclipse.equinox.launcher").toString(), "-nosplash", "-consoleLog",
			"-data", "@none", "-application", "org.eclipse.equinox.p2.director").with(arguments);
		Result result = program.run();
		assertEquals(0, result.exitCode(), result.toString());
		return result;
	}

	@Test
	void theFeatureIsARoot() throws IOException, InterruptedException {
		assertTrue(director("-listInstalledRoots").out().contains(FEATURE));
	}

	@Test
	void allItsBundlesAreThereAndResolve() throws IOException, InterruptedException {
		String classPath = String.join(File.pathSeparator, Tree.jar(eclipse, "org.eclipse.osgi").toString(),
			Tree.jar(eclipse, "org.eclipse.osgi.compatibility.state").toString(), Path.of("target", "test-classes").toAbsolutePath().toString());
		Result result = Program.java("-cp", classPath, BundleStates.class.getName(), eclipse.toString()).run();
		assertEquals(0, result.exitCode(), result.toString());
		List<String> expected = BUNDLES.stream().map(bundle -> bundle + " resolved").toList();
		assertEquals(expected, result.out().lines().filter(line -> line.startsWith("org.nianbao.")).sorted().toList(), result.toString());
		assertEquals(List.of(), result.out().lines().filter(line -> !line.endsWith(" resolved")).toList());
	}
}
