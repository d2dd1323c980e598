package org.nianbao.document.docx;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.nianbao.testkit.LibreOfficeRun;

/**
 * Renders files with LibreOffice, which knows nothing of this project.
 */
public final class LibreOffice {

	private static final Pattern LINE =
		Pattern.compile("<line xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*?)</line>", Pattern.DOTALL);

	private LibreOffice() {
	}

	/**
	 * Ends the test where LibreOffice or Poppler is not installed: skipped on a developer's machine, failed in the continuous
	 * integration, where nothing may be left out unnoticed.
	 */
	public static void require() {
		boolean present = Stream.of("soffice", "pdftotext").allMatch(program -> find(program).isPresent()) && hasSpreadsheets();
		String message = "NOT TESTED: rendering by LibreOffice. Install it: "
			+ "apt-get install -y --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fonts-wqy-zenhei";
		if (!present && isContinuousIntegration(System.getenv("CI"))) {
			fail(message);
		}
		if (!present) {
			System.err.println(message);
		}
		Assumptions.assumeTrue(present, message);
	}

	static boolean isContinuousIntegration(String variable) {
		return "true".equalsIgnoreCase(variable);
	}

	private static Optional<Path> find(String program) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
	}

	/** Its parts are packages of their own. */
	private static boolean hasSpreadsheets() {
		try {
			return Files.exists(find("soffice").orElseThrow().toRealPath().resolveSibling("libsclo.so"));
		} catch (IOException e) {
			return false;
		}
	}

	/**
	 * Renders files in one go.
	 *
	 * @param files     DOCX or XLSX files
	 * @param directory where to work: gets the PDFs, and a home directory that nobody else uses
	 * @return the text of each page of each file, in the order of the files
	 */
	public static List<List<String>> pages(List<Path> files, Path directory) throws IOException, InterruptedException {
		LibreOfficeRun.convert(files, "pdf", directory, directory);
		List<List<String>> pages = new ArrayList<>();
		for (Path file : files) {
			Path pdf = directory.resolve(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".pdf"));
			assertTrue(Files.exists(pdf), "LibreOffice did not open " + file);
			Path text = directory.resolve("pages.txt");
			LibreOfficeRun.run(List.of("pdftotext", "-layout", pdf.toString(), text.toString()), directory);
			// Every page ends with a form feed.
			pages.add(List.of(Files.readString(text).split("\f")));
		}
		return pages;
	}

	/**
	 * Returns where the characters of rendered pages stand.
	 *
	 * @param file      a DOCX file that was rendered in the directory
	 * @param directory where
	 * @return the lines of each page in reading order
	 */
	static List<List<PageLine>> lines(Path file, Path directory) throws IOException, InterruptedException {
		Path pdf = directory.resolve(file.getFileName().toString().replaceFirst("\\.docx$", ".pdf"));
		Path boxes = directory.resolve("boxes.html");
		LibreOfficeRun.run(List.of("pdftotext", "-bbox-layout", pdf.toString(), boxes.toString()), directory);
		List<List<PageLine>> pages = new ArrayList<>();
		for (String page : Files.readString(boxes).split("<page ")) {
			pages.add(LINE.matcher(page).results()
				.map(line -> new PageLine(Double.parseDouble(line.group(1)), Double.parseDouble(line.group(2)), Double.parseDouble(line.group(3)),
					Double.parseDouble(line.group(4)), line.group(5).replaceAll("<[^>]*>|\\s", ""))).toList());
		}
		return pages.subList(1, pages.size());
	}

	/**
	 * A line of a page, in points from its upper left corner.
	 */
	record PageLine(double left, double top, double right, double bottom, String text) {
	}
}
