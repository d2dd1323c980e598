package org.nianbao.reader.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.reader.ImportOptions;
import org.nianbao.reader.ImportStatistics;
import org.nianbao.reader.ImportedReport;
import org.nianbao.reader.prose.Part.Role;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.reader.source.SourceTable;
import org.nianbao.reader.tables.ReadCell.Confidence;
import org.nianbao.reader.tables.ReadTable;
import org.nianbao.reader.tables.StackedTables;
import org.nianbao.reader.tables.TableRecognition;
import org.nianbao.reader.tables.TablesReading;

/** Turns what a source says into a report of the language. Used once per source, through {@link #recognise}. */
public final class ReportRecogniser {

	/** Descriptions that programs make up. */
	private static final String NO_DESCRIPTION = "(?i)(?:图片|图像|picture|image|img|graphic|screenshot|dsc|微信图片)?[\\s_\\-\\d.]*"
		+ "|\\S*\\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)";

	private final SourceDocument document;
	private final ImportOptions options;
	private final Findings findings = new Findings();
	private final ReportLines lines = new ReportLines();
	private final PictureFiles pictures;
	private final CancelIndicator cancel;
	private int joined;

	private ReportRecogniser(String name, SourceDocument document, ImportOptions options, CancelIndicator cancel) {
		this.cancel = cancel;
		this.document = document;
		this.options = options;
		pictures = new PictureFiles(options.pictures(), options.picture().orElse(name), findings);
	}

	/**
	 * Makes a report of a source.
	 *
	 * @param name        the name of its file, with or without directories; for pictures, and for the title if there is none in the source
	 * @param document    what the source says
	 * @param options     what the user knows
	 * @param recognition finds the official tables
	 * @param cancel      asked again and again
	 * @return the report
	 * @throws java.util.concurrent.CancellationException if it was cancelled
	 */
	public static ImportedReport recognise(String name, SourceDocument document, ImportOptions options, TableRecognition recognition,
			CancelIndicator cancel) {
		return new ReportRecogniser(name, document, options, cancel).recognise(name, recognition);
	}

	private ImportedReport recognise(String name, TableRecognition recognition) {
		StackedTables.Found stacked = StackedTables.find(document.blocks(), options.formats(), cancel);
		stacked.end().ifPresent(end -> findings.warn("cells-limit", end));
		List<Part> parts = Parts.of(stacked.blocks());
		Titles title = Titles.find(parts, name, options, findings);
		OptionalInt year = options.year().isPresent() ? options.year() : title.year();
		FormatRegistry formats = options.format().map(options.formats()::preferring).orElse(options.formats());
		List<SourceTable> found = parts.stream().map(Part::block).filter(SourceTable.class::isInstance).map(SourceTable.class::cast).toList();
		TablesReading reading = recognition.recognise(found, formats, year, cancel);
		ReportFormat format = options.format().flatMap(formats::find).orElse(reading.format());
		OfficialTables tables = new OfficialTables(reading, findings);
		tables.settle(parts);
		Parts.unstack(parts, stacked.cellsOf());
		Parts.unframe(parts);
		int paragraphs = parts.stream().filter(part -> part.block() instanceof SourceParagraph || part.is(Role.PROSE)).mapToInt(Part::sources).sum();
		Contents.drop(parts, findings);
		Repetitions.drop(parts, findings);
		SectionHeadings.find(parts, format, findings);
		joined = CutParagraphs.join(parts);
		if (joined > 0) {
			findings.info("joined", parts.get(0).position(), "count", String.valueOf(joined));
		}
		Map<Part, Part> captions = Captions.find(parts);
		Closings.find(parts, title.body());
		write(parts, title, format, formats, tables, captions);
		findings.addAll(reading.notes());
		List<ImportStatistics.TableCount> counts = tables.counts();
		String text = completed(lines.formatted());
		List<DroppedText> dropped = new ArrayList<>(document.dropped());
		dropped.addAll(findings.dropped());
		findings.addAll(document.notes());
		int similarRows = (int) reading.tables().stream().flatMap(table -> table.cells().stream())
			.filter(cell -> cell.confidence() == Confidence.SIMILAR_LABEL).map(cell -> cell.row().label()).distinct().count();
		int commented = count(parts, Role.COMMENT);
		int left = count(parts, Role.DROPPED);
		ImportStatistics statistics = new ImportStatistics(counts, tables.confidence(), paragraphs, paragraphs - commented - left, commented, left, joined,
			(int) document.blocks().stream().filter(SourcePicture.class::isInstance).count(), similarRows + findings.similar());
		return new ImportedReport(document.kind(), text, title.body(), year, format, pictures.files(), findings.notes(dropped), dropped, statistics);
	}

