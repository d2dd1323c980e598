package org.nianbao.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.install.Program.Result;

/**
 * The archive of classes by which the launcher starts faster. In trees of their own: what is there from other runs must not matter.
 */
class ArchiveTest {

	private static final String ARCHIVE = "nianbao-\\d+-\\d+-\\d+\\.jsa";
	private static final String REPORT = Tree.EXAMPLES.resolve("shandong-2024.nianbao").toString();
	private static final Result CLEAN = new Result(0, "1 file: no problems found\n", "");
	/** A Java that notes what it is asked for and makes archives in no time. */
	private static final String JAVA = """
		#!/bin/sh
		for argument; do
		  case $argument in
		    -XX:ArchiveClassesAtExit=*) echo made >>"$NOTES"; %s ;;
		    -XX:SharedArchiveFile=*) echo "used ${argument##*/}" >>"$NOTES" ;;
		  esac
		done
		""";
	private static final String MAKES_IT = "echo archive >\"${argument#*=}\"; exit";
	private static final String FAILS_HALF_WAY = "echo half >\"${argument#*=}\"; echo complaint >&2; exit 1";

	@TempDir
	private Path directory;

	private Path tree;
	private Path target;
	private Path jar;
	private Path home;
	private Path notes;

	@BeforeEach
	void copyTheLauncher() throws IOException {
		tree = directory.resolve("tree");
		target = Files.createDirectories(tree.resolve("plugins/org.nianbao.cli/target"));
		jar = target.resolve("nianbao.jar");
		home = Files.createDirectory(directory.resolve("home"));
		notes = directory.resolve("notes");
		Files.copy(Tree.LAUNCHER, tree.resolve("nianbao"));
		Files.createDirectory(tree.resolve("releng"));
		Files.copy(Tree.ROOT.resolve("releng/utf8-locale.sh"), tree.resolve("releng/utf8-locale.sh"));
	}

	/** The launcher of the tree, with the Java that runs these tests. */
	private Program launcher(String... arguments) throws IOException {
		if (!Files.exists(jar)) {
			Files.copy(Tree.ROOT.resolve("plugins/org.nianbao.cli/target/nianbao.jar"), jar);
		}
		return program(tree.resolve("nianbao"), arguments).set("JAVA_HOME", System.getProperty("java.home"));
	}

	private Program program(Object command, String... arguments) {
		return Program.of(command, arguments).in(directory).set("LC_ALL", "C.UTF-8").set("NIANBAO_LOCALE", "en").set("NIANBAO_ARCHIVE", "")
			.set("XDG_CACHE_HOME", "")
			.set("HOME", home);
	}

