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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.document.Block;
import org.nianbao.document.Chart;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.GridCell;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Picture;
import org.nianbao.document.Reports;
import org.nianbao.document.Run;
import org.nianbao.document.Samples;
import org.nianbao.document.Table;
import org.nianbao.testkit.Examples;

/**
 * Looks at the pages that LibreOffice makes of a sample and of the examples.
 */
class LibreOfficeRenderingTest {

	private static final String SAMPLE = "sample";
	private static final String FULL_PAGES = "full-pages";
	private static final String IN_TEMPLATE = "in-template";

	@Nested
	class Pages {

		@TempDir
		private static Path directory;

		private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();
		private static final Map<String, Document> DOCUMENTS = new LinkedHashMap<>();
		private static final List<List<LibreOffice.PageLine>> LINES = new ArrayList<>();

		@BeforeAll
		static void render() throws Exception {
			LibreOffice.require();
			List<Path> files = new ArrayList<>();
			files.add(write(SAMPLE, Samples.report()));
			files.add(write(FULL_PAGES, new Document(List.of(), "", OptionalInt.empty(), Document.CHINESE, List.of(
				Paragraph.of("政".repeat(26 + 28 * 30)), Closing.of("某县人民政府办公室"), Closing.of("2025年1月15日")))));
			Path template = new OfficeTemplate().write(directory.resolve("template.docx"));
			try (OutputStream out = Files.newOutputStream(directory.resolve(IN_TEMPLATE + ".docx"))) {
				new DocxWriter().write(Samples.report(), new DocumentOptions(Optional.of(template), List.of(), false), out);
			}
			files.add(directory.resolve(IN_TEMPLATE + ".docx"));
			for (Path example : Examples.all()) {
				String name = example.getFileName().toString().replaceFirst("\\.nianbao$", "");
				DOCUMENTS.put(name + ".docx", DocumentBuilder.build(Reports.load(example)));
				files.add(write(name, DOCUMENTS.get(name + ".docx")));
			}
			List<List<String>> pages = LibreOffice.pages(files, directory);
			LINES.addAll(LibreOffice.lines(files.get(1), directory));
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
				if (file.startsWith(FULL_PAGES)) {
					return;
				}
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
				if (file.startsWith(IN_TEMPLATE)) {
					return;
				}
				for (int i = 0; i < pages.size(); i++) {
					assertTrue(squeezed(pages.get(i)).endsWith("—" + (i + 1) + "—"), file + ": " + pages.get(i));
				}
			});
		}

		/** GB/T 9704-2012, 5.2.1 and 5.2.4. */
		@Test
		void pagesHave22LinesOf28Characters() {
			List<LibreOffice.PageLine> lines = LINES.get(0);
			assertEquals(23, lines.size(), "22 lines and the number of the page");
			assertEquals("政".repeat(26), lines.get(0).text());
			assertEquals(millimetres(28) + 32, lines.get(0).left(), 1, "two characters from the left margin");
			for (LibreOffice.PageLine line : lines.subList(1, 22)) {
				assertEquals("政".repeat(28), line.text());
				assertEquals(millimetres(28), line.left(), 1);
				assertEquals(millimetres(28 + 156), line.right(), 1.5);
			}
			assertEquals(21 * 28.95, lines.get(21).top() - lines.get(0).top(), 1);
		}

		@Test
		void pageNumbersStandOutsideOneCharacterFromTheMargin() {
			LibreOffice.PageLine odd = LINES.get(0).get(22);
			LibreOffice.PageLine even = LINES.get(1).get(LINES.get(1).size() - 1);
			assertEquals("—1—", odd.text());
			assertEquals("—2—", even.text());
			assertEquals(millimetres(210 - 26) - 14, odd.right(), 1);
			assertEquals(millimetres(28) + 14, even.left(), 1);
			assertEquals(millimetres(297 - 35 + 7), (odd.top() + odd.bottom()) / 2, millimetres(1), "dashes 7 mm below the type area");
		}

		@Test
		void theDateEndsFourCharactersFromTheRightBelowTheMiddleOfTheOffice() {
			List<LibreOffice.PageLine> lines = LINES.get(1);
			LibreOffice.PageLine office = lines.get(lines.size() - 3);
			LibreOffice.PageLine date = lines.get(lines.size() - 2);
			assertEquals("2025年1月15日", date.text());
			assertEquals(millimetres(210 - 26) - 4 * 16, date.right(), 2);
			// Six and a half characters wide, the date has its middle 7.25 characters from the right; the office has nine.
			assertEquals(millimetres(210 - 26) - 2.75 * 16, office.right(), 2);
			assertEquals(2 * 28.95, office.top() - lines.get(lines.size() - 4).top(), 1, "an empty line above");
		}

		@Test
		void noLineIsLost() {
			DOCUMENTS.forEach((file, document) -> {
				Map<Integer, Long> printed = characters(String.join("", PAGES.get(file)));
				StringBuilder all = new StringBuilder(document.title());
				document.blocks().forEach(block -> all.append(block.accept(TEXT)));
				characters(all.toString()).forEach((character, count) ->
					assertTrue(printed.getOrDefault(character, 0L) >= count, () -> file + " lacks " + Character.toString(character)));
				for (Block block : document.blocks()) {
					if (!(block instanceof Table)) {
						String text = squeezed(block.accept(TEXT));
						String page = PAGES.get(file).stream().map(p -> squeezed(p).replaceFirst("—\\d+—$", "")).collect(Collectors.joining());
						assertTrue(page.contains(text), () -> file + " lacks " + text);
					}
				}
			});
		}

		private static Map<Integer, Long> characters(String text) {
			return squeezed(text).codePoints().boxed().collect(Collectors.groupingBy(c -> c, Collectors.counting()));
		}

		private static double millimetres(double length) {
			return length * 72 / 25.4;
		}

		@Test
		void templatesGiveTheirHeadersToEveryPage() {
			List<String> pages = PAGES.get(IN_TEMPLATE + ".docx");
			assertTrue(pages.size() >= 3, pages::toString);
			pages.forEach(page -> assertTrue(page.strip().startsWith("青石县人民政府"), page));
			assertTrue(squeezed(pages.get(0)).contains("一、总体情况") && !squeezed(pages.get(0)).contains("1一、总体情况"), pages.get(0));
		}

		@Test
		void reportsAreNotLongerThanTheyNeedToBe() {
			assertEquals(3, PAGES.get(SAMPLE + ".docx").size());
			PAGES.forEach((file, pages) -> assertTrue(pages.size() <= 7, () -> file + " has " + pages.size() + " pages"));
		}
	}

	@Test
	void skippingIsForDevelopersOnly() {
		assertTrue(LibreOffice.isContinuousIntegration("true"));
		assertFalse(LibreOffice.isContinuousIntegration(null));
	}

	/** What must be read of each block. */
	private static final Block.Visitor<String, RuntimeException> TEXT = new Block.Visitor<>() {

		@Override
		public String heading(Heading heading) {
			return heading.text() + Run.plain(heading.body());
		}

		@Override
		public String paragraph(Paragraph paragraph) {
			return paragraph.text();
		}

		@Override
		public String table(Table table) {
			return table.caption() + table.grid().cells().stream().map(GridCell::text).collect(Collectors.joining())
				+ table.notes().stream().map(Paragraph::text).collect(Collectors.joining());
		}

		@Override
		public String picture(Picture picture) {
			return picture.caption();
		}

		@Override
		public String chart(Chart chart) {
			return chart.caption();
		}

		@Override
		public String closing(Closing closing) {
			return closing.text();
		}
	};

	private static String squeezed(String text) {
		return text.replaceAll("\\s", "");
	}
}
