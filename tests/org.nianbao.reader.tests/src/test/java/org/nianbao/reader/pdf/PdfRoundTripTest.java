package org.nianbao.reader.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.nianbao.document.Block;
import org.nianbao.document.Chart;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.DocumentWriter;
import org.nianbao.document.Heading;
import org.nianbao.document.Picture;
import org.nianbao.document.docx.DocxWriter;
import org.nianbao.document.pdf.PdfWriter;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.testkit.Examples;
import org.nianbao.testkit.LibreOfficeRun;

/**
 * What is printed is read: every cell in its place, every paragraph whole.
 */
class PdfRoundTripTest {


	@TempDir
	private Path directory;

	static Stream<Path> examples() {
		return Examples.all().stream();
	}

	private static Document document(Path example) throws Exception {
		return DocumentBuilder.build(ReportLoader.standalone().load(example));
	}

	private static byte[] write(DocumentWriter writer, Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writer.write(document, DocumentOptions.standard(), out);
		return out.toByteArray();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void ownDocuments(Path example) throws Exception {
		Document document = document(example);
		SourceDocument read = Shape.read(write(new PdfWriter(), document));
		assertEquals(String.join("\n", Shape.of(document)), String.join("\n", Shape.of(read)));
		List<Heading> headings = document.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast).filter(heading -> !heading.isRunIn())
			.toList();
		assertEquals(headings.stream().map(heading -> heading.level() + heading.text()).toList(), paragraphs(read).stream()
			.filter(paragraph -> paragraph.level() > 0).map(paragraph -> paragraph.level() + paragraph.text()).toList());
		List<Block> pictures = document.blocks().stream().filter(Picture.class::isInstance).toList();
		assertEquals(pictures.stream().map(picture -> ((Picture) picture).caption()).toList(),
			pictures(read).stream().map(SourcePicture::description).toList());
		assertTrue(pictures(read).stream().allMatch(picture -> picture.bytes().isPresent() && picture.extension().equals("png")));
		assertTrue(read.dropped().stream().allMatch(text -> text.reason() == Reason.PAGE_NUMBER || text.reason() == Reason.EDITOR_REMARK));
		long charts = document.blocks().stream().filter(Chart.class::isInstance).count();
		assertEquals(charts > 0, read.notes().stream().anyMatch(note -> note.key().equals("pdf.drawing")));
	}

	private static List<SourceParagraph> paragraphs(SourceDocument document) {
		return document.blocks().stream().filter(SourceParagraph.class::isInstance).map(SourceParagraph.class::cast).toList();
	}

	private static List<SourcePicture> pictures(SourceDocument document) {
		return document.blocks().stream().filter(SourcePicture.class::isInstance).map(SourcePicture.class::cast).toList();
	}

	/** As they are, on pages across, on small pages that cut tables and rows, and in another font. */
	@Test
	void documentsPrintedByLibreOffice() throws Exception {
		LibreOfficeRun.require();
		Map<String, Document> documents = new LinkedHashMap<>();
		List<Path> files = new ArrayList<>();
		for (Path example : Examples.all()) {
			Document document = document(example);
			byte[] docx = write(new DocxWriter(), document);
			String name = example.getFileName().toString().replace(".nianbao", "");
			for (String variant : List.of("plain", "across", "small", "font")) {
				Path file = directory.resolve(name + "-" + variant + ".docx");
				Files.write(file, changed(docx, variant));
				files.add(file);
				documents.put(name + "-" + variant, document);
			}
		}
		LibreOfficeRun.convert(files, "pdf", directory, directory);
		StringBuilder differences = new StringBuilder();
		for (Map.Entry<String, Document> entry : documents.entrySet()) {
			SourceDocument read = Shape.read(Files.readAllBytes(directory.resolve(entry.getKey() + ".pdf")));
			List<String> expected = new ArrayList<>(Shape.of(entry.getValue()));
			List<String> found = new ArrayList<>(Shape.of(read));
			if (!expected.equals(found)) {
				differences.append(entry.getKey()).append('\n');
				List<String> missing = new ArrayList<>(expected);
				found.forEach(missing::remove);
				expected.forEach(found::remove);
				missing.forEach(line -> differences.append("  - ").append(line).append('\n'));
				found.forEach(line -> differences.append("  + ").append(line).append('\n'));
			}
			long pictures = entry.getValue().blocks().stream().filter(block -> block instanceof Picture || block instanceof Chart).count();
			assertEquals(pictures, pictures(read).size(), entry.getKey());
		}
		assertEquals("", differences.toString());
	}

	private static byte[] changed(byte[] docx, String variant) throws IOException {
		if (variant.equals("plain")) {
			return docx;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx)); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				zip.putNextEntry(new ZipEntry(entry.getName()));
				byte[] bytes = in.readAllBytes();
				if (entry.getName().endsWith(".xml") && entry.getName().startsWith("word/")) {
					String xml = new String(bytes, StandardCharsets.UTF_8);
					xml = switch (variant) {
						case "across" -> xml.replaceAll("<w:pgSz[^>]*/>", "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>");
						case "small" -> xml.replaceAll("<w:pgSz[^>]*/>", "<w:pgSz w:w=\"11906\" w:h=\"9000\"/>").replace("<w:cantSplit/>", "");
						default -> xml.replaceAll("w:(ascii|hAnsi|eastAsia)=\"[^\"]*\"", "w:$1=\"DejaVu Sans\"");
					};
					bytes = xml.getBytes(StandardCharsets.UTF_8);
				}
				zip.write(bytes);
			}
		}
		return out.toByteArray();
	}
}
