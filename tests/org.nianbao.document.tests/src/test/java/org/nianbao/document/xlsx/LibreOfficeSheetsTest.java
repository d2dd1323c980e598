package org.nianbao.document.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.document.Block;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.GridCell;
import org.nianbao.document.Reports;
import org.nianbao.document.Table;
import org.nianbao.document.docx.LibreOffice;
import org.nianbao.testkit.Examples;

/**
 * Looks at the pages that LibreOffice makes of the workbooks of the examples.
 */
class LibreOfficeSheetsTest {

	@TempDir
	private static Path directory;

	private static final Map<Document, List<String>> PAGES = new LinkedHashMap<>();

	@BeforeAll
	static void render() throws Exception {
		LibreOffice.require();
		List<Path> files = new ArrayList<>();
		List<Document> documents = new ArrayList<>();
		for (Path example : Examples.all()) {
			Path file = directory.resolve(example.getFileName().toString().replaceFirst("\\.nianbao$", ".xlsx"));
			try (OutputStream out = Files.newOutputStream(file)) {
				new XlsxWriter().write(Reports.load(example), out);
			}
			files.add(file);
			documents.add(DocumentBuilder.build(Reports.load(example)));
		}
		List<List<String>> pages = LibreOffice.pages(files, directory);
		for (int i = 0; i < files.size(); i++) {
			PAGES.put(documents.get(i), pages.get(i));
		}
	}

	/** Each table whole on a page of its own, with heading, title and page number; then maybe what is wrong with totals. */
	@Test
	void everyTableStandsOnAPageOfItsOwn() {
		PAGES.forEach((document, pages) -> {
			List<Table> tables = tables(document);
			boolean hasMistakes = pages.get(pages.size() - 1).contains("与各项之和不符的合计");
			assertEquals(tables.size() + (hasMistakes ? 1 : 0), pages.size(), document.title());
			for (int i = 0; i < pages.size(); i++) {
				String page = squeezed(pages.get(i));
				assertTrue(page.contains(squeezed(document.title())), page);
				assertTrue(page.endsWith("—" + (i + 1) + "—"), page);
			}
		});
	}

	@Test
	void everyFigureIsPrinted() {
		PAGES.forEach((document, pages) -> {
			List<String> printed = new ArrayList<>(List.of(String.join(" ", pages).split("\\s+")));
			for (Table table : tables(document)) {
				for (GridCell cell : table.grid().cells()) {
					boolean hasFigure = cell.name().isPresent() && !cell.text().isEmpty();
					assertTrue(!hasFigure || printed.remove(cell.text()), () -> document.title() + ": " + cell);
				}
			}
			assertTrue(pages.stream().noneMatch(page -> page.contains("###")), "every number has room");
		});
	}

	private static List<Table> tables(Document document) {
		List<Table> tables = new ArrayList<>();
		for (Block block : document.blocks()) {
			if (block instanceof Table table) {
				tables.add(table);
			}
		}
		return tables;
	}

	private static String squeezed(String text) {
		return text.replaceAll("\\s", "");
	}
}
