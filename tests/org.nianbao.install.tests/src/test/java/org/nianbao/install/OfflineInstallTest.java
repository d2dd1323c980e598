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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.install.Program.Result;

/**
 * The p2 repository, installed into an Eclipse that has never heard of NianBao: from the local directory alone, by that Eclipse's own
 * p2 director.
 */
class OfflineInstallTest {

	private static final List<String> BUNDLES = List.of("org.nianbao.checks", "org.nianbao.document", "org.nianbao.ide", "org.nianbao.language",
		"org.nianbao.reader",
		"org.nianbao.ui");
	private static final String SITE = Tree.REPOSITORY.toUri().toString();

	@TempDir
	private Path directory;

	@Test
	void intoAFreshEclipse() throws IOException, InterruptedException {
		Path eclipse = directory.resolve("eclipse");
		Director director = new Director(eclipse);
		try (Stream<Path> bundles = Files.list(eclipse.resolve("plugins"))) {
			assertFalse(bundles.anyMatch(bundle -> bundle.getFileName().toString().startsWith("org.nianbao.")));
		}
		director.run("-repository", SITE, "-installIU", Director.FEATURE);
		assertTrue(director.run("-listInstalledRoots").out().contains(Director.FEATURE));
		assertWorks(eclipse, version());
	}

	@Test
	void overAnOlderVersion() throws IOException, InterruptedException {
		Path eclipse = directory.resolve("eclipse");
		Director director = new Director(eclipse);
		Path older = OlderSite.make(directory.resolve("older"), director);
		director.run("-repository", older.toUri() + "," + SITE, "-installIU", Director.FEATURE + "/" + OlderSite.VERSION);
		assertWorks(eclipse, OlderSite.VERSION);
		director.run("-repository", SITE, "-installIU", Director.FEATURE, "-uninstallIU", Director.FEATURE + "/" + OlderSite.VERSION);
		List<String> roots = director.run("-listInstalledRoots").out().lines().filter(line -> line.contains(Director.FEATURE)).toList();
		assertEquals(List.of(Director.FEATURE + "/" + version()), roots);
		assertWorks(eclipse, version());
	}

	/** The version that was built. */
	private static String version() throws IOException {
		String jar = Tree.jar(Tree.REPOSITORY, "org.nianbao.ui").getFileName().toString();
		return jar.substring(jar.indexOf('_') + 1, jar.length() - ".jar".length());
	}

	/** All bundles are there in one version and resolve, and the editor's services check a report. */
	private static void assertWorks(Path eclipse, String version) throws IOException, InterruptedException {
		String classPath = String.join(File.pathSeparator, Tree.jar(eclipse, "org.eclipse.osgi").toString(),
			Tree.jar(eclipse, "org.eclipse.osgi.compatibility.state").toString(), Path.of("target", "test-classes").toAbsolutePath().toString());
		Result result = Program.java("-cp", classPath, BundleStates.class.getName(), eclipse.toString(),
			Tree.EXAMPLES.resolve("mistakes-2024.nianbao").toString())
			.run();
		assertEquals(0, result.exitCode(), result.toString());
		List<String> expected = BUNDLES.stream().map(bundle -> bundle + " " + version + " resolved").toList();
		assertEquals(expected, result.out().lines().filter(line -> line.startsWith("org.nianbao.")).sorted().toList(), result.toString());
		List<String> lines = result.out().lines().filter(line -> !line.endsWith(" resolved")).toList();
		assertEquals(1, lines.size(), lines::toString);
		assertTrue(lines.get(0).startsWith("rules [") && lines.get(0).contains("T3-ROWSUM"), lines::toString);
	}
}
