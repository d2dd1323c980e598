package org.nianbao.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.input.InputProblem.Kind;
import org.nianbao.language.files.ReportWalker;

class InputResolverTest {

	@TempDir
	private Path directory;

	@BeforeEach
	void makeFiles() throws IOException {
		for (String name : List.of("b.nianbao", "a.nianbao", "notes.txt", "2023/z.nianbao", "2023/county/y.NIANBAO", "2024/x.nianbao",
			"2024/.hidden.nianbao",
				".git/w.nianbao", "empty/readme.txt")) {
			Path file = directory.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, name);
		}
	}

	private Inputs resolve(String... names) {
		return InputResolver.resolve(List.of(names), directory);
	}

	private List<String> names(String... names) {
		Inputs inputs = resolve(names);
		assertEquals(List.of(), inputs.problems());
		return inputs.inputs().stream().map(Input::name).toList();
	}

	private InputProblem problem(String name) {
		Inputs inputs = resolve(name);
		assertEquals(List.of(), inputs.inputs());
		assertEquals(1, inputs.problems().size());
		return inputs.problems().get(0);
	}

	@Test
	void filesKeepTheirOrderAndTheirNames() {
		assertEquals(List.of("b.nianbao", "./a.nianbao", "notes.txt"), names("b.nianbao", "./a.nianbao", "notes.txt"));
		assertEquals(directory.resolve("b.nianbao"), resolve("b.nianbao").inputs().get(0).file().get());
		String absolute = directory.resolve("a.nianbao").toString();
		assertEquals(List.of(absolute), names(absolute));
	}

	@Test
	void directoriesStandForAllReportsInThemByName() {
		assertEquals(List.of("./2023/county/y.NIANBAO", "./2023/z.nianbao", "./2024/x.nianbao", "./a.nianbao", "./b.nianbao"), names("."));
		assertEquals(List.of("2023/county/y.NIANBAO", "2023/z.nianbao"), names("2023"));
		assertEquals(List.of("2023/county/y.NIANBAO", "2023/z.nianbao"), names("2023/"));
	}

	@Test
	void whatIsNamedTwiceCountsOnce() {
		assertEquals(List.of("2024/x.nianbao"), names("2024/x.nianbao", "2024", "2023/../2024/x.nianbao", directory.resolve("2024/x.nianbao").toString()));
		assertEquals(List.of("-", "a.nianbao"), names("-", "a.nianbao", "-"));
	}

	@Test
	void hiddenFilesCountOnlyIfTheyAreNamed() {
		assertEquals(List.of("2024/.hidden.nianbao"), names("2024/.hidden.nianbao"));
		assertEquals(List.of(".git/w.nianbao"), names(".git"));
		assertEquals(List.of("2024/.hidden.nianbao"), names("2024/.*"));
	}

	@Test
	void standardInputHasNoFile() {
		Input input = resolve("-").inputs().get(0);
		assertEquals("-", input.name());
		assertTrue(input.file().isEmpty());
	}

	@Test
	void patternsAreExpandedAsShellsDo() {
		assertEquals(List.of("a.nianbao", "b.nianbao"), names("*.nianbao"));
		assertEquals(List.of("a.nianbao"), names("[ac].nianbao"));
		assertEquals(List.of("a.nianbao", "b.nianbao"), names("{b,a}.nianbao"));
		assertEquals(List.of("2023/z.nianbao", "2024/x.nianbao"), names("20??/*.nianbao"));
		assertEquals(List.of(directory + "/2024/x.nianbao"), names(directory + "/2024/*.nianbao"));
		assertEquals(List.of("./a.nianbao"), names("./a*"));
	}

	@Test
	void twoStarsStandForAnyDirectories() {
		assertEquals(List.of("a.nianbao", "b.nianbao", "2023/z.nianbao", "2024/x.nianbao"), names("**/*.nianbao"));
		assertEquals(List.of("2023/county/y.NIANBAO"), names("**/county/*"));
		assertEquals(List.of("2023/county/y.NIANBAO", "2023/z.nianbao"), names("2023/**/*"));
		assertEquals(names("."), names("./**"));
		assertEquals(names("**/*.nianbao"), names("**/**/**/*.nianbao"));
	}

	@Test
	void directoriesThatMatchStandForTheirReports() {
		assertEquals(List.of("2023/county/y.NIANBAO", "2023/z.nianbao", "2024/x.nianbao"), names("20*"));
		assertEquals(List.of(), names("emp*"));
	}

	@Test
	void aFileWithTheNameOfAPatternIsAFile() throws IOException {
		Files.writeString(directory.resolve("a[1].nianbao"), "");
		assertEquals(List.of("a[1].nianbao"), names("a[1].nianbao"));
	}

	@Test
	void namesThatLeadNowhereAreProblems() {
		assertEquals(new InputProblem(Kind.MISSING, "nowhere.nianbao", ""), problem("nowhere.nianbao"));
		assertEquals(new InputProblem(Kind.MISSING, "", ""), problem(""));
		assertEquals(new InputProblem(Kind.NO_REPORTS, "empty", ""), problem("empty"));
		assertEquals(new InputProblem(Kind.NO_MATCH, "*.docx", ""), problem("*.docx"));
		assertEquals(Kind.BAD_PATTERN, problem("[a").kind());
		assertEquals("2", problem("[a").detail());
		assertEquals(new InputProblem(Kind.BAD_NAME, "a\0b", ""), problem("a\0b"));
	}

	@Test
	void aProblemDoesNotHideTheOtherInputs() {
		Inputs inputs = resolve("nowhere", "a.nianbao", "empty", "b.nianbao");
		assertEquals(List.of("a.nianbao", "b.nianbao"), inputs.inputs().stream().map(Input::name).toList());
		assertEquals(List.of("nowhere", "empty"), inputs.problems().stream().map(InputProblem::name).toList());
	}

	@Test
	void aDirectoryThatCannotBeListedIsAProblem() {
		List<Path> unreadable = new ArrayList<>();
		ReportWalker.walk(Path.of("gone"), directory, ReportWalker::isReport, path -> {
			throw new AssertionError(path);
		}, unreadable::add);
		assertEquals(List.of(Path.of("gone")), unreadable);
	}

	@Test
	void linksInACircleDoNoHarm() throws IOException {
		Files.createSymbolicLink(directory.resolve("2024/back"), directory);
		Files.createSymbolicLink(directory.resolve("2024/self"), Path.of("."));
		Files.createSymbolicLink(directory.resolve("2024/broken"), Path.of("nowhere"));
		Files.createSymbolicLink(directory.resolve("empty/loop"), Path.of("loop"));
		assertEquals(5, names(".").size());
		assertEquals(names("**/*.nianbao").size(), List.of("a", "b", "x", "z").size());
	}

	@Test
	void manyLinksBetweenManyDirectoriesDoNoHarm() throws IOException {
		int directories = 40;
		for (int i = 0; i < directories; i++) {
			Path from = Files.createDirectories(directory.resolve("web/" + i));
			Files.writeString(from.resolve("r.nianbao"), "");
			for (int j = 0; j < directories; j++) {
				Files.createSymbolicLink(from.resolve("to" + j), Path.of("../" + j));
			}
		}
		assertEquals(directories, names("web").size());
	}

	@Test
	void linksToReportsAndDirectoriesAreFollowed() throws IOException {
		Files.createSymbolicLink(directory.resolve("empty/link.nianbao"), Path.of("../a.nianbao"));
		Files.createSymbolicLink(directory.resolve("empty/year"), Path.of("../2024"));
		assertEquals(List.of("empty/link.nianbao", "empty/year/x.nianbao"), names("empty"));
	}
}
