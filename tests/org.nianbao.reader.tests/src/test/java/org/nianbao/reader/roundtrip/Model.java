package org.nianbao.reader.roundtrip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.document.Block;
import org.nianbao.document.Chart;
import org.nianbao.document.Closing;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.Grid;
import org.nianbao.document.GridCell;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Picture;
import org.nianbao.document.Run;
import org.nianbao.document.Table;
import org.nianbao.document.output.DocumentFormat;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.testkit.Examples;

/**
 * What the examples say, to be compared with what is read from the documents made of them.
 */
final class Model {

	/** Loading is slow, and nothing changes the reports. */
	private static final Map<String, LoadedReport> REPORTS = new LinkedHashMap<>();

	static {
		ReportLoader loader = ReportLoader.standalone();
		for (Path example : Examples.all()) {
			try {
				REPORTS.put(example.getFileName().toString().replace(".nianbao", ""), loader.load(example));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	private Model() {
	}

	/** Returns the names of all examples. */
	static List<String> names() {
		return List.copyOf(REPORTS.keySet());
	}

	/** Returns an example. */
	static LoadedReport report(String name) {
		return REPORTS.get(name);
	}

	/** Writes all examples as Word documents into a directory; returns the files. */
	static List<Path> documents(Path directory) throws IOException {
		List<Path> documents = new ArrayList<>();
		for (String name : names()) {
			documents.add(Files.write(directory.resolve(name + ".docx"), write(name, "docx", false)));
		}
		return documents;
	}

	/** Writes an example. */
	static byte[] write(String name, String format, boolean fragment) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			DocumentOptions options = new DocumentOptions(Optional.empty(), List.of(), fragment);
			DocumentFormat.byId(format).orElseThrow().write(new DocumentFormat.Content(REPORTS.get(name)), options, out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	/** A cell of a table: the table, its place and its text. */
	record Cell(int table, int row, int column, int rowSpan, int columnSpan, String text) {
	}

	/** Returns the cells of all tables of an example. */
	static List<Cell> cells(String name) {
		List<Cell> cells = new ArrayList<>();
		int table = 0;
		for (Block block : document(name).blocks()) {
			if (block instanceof Table printed) {
				Grid grid = printed.grid();
				for (GridCell cell : grid.cells()) {
					cells.add(new Cell(table, cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text().strip()));
				}
				table++;
			}
		}
		return cells;
	}

	/** Returns the cells of all tables that were read. */
	static List<Cell> cells(SourceDocument document) {
		List<Cell> cells = new ArrayList<>();
		int table = 0;
		for (SourceBlock block : document.blocks()) {
			if (block instanceof SourceTable read) {
				for (int row = 0; row < read.rows().size(); row++) {
					for (SourceCell cell : read.rows().get(row).cells()) {
						cells.add(new Cell(table, row, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()));
					}
				}
				table++;
			}
		}
		return cells;
	}

	/** Returns the texts outside the tables of an example, in their order, white space left out. */
	static List<String> texts(String name) {
		Document document = document(name);
		List<String> texts = new ArrayList<>();
		texts.add(document.title());
		document.blocks().forEach(block -> texts.addAll(block.accept(TEXTS)));
		return squeezed(texts);
	}

	/** Returns the texts outside the tables that were read, in their order, white space left out. */
	static List<String> texts(SourceDocument document) {
		return squeezed(document.blocks().stream().filter(SourceParagraph.class::isInstance).map(block -> ((SourceParagraph) block).text()).toList());
	}

	private static List<String> squeezed(List<String> texts) {
		return texts.stream().map(text -> text.replaceAll("\\s", "")).filter(text -> !text.isEmpty()).toList();
	}

	/** Returns how many pictures and charts an example has. */
	static long pictures(String name) {
		return document(name).blocks().stream().filter(block -> block instanceof Picture || block instanceof Chart).count();
	}

	/** Returns how many pictures with bytes were read. */
	static long pictures(SourceDocument document) {
		return document.blocks().stream().filter(block -> block instanceof SourcePicture picture && picture.bytes().isPresent()).count();
	}

	private static Document document(String name) {
		return DocumentBuilder.build(REPORTS.get(name));
	}

	private static final Block.Visitor<List<String>, RuntimeException> TEXTS = new Block.Visitor<>() {

		@Override
		public List<String> heading(Heading heading) {
			return List.of(heading.text() + Run.plain(heading.body()));
		}

		@Override
		public List<String> paragraph(Paragraph paragraph) {
			return List.of(paragraph.text());
		}

		@Override
		public List<String> table(Table table) {
			List<String> texts = new ArrayList<>(List.of(table.caption()));
			table.notes().forEach(note -> texts.add(note.text()));
			return texts;
		}

		@Override
		public List<String> picture(Picture picture) {
			return List.of(picture.caption());
		}

		@Override
		public List<String> chart(Chart chart) {
			return List.of(chart.caption());
		}

		@Override
		public List<String> closing(Closing closing) {
			return List.of(closing.text());
		}
	};
}
