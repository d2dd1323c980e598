package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a run of the executable jar loads: the less, the sooner it is done. Nothing is timed here; the figures are in ADR 0024.
 */
@Timeout(240)
class StartUpTest {

	private static final Path JAR = Examples.ROOT.resolve("plugins/org.nianbao.cli/target/nianbao.jar");
	/** A check needed 2 303 of the jar when this was written (4 522 with those of Java). Who needs many more should know why. */
	private static final int MOST_CLASSES = 2600;
	/** What takes its time and has nothing to do with a check. */
	private static final List<String> HEAVY = List.of("org.apache.pdfbox.", "org.apache.fontbox.", "com.openhtmltopdf.", "org.jfree.", "org.apache.poi.",
		"org.jsoup.", "org.eclipse.lsp4j.", "com.github.houbb.", "com.google.gson.", "com.github.difflib.", "org.nianbao.document.pdf.",
		"org.nianbao.document.docx.", "org.nianbao.ide.", "java.awt.", "javax.xml.");

	@TempDir
	private Path directory;

	/** Runs Java and returns the names of the classes that it loaded from the jar, in order; of those of Java itself, too, if wanted. */
	private List<String> classes(boolean all, String... args) throws IOException, InterruptedException {
		Path log = directory.resolve("loaded");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-Xlog:class+load:file=" + log + "::filecount=0", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
		command.addAll(List.of(args));
		Process process = new ProcessBuilder(command).directory(Examples.ROOT.toFile()).redirectErrorStream(true)
			.redirectOutput(directory.resolve("output").toFile()).start();
		process.getOutputStream().close();
		assertEquals(0, process.waitFor(), Files.readString(directory.resolve("output")));
		return Files.readAllLines(log).stream().filter(line -> line.contains(" source: ") && (all || line.endsWith(JAR.getFileName().toString())))
			.map(line -> line.replaceFirst("^(\\[[^\\]]*\\])+ *", "").split(" ", 2)[0]).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = {"check", "format --check"})
	void noClassOfOtherCommandsIsLoaded(String command) throws IOException, InterruptedException {
		List<String> classes = classes(true, (command + " " + Examples.CORRECT).split(" "));
		assertTrue(classes.contains("org.nianbao.cli.Launch"), "the log was not understood");
		assertEquals(List.of(), classes.stream().filter(name -> HEAVY.stream().anyMatch(name::startsWith)).toList());
	}

	@Test
	void aCheckLoadsAsManyClassesAsItNeeds() throws IOException, InterruptedException {
		List<String> classes = classes(false, "check", Examples.CORRECT);
		assertTrue(classes.size() <= MOST_CLASSES, classes.size() + " classes of the jar");
		Set<String> once = new HashSet<>();
		assertEquals(List.of(), classes.stream().filter(name -> !once.add(name)).toList(), "loaded twice");
	}

	/**
	 * An injector for the language of reports, made once; none for that of formats, which the build has read, none for Xtext's own terminals or editors.
	 */
	@Test
	void thereIsOneSetOfServices() throws IOException, InterruptedException {
		List<String> modules = classes(false, "check", Examples.CORRECT).stream()
			.filter(name -> name.endsWith("RuntimeModule") && !name.contains(".Abstract") && !name.contains(".Default")
				|| name.endsWith("IdeModule")).toList();
		assertEquals(List.of("org.nianbao.language.ReportRuntimeModule"), modules);
	}

	/** Layout looks at the text alone. */
	@Test
	void formattingNeedsNoServices() throws IOException, InterruptedException {
		assertEquals(List.of(), classes(false, "format", "--check", Examples.CORRECT).stream()
			.filter(name -> name.startsWith("com.google.inject.") || name.startsWith("org.antlr.") || name.startsWith("org.eclipse.emf.ecore.")).toList());
	}

	/** The virtual machine verifies such classes slowly, and leaves them out of archives that are made at exit. */
	@Test
	void thereAreNoClassesWithoutStackMaps() throws IOException {
		List<String> old = new ArrayList<>();
		try (ZipFile jar = new ZipFile(JAR.toFile())) {
			for (ZipEntry entry : Collections.list(jar.entries())) {
				if (entry.getName().endsWith(".class")) {
					try (InputStream in = jar.getInputStream(entry)) {
						byte[] head = in.readNBytes(8);
						if ((head[7] & 0xFF) < 50) {
							old.add(entry.getName());
						}
					}
				}
			}
		}
		// They refer to classes that are not there.
		old.removeIf(name -> name.startsWith("org/apache/log4j/net/"));
		assertEquals(List.of(), old);
	}

	/** What the launcher makes its archive from: it must not leave anything behind, and end well. */
	@Test
	void theArchiveCanBeMadeAtExit() throws IOException, InterruptedException {
		Path archive = directory.resolve("nianbao.jsa");
		Path temporary = Files.createDirectory(directory.resolve("temporary"));
		Process training = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.io.tmpdir=" + temporary,
			"-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive, "-cp", JAR.toString(), Training.class.getName(), Examples.CORRECT)
				.directory(Examples.ROOT.toFile()).redirectErrorStream(true).redirectOutput(directory.resolve("output").toFile()).start();
		training.getOutputStream().close();
		assertEquals(0, training.waitFor());
		assertEquals("", Files.readString(directory.resolve("output")));
		assertEquals(0, temporary.toFile().list().length);
		assertTrue(Files.size(archive) > 0);
	}
}
