package org.nianbao.document.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.Reports;
import org.nianbao.document.Samples;
import org.nianbao.testkit.Examples;

/**
 * Looks at the pages that LibreOffice makes of a sample and of the examples.
 */
class LibreOfficeRenderingTest {

	private static final String SAMPLE = "sample";

	@Nested
	class Pages {

		@TempDir
		private static Path directory;

		private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

		@BeforeAll
		static void render() throws Exception {
			LibreOffice.require();
			List<Path> files = new ArrayList<>();
			files.add(write(SAMPLE, Samples.report()));
			for (Path example : Examples.all()) {
				String name = example.getFileName().toString().replaceFirst("\\.nianbao$", "");
				files.add(write(name, DocumentBuilder.build(Reports.load(example))));
			}
			List<List<String>> pages = LibreOffice.pages(files, directory);
			for (int i = 0; i < files.size(); i++) {
				PAGES.put(files.get(i).getFileName().toString(), pages.get(i));
			}
		}

		private static Path write(String name, Document document) throws IOException {
			Path file = directory.resolve(name + ".docx");
			try (OutputStream out = Files.newOutputStream(file)) {
				new DocxWriter().write(document, out);
			}
			return file;
		}

		@Test
		void theTableOfApplicationsStandsOnOnePageWithItsHeading() {
			PAGES.forEach((file, pages) -> {
				List<String> last = pages.stream().filter(page -> squeezed(page).contains("四、结转下年度继续办理")).toList();
				assertEquals(1, last.size(), file);
				String page = squeezed(last.get(0));
				assertTrue(page.contains("一、本年新收政府信息公开申请数量"), () -> file + ": " + page);
				assertTrue(page.contains("三、收到和处理政府信息公开申请情况"), () -> file + ": " + page);
			});
		}

		@Test
		void everyFigureIsOnThatPage() {
			List<String> figures = Samples.applications().cells().stream().filter(cell -> cell.name().isPresent()).map(cell -> cell.text()).toList();
			String page = PAGES.get(SAMPLE + ".docx").stream().filter(p -> p.contains("结转下年度继续办理")).findFirst().orElseThrow();
			assertTrue(List.of(page.split("\\s+")).containsAll(figures), page);
		}

		@Test
		void pagesAreNumbered() {
			PAGES.forEach((file, pages) -> {
				for (int i = 0; i < pages.size(); i++) {
					assertTrue(squeezed(pages.get(i)).endsWith("—" + (i + 1) + "—"), file + ": " + pages.get(i));
				}
			});
		}

		@Test
		void reportsAreNotLongerThanTheyNeedToBe() {
			assertEquals(3, PAGES.get(SAMPLE + ".docx").size());
			// Five charts take a page more.
			PAGES.forEach((file, pages) -> assertTrue(pages.size() <= (file.startsWith("charts") ? 7 : 6), () -> file + " has " + pages.size() + " pages"));
		}
	}

	@Test
	void skippingIsForDevelopersOnly() {
		assertTrue(LibreOffice.isContinuousIntegration("true"));
		assertFalse(LibreOffice.isContinuousIntegration(null));
	}

	private static String squeezed(String text) {
		return text.replaceAll("\\s", "");
	}
}