	private static int count(List<Part> parts, Role role) {
		return parts.stream().filter(part -> part.is(role)).mapToInt(Part::sources).sum();
	}

	private void write(List<Part> parts, Titles title, ReportFormat format, FormatRegistry formats, OfficialTables tables, Map<Part, Part> captions) {
		ReportFormat usual = options.formats().forYear(title.year());
		boolean fits = title.year().isEmpty() || format.appliesTo(title.year().getAsInt());
		if (format != usual && (fits || options.format().isPresent())) {
			lines.directive("格式", format.name());
		}
		parts.stream().takeWhile(part -> !part.is(Role.TITLE)).filter(part -> part.is(Role.COMMENT)).forEach(part -> lines.comment(part.text()));
		title.lines().forEach(lines::title);
		boolean titled = parts.stream().noneMatch(part -> part.is(Role.TITLE));
		String caption = "";
		for (Part part : parts) {
			titled |= part.is(Role.TITLE);
			switch (part.role()) {
				case PROSE -> lines.prose(part.text());
				case SECTION -> lines.section(part.number(), part.heading());
				case CLOSING -> lines.closing(part.text());
				case COMMENT -> {
					// A caption stands where its picture should be.
					if (titled && !captions.containsValue(part)) {
						lines.comment(part.text());
					}
				}
				case TABLE_CAPTION -> caption = part.text();
				case PICTURE -> writePicture((SourcePicture) part.block(), Optional.ofNullable(captions.get(part)));
				case OFFICIAL_TABLE -> tables.at((SourceTable) part.block()).forEach(table -> writeOfficial(table, tables));
				case FREE_TABLE -> {
					writeFree(part, caption);
					caption = "";
				}
				default -> {
					// written already, or left out
				}
			}
		}
	}

	private void writeOfficial(ReadTable table, OfficialTables tables) {
		lines.table("", OfficialTables.text(table));
		tables.comments(table).forEach(lines::comment);
		tables.notes(table).forEach(lines::prose);
	}

	private void writeFree(Part part, String caption) {
		FreeTables table = FreeTables.of((SourceTable) part.block());
		if (table.isEmpty()) {
			if (!caption.isEmpty()) {
				lines.prose(caption);
			}
			return;
		}
		if (table.isMerged()) {
			findings.info("merged-cells", part.position());
		}
		// Two tables without a word between them would be one.
		boolean needsCaption = caption.isEmpty() && lines.endsWithTable() && !table.beginsWithHeader();
		lines.table(needsCaption ? "表：" : caption, table.text());
	}

	private void writePicture(SourcePicture picture, Optional<Part> caption) {
		Optional<String> file = pictures.add(picture);
		String described = Wording.oneLine(picture.description());
		boolean useless = described.matches(NO_DESCRIPTION) || described.indexOf(']') >= 0;
		if (file.isEmpty()) {
			boolean repeated = caption.filter(part -> Captions.same(part.text(), described)).isPresent();
			if (repeated) {
				findings.drop(picture.position(), picture.description(), Reason.REPEATED);
			}
			List<String> texts = new ArrayList<>(caption.map(Part::text).stream().toList());
			if (!described.isEmpty() && !repeated) {
				texts.add(described);
			}
			if (!texts.isEmpty()) {
				lines.comment(String.join(" | ", texts));
			}
			// Below nothing, a caption would be a paragraph without a sense.
			caption.ifPresent(part -> part.become(Role.COMMENT));
			return;
		}
		String text = caption.map(Part::text).orElse(useless ? "" : described);
		boolean same = Captions.same(text, described);
		if (caption.isPresent() || !same) {
			findings.drop(picture.position(), picture.description(), same ? Reason.REPEATED : useless ? Reason.EDITOR_REMARK : Reason.HIDDEN);
		}
		lines.picture(text, file.get());
	}

	/** Whatever should have been overlooked stands at the end. */
	private String completed(String text) {
		List<String> dropped = new ArrayList<>();
		findings.dropped().forEach(part -> dropped.add(part.text()));
		List<Balance.Lost> lost = Balance.lost(document.blocks(), text, dropped);
		if (lost.isEmpty()) {
			return text;
		}
		StringBuilder result = new StringBuilder(text).append('\n');
		for (Balance.Lost one : lost) {
			String line = Wording.oneLine(one.text());
			findings.warn("lost", one.position(), "text", line);
			result.append("// ").append(line).append('\n');
		}
		return result.toString();
	}
}