	/** The launcher of the tree, with a Java that only takes notes. */
	private Program noted(String making) throws IOException {
		Path java = directory.resolve("jdk/bin/java");
		if (!Files.exists(java)) {
			Files.createDirectories(java.getParent());
			Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"17\"\n");
			Files.writeString(jar, "a jar");
		}
		Files.writeString(java, JAVA.formatted(making));
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxrwxrwx"));
		return program(tree.resolve("nianbao"), "check", REPORT).set("JAVA_HOME", directory.resolve("jdk")).set("NOTES", notes);
	}

	private static void assertSilent(Program program) throws IOException, InterruptedException {
		assertEquals(new Result(0, "", ""), program.run());
	}

	/** The names of the files in a directory that have to do with archives, whole or not. */
	private static List<String> archives(Path place) throws IOException {
		if (!Files.exists(place)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(place)) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.contains(".jsa")).sorted().toList();
		}
	}

	private static String only(List<String> archives) {
		assertEquals(1, archives.size(), archives.toString());
		assertTrue(archives.get(0).matches(ARCHIVE), archives.get(0));
		return archives.get(0);
	}

	@Test
	void itIsMadeOnFirstUseAndThenUsed() throws IOException, InterruptedException {
		assertEquals(CLEAN, launcher("check", REPORT).run());
		Path archive = target.resolve(only(archives(target)));
		FileTime made = Files.getLastModifiedTime(archive);
		Path loaded = directory.resolve("loaded");
		assertEquals(CLEAN, launcher("check", REPORT).set("NIANBAO_JAVA_OPTS", "-Xlog:class+load:file=" + loaded).run());
		assertEquals(made, Files.getLastModifiedTime(archive));
		List<String> classes = Files.readAllLines(loaded).stream().filter(line -> line.contains(" source: ")).toList();
		List<String> fromJar = classes.stream().filter(line -> line.contains("source: file:")).toList();
		assertTrue(classes.stream().anyMatch(line -> line.contains("org.eclipse.emf.ecore.EObject source: shared objects file")),
			"EMF comes from the archive");
		assertTrue(fromJar.size() * 100 < classes.size(), fromJar.size() + " of " + classes.size() + " classes are not in the archive: " + fromJar);
	}

	@Test
	void ofProcessesThatStartTogetherOneMakesIt() throws IOException, InterruptedException {
		List<Process> processes = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			processes.add(launcher("check", REPORT).start(directory.resolve("output" + i)));
		}
		for (int i = 0; i < processes.size(); i++) {
			assertEquals(0, processes.get(i).waitFor());
			assertEquals(CLEAN.out(), Files.readString(directory.resolve("output" + i)));
		}
		only(archives(target));
		assertEquals(CLEAN, launcher("check", REPORT).run());
	}

	@Test
	void anotherJarGetsAnotherArchive() throws IOException, InterruptedException {
		assertSilent(noted(MAKES_IT));
		String first = only(archives(target));
		Files.setLastModifiedTime(jar, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() - 10_000));
		assertSilent(noted(MAKES_IT));
		String second = only(archives(target));
		assertFalse(second.equals(first), "the same after the jar has become older");
		Files.writeString(jar, "another jar");
		assertSilent(noted(MAKES_IT));
		String third = only(archives(target));
		assertEquals(List.of("made", "used " + first, "made", "used " + second, "made", "used " + third), Files.readAllLines(notes));
	}

	@Test
	void anotherJdkGetsAnArchiveOfItsOwn() throws IOException, InterruptedException {
		assertSilent(noted(MAKES_IT));
		String first = only(archives(target));
		Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
		assertSilent(noted(MAKES_IT));
		assertEquals(2, archives(target).size());
		Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"17\"\n");
		assertSilent(noted(MAKES_IT));
		assertEquals(2, archives(target).size());
		List<String> told = Files.readAllLines(notes);
		assertEquals(List.of("made", "used " + first, "made", "used " + first), List.of(told.get(0), told.get(1), told.get(2), told.get(4)));
		assertFalse(told.get(3).equals("used " + first));
	}

	@Test
	void whatCannotBeMadeIsNotTriedEveryTime() throws IOException, InterruptedException {
		assertSilent(noted(FAILS_HALF_WAY));
		assertEquals(0, Files.size(target.resolve(only(archives(target)))));
		assertSilent(noted(FAILS_HALF_WAY));
		assertEquals(List.of("made"), Files.readAllLines(notes));
		Files.setLastModifiedTime(target.resolve(only(archives(target))), FileTime.fromMillis(System.currentTimeMillis() - 3L * 24 * 60 * 60 * 1000));
		assertSilent(noted(MAKES_IT));
		assertEquals(List.of("made", "made", "used " + only(archives(target))), Files.readAllLines(notes));
	}

	@Test
	void whoeverDoesNotWantItGetsNone() throws IOException, InterruptedException {
		assertSilent(noted(MAKES_IT).set("NIANBAO_ARCHIVE", "never"));
		assertEquals(List.of(), archives(target));
		assertSilent(noted(MAKES_IT));
		List<String> told = Files.readAllLines(notes);
		assertSilent(noted(MAKES_IT).set("NIANBAO_ARCHIVE", "never"));
		assertEquals(told, Files.readAllLines(notes));
	}

	@Test
	void besideAReadOnlyTreeItIsInTheCacheOfTheUser() throws IOException, InterruptedException {
		noted(MAKES_IT);
		Path cache = Files.createDirectory(directory.resolve("cache"));
		makeReadOnly();
		assertSilent(asAnybody(noted(MAKES_IT).set("XDG_CACHE_HOME", cache)));
		String archive = only(archives(cache.resolve("nianbao")));
		assertSilent(asAnybody(noted(MAKES_IT).set("XDG_CACHE_HOME", cache)));
		// A relative one does not count.
		assertSilent(asAnybody(noted(MAKES_IT).set("XDG_CACHE_HOME", "cache")));
		assertEquals(archive, only(archives(home.resolve(".cache/nianbao"))));
		assertEquals(List.of(), archives(target));
		assertEquals(List.of("made", "used " + archive, "used " + archive, "made", "used " + archive), Files.readAllLines(notes));
	}

	@Test
	void whereNothingCanBeWrittenItStartsWithout() throws IOException, InterruptedException {
		noted(MAKES_IT);
		makeReadOnly();
		assertSilent(asAnybody(noted(MAKES_IT).set("HOME", "/nowhere")));
		assertSilent(asAnybody(noted(MAKES_IT).set("HOME", "")));
		assertFalse(Files.exists(notes), "an archive was made");
	}

	/** The administrator may write everywhere: then the launcher runs as nobody in particular. */
	private static Program asAnybody(Program program) {
		return "root".equals(System.getProperty("user.name")) ? program.under("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : program;
	}

	/** Makes the tree read-only, and everything else accessible to everybody. */
	private void makeReadOnly() throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.toList()) {
				boolean program = Files.isDirectory(file) || Files.isExecutable(file);
				String mode = file.startsWith(tree) ? program ? "r-xr-xr-x" : "r--r--r--" : program ? "rwxrwxrwx" : "rw-rw-rw-";
				Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
			}
		}
	}

	@AfterEach
	void makeWritable() throws IOException {
		try (Stream<Path> files = Files.walk(tree)) {
			for (Path file : files.filter(Files::isDirectory).toList()) {
				Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
			}
		}
	}
}
