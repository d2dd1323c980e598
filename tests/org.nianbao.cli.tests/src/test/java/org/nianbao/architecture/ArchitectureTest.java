package org.nianbao.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.testkit.Examples;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The direction of imports, what no Java source may know, and how wide sources are. */
class ArchitectureTest {

	private static final int LONGEST_LINE = 150;

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.nianbao");

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		// language knows nobody; its generated content-assist parsers live in the ide module
		"org.nianbao.language.(formats|figures|files|library|loading|project|lexing|text|formatting|scoping|conversion)..;"
			+ "org.nianbao.(checks|document|ide|cli|ui)..",
		"org.nianbao.checks..;org.nianbao.(document|ide|cli|ui)..", "org.nianbao.document..;org.nianbao.(checks|ide|cli|ui)..",
		"org.nianbao.ide..;org.nianbao.(document|cli|ui)..", "org.nianbao.cli..;org.nianbao.ui..",
		// readers know the language only, and only the front ends know them
		"org.nianbao.reader..;org.nianbao.(checks|document|ide|cli|ui)..", "org.nianbao.(language|checks|document|ide)..;org.nianbao.reader.." })
	void importsPointInOneDirection(String from, String to) {
		noClasses().that().resideInAnyPackage(alternatives(from)).should().dependOnClassesThat().resideInAnyPackage(alternatives(to)).check(CLASSES);
	}

	@Test
	void nothingBelowTheEditorKnowsEclipse() {
		noClasses().that().resideInAPackage("org.nianbao..").should().dependOnClassesThat()
			.resideInAnyPackage("org.eclipse.ui..", "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.core.resources..", "org.osgi..").check(CLASSES);
	}

	/** Whoever does not import loads none of their many classes. */
	@Test
	void onlyReadersKnowTheLibrariesThatReadOtherFormats() {
		noClasses().that().resideInAPackage("org.nianbao..").and().resideOutsideOfPackage("org.nianbao.reader..").should().dependOnClassesThat()
			.resideInAnyPackage("org.apache.poi..", "org.jsoup..").check(CLASSES);
	}

	@Test
	void nothingBelowTheIdeServicesKnowsTheLanguageServerProtocol() {
		noClasses().that().resideInAnyPackage("org.nianbao.checks..", "org.nianbao.document..", "org.nianbao.cli..", "org.nianbao.language.figures..",
			"org.nianbao.language.loading..")
			.should().dependOnClassesThat().resideInAnyPackage("org.eclipse.lsp4j..", "org.eclipse.xtext.ide..").check(CLASSES);
	}

	/** Not even the command that starts it: every other command would load it. */
	@Test
	void onlyTheLanguageServerKnowsItsProtocol() {
		noClasses().that().resideInAPackage("org.nianbao..").and().resideOutsideOfPackage("org.nianbao.lsp..").should().dependOnClassesThat()
			.resideInAnyPackage("org.eclipse.lsp4j..").check(CLASSES);
	}

	@Test
	void theLanguageServerIsAFrontEndAmongOthers() {
		noClasses().that().resideInAPackage("org.nianbao.lsp..").should().dependOnClassesThat()
			.resideInAnyPackage("org.nianbao.document..", "org.nianbao.cli..", "org.nianbao.ui..").check(CLASSES);
		noClasses().that().resideInAnyPackage("org.nianbao.language..", "org.nianbao.checks..", "org.nianbao.document..", "org.nianbao.ide..").should()
			.dependOnClassesThat().resideInAPackage("org.nianbao.lsp..").check(CLASSES);
		assertTrue(CLASSES.contain("org.nianbao.lsp.ServerProcess"), "the test can fail");
	}

	/** Dependencies on primitive types are not recorded, so fields, signatures and calls are looked at one by one. */
	@Test
	void figuresAreExact() {
		List<String> inexact = new ArrayList<>();
		for (JavaClass type : CLASSES.that(resideInAnyPackage("org.nianbao.language.figures..", "org.nianbao.language.formats..",
			"org.nianbao.language.library..", "org.nianbao.checks.."))) {
			type.getFields().stream().filter(field -> isInexact(field.getRawType())).forEach(field -> inexact.add(field.getFullName()));
			for (JavaCodeUnit unit : type.getCodeUnits()) {
				boolean signature = isInexact(unit.getRawReturnType()) || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isInexact);
				boolean call = unit.getCallsFromSelf().stream().anyMatch(target -> isInexact(target.getTarget().getRawReturnType())
					|| target.getTarget().getRawParameterTypes().stream().anyMatch(ArchitectureTest::isInexact));
				if (signature || call) {
					inexact.add(unit.getFullName());
				}
			}
		}
		assertEquals(List.of(), inexact);
		assertTrue(isInexact(new ClassFileImporter().importClass(Inexact.class).getField("figure").getRawType()), "the test can fail");
	}

	private static final class Inexact {
		double figure;
	}

	private static boolean isInexact(JavaClass type) {
		return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
	}

	@Test
	void noJavaSourceKnowsALabelOfAFormat() throws IOException {
		Set<String> labels = new TreeSet<>();
		for (ReportFormat format : FormatReader.standard().formats()) {
			format.sections().forEach(section -> labels.add(section.title()));
			format.tables().forEach(table -> {
				table.rows().forEach(row -> labels.add(row.label()));
				table.groups().forEach(group -> labels.add(group.label()));
				table.blocks().forEach(block -> block.columns().forEach(column -> labels.add(column.label())));
			});
		}
		Pattern literal = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
		List<String> found = new ArrayList<>();
		int files = 0;
		try (Stream<Path> plugins = Files.walk(Examples.root().resolve("plugins"))) {
			for (Path file : plugins.filter(path -> path.toString().matches(".*/src/(main/java/)?org/.*\\.(java|xtend)")).toList()) {
				files++;
				Matcher matcher = literal.matcher(Files.readString(file));
				while (matcher.find()) {
					String text = matcher.group(1);
					labels.stream().filter(label -> label.length() > 1 && text.contains(label)).forEach(label -> found.add(file.getFileName() + ": " + label));
				}
			}
		}
		assertTrue(files > 50, "sources found: " + files);
		assertEquals(List.of(), found);
	}

	/** Tabs count as one character. */
	@Test
	void noLineIsTooLong() throws IOException {
		List<String> found = new ArrayList<>();
		int files = 0;
		for (String module : List.of("plugins", "tests")) {
			try (Stream<Path> sources = Files.walk(Examples.root().resolve(module))) {
				for (Path file : sources.filter(ArchitectureTest::isWrittenByHand).toList()) {
					files++;
					List<String> lines = Files.readAllLines(file);
					for (int i = 0; i < lines.size(); i++) {
						int length = lines.get(i).codePointCount(0, lines.get(i).length());
						if (length > LONGEST_LINE) {
							found.add(file.getFileName() + ":" + (i + 1) + ": " + length);
						}
					}
				}
			}
		}
		assertTrue(files > 500, "sources found: " + files);
		assertEquals(List.of(), found);
	}

	private static boolean isWrittenByHand(Path file) {
		return file.toString().matches(".*\\.(java|xtend)") && !file.toString().matches(".*[/\\\\](target|xtext-gen|xtend-gen|node_modules)[/\\\\].*");
	}

	/** Writes the packages a.(b|c).. as a.b.. and a.c... */
	private static String[] alternatives(String pattern) {
		Matcher matcher = Pattern.compile("(.*)\\((.*)\\)(.*)").matcher(pattern);
		return matcher.matches() ? Stream.of(matcher.group(2).split("\\|")).map(part -> matcher.group(1) + part + matcher.group(3)).toArray(String[]::new)
			: new String[] { pattern };
	}
}
