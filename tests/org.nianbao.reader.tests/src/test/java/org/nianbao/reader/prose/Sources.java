package org.nianbao.reader.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.reader.ImportOptions;
import org.nianbao.reader.ImportedReport;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceCell;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceKind;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourceParagraph.Alignment;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.source.SourceRow;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.ExtraRow;
import org.nianbao.reader.tables.ReadCell;
import org.nianbao.reader.tables.ReadCell.Confidence;
import org.nianbao.reader.tables.ReadTable;
import org.nianbao.reader.tables.TablesReading;

/** Builds sources for tests: paragraphs, tables and pictures without any file. */
final class Sources {

	private final List<SourceBlock> blocks = new ArrayList<>();
	private int paragraphs;
	private int tables;
	private int pictures;

	/** A source whose reader knows where paragraphs end. */
	static Sources of(String... paragraphs) {
		return new Sources().add(paragraphs);
	}

	/** A source of which only lines are known. */
	static Sources lines(String... lines) {
		Sources sources = new Sources();
		Arrays.stream(lines).forEach(line -> sources.paragraph(line, Alignment.START, false));
		return sources;
	}

	Sources add(String... texts) {
		Arrays.stream(texts).forEach(text -> paragraph(text, Alignment.START, true));
		return this;
	}

	Sources paragraph(String text, Alignment alignment, boolean complete) {
		blocks.add(new SourceParagraph(new SourcePosition.Paragraph(0, ++paragraphs), text, 0, alignment, complete));
		return this;
	}

	/** Rows of cells separated by bars; {@code >} in a cell says that it covers the next column, too. */
	Sources table(String... rows) {
		tables++;
		List<SourceRow> result = new ArrayList<>();
		for (int i = 0; i < rows.length; i++) {
			List<SourceCell> cells = new ArrayList<>();
			int column = 0;
			String[] texts = rows[i].split("\\|", -1);
			for (int k = 0; k < texts.length; k++) {
				int span = texts[k].endsWith(">") ? 2 : 1;
				String text = span == 2 ? texts[k].substring(0, texts[k].length() - 1) : texts[k];
				cells.add(new SourceCell(new SourcePosition.Cell(0, tables, i + 1, k + 1), column, span, 1, text));
				column += span;
			}
			result.add(new SourceRow(new SourcePosition.Cell(0, tables, i + 1, 0), cells));
		}
		blocks.add(new SourceTable(new SourcePosition.Cell(0, tables, 0, 0), result, true));
		return this;
	}

	Sources picture(String description, byte[] bytes, String extension) {
		blocks.add(new SourcePicture(new SourcePosition.Picture(0, ++pictures), description, Optional.ofNullable(bytes), extension));
		return this;
	}

	SourceDocument document() {
		return new SourceDocument(SourceKind.TEXT, blocks, List.of(), List.of());
	}

	ImportedReport read() {
		return read(ImportOptions.STANDARD);
	}

	ImportedReport read(ImportOptions options) {
		return ReportRecogniser.recognise("年报.docx", document(), options, Sources::recognise, CancelIndicator.NullImpl);
	}

	/** A stand-in for clean tables: the first cell is the label, the last ones are the figures. */
	static TablesReading recognise(List<SourceTable> sources, FormatRegistry formats, OptionalInt year, CancelIndicator cancel) {
		ReportFormat format = formats.forYear(year);
		Map<TableSpec, List<SourceTable>> pieces = new LinkedHashMap<>();
		for (SourceTable source : sources) {
			format.tables().stream().filter(spec -> source.rows().stream().anyMatch(row -> label(spec, row).isPresent())).findFirst()
				.ifPresent(spec -> pieces.computeIfAbsent(spec, s -> new ArrayList<>()).add(source));
		}
		List<ReadTable> tables = new ArrayList<>();
		pieces.forEach((spec, parts) -> tables.add(read(spec, parts)));
		return new TablesReading(format, tables, List.of());
	}

	private static Optional<RowSpec> label(TableSpec spec, SourceRow row) {
		return row.cells().isEmpty() ? Optional.empty() : spec.findRow(row.cells().get(0).text()).map(match -> match.target());
	}

	private static ReadTable read(TableSpec spec, List<SourceTable> parts) {
		Map<RowSpec, SourceRow> rows = new LinkedHashMap<>();
		List<ExtraRow> extra = new ArrayList<>();
		Set<SourceRow> known = new HashSet<>();
		for (SourceTable part : parts) {
			for (SourceRow row : part.rows()) {
				label(spec, row).ifPresent(found -> {
					rows.put(found, row);
					known.add(row);
				});
				boolean heading = row.cells().stream().noneMatch(cell -> cell.text().matches("\\d+")) && row.cells().size() != 1;
				if (!known.contains(row) && !heading && spec.findGroup(row.cells().get(0).text()).isEmpty()) {
					extra.add(new ExtraRow(row.position(), row.cells().stream().map(SourceCell::text).filter(text -> !text.isEmpty()).toList()));
				}
			}
		}
		List<ReadCell> cells = new ArrayList<>();
		for (RowSpec row : spec.rows()) {
			for (ColumnSpec column : row.block().columns()) {
				Optional<SourceCell> cell = Optional.ofNullable(rows.get(row)).filter(found -> found.cells().size() > 1 + column.index())
					.map(found -> found.cells().get(1 + column.index()));
				cells.add(new ReadCell(row, column, cell.map(SourceCell::text).orElse(""), cell.map(SourceCell::position),
					cell.isPresent() ? Confidence.CERTAIN : Confidence.MISSING));
			}
		}
		return new ReadTable(spec, parts, cells, extra);
	}
}
