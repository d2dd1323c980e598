package org.nianbao.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.charts.ChartReader;
import org.nianbao.language.charts.ChartReading;
import org.nianbao.language.charts.ChartRequest;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.pictures.PicturePath;
import org.nianbao.language.report.BadDirective;
import org.nianbao.language.report.BadFigureRef;
import org.nianbao.language.report.BadLine;
import org.nianbao.language.report.ChartDirective;
import org.nianbao.language.report.Directive;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.Fragment;
import org.nianbao.language.report.FreeTable;
import org.nianbao.language.report.GroupRow;
import org.nianbao.language.report.HeaderRow;
import org.nianbao.language.report.Note;
import org.nianbao.language.report.Row;
import org.nianbao.language.report.util.ReportSwitch;

/**
 * Turns reports into documents: references into numbers, tables into the grids of the official template. Nothing that was typed gets
 * lost, except comments and directives other than charts, which are no part of the report. Used once per report, through {@link #build}.
 */
public final class DocumentBuilder {

	private final LoadedReport report;
	private final ReportLibrary library;
	private final List<Block> blocks = new ArrayList<>();
	private final Sources sources = new Sources();
	private boolean readable;

	/** Where in {@link #blocks} each official table stands: its later pieces and their notes belong there. */
	private final Map<OfficialTable, Integer> printed = new HashMap<>();

	/** The notes that belong to the tables in {@link #blocks}, by the place of the table. */
	private final Map<Integer, List<Paragraph>> notes = new HashMap<>();

	/** Where in {@link #blocks} the table stands that a note would belong to; negative after anything but tables and notes. */
	private int noteTarget = -1;

	private DocumentBuilder(LoadedReport report, ReportLibrary library) {
		this.report = report;
		this.library = library;
		readable = report.resource().getErrors().isEmpty();
	}

	/**
	 * Builds the document of a report, however many errors it has.
	 *
	 * @param report the report; files of pictures are looked for next to its file, if it is in one
	 * @return the document
	 */
	public static Document build(LoadedReport report) {
		return build(report, ReportLibrary.of(report));
	}

	/**
	 * Builds the document of a report of which other reports are known, so that none is read twice.
	 *
	 * @param report  the report; files of pictures are looked for next to the file of its name, if there is one
	 * @param library the reports of earlier years, for charts over the years
	 * @return the document
	 */
	public static Document build(LoadedReport report, ReportLibrary library) {
		return trace(report, library).document();
	}

	/**
	 * Builds the document of a report, however many errors it has, and says where its parts come from.
	 *
	 * @param report the report; files of pictures are looked for next to its file, if it is in one
	 * @return the document with the places of its parts in the text of the report
	 */
	public static TracedDocument trace(LoadedReport report) {
		return trace(report, ReportLibrary.of(report));
	}

	/**
	 * Builds the document of a report of which other reports are known, and says where its parts come from.
	 *
	 * @param report  the report; files of pictures are looked for next to the file of its name, if there is one
	 * @param library the reports of earlier years, for charts over the years
	 * @return the document with the places of its parts in the text of the report
	 */
	public static TracedDocument trace(LoadedReport report, ReportLibrary library) {
		DocumentBuilder builder = new DocumentBuilder(report, library);
		builder.addAll(report.model().getBlocks());
		for (ReportSection section : report.sections()) {
			builder.addSection(section);
		}
		builder.attachNotes();
		Document document = new Document(report.title().text(), TitleLines.of(report.title().lines()), report.title().body(),
			report.title().year(), Document.CHINESE, builder.blocks);
		if (report.model().getTitle() != null) {
			builder.sources.put(document, ModelTexts.region(report.model().getTitle()));
		}
		return new TracedDocument(document, builder.sources, builder.readable);
	}

	private void addSection(ReportSection section) {
		noteTarget = -1;
		int start = NodeModelUtils.getNode(section.model()).getOffset();
		Region region = new Region(start, section.headingRegion().end() - start);
		blocks.add(sources.put(Heading.of(1, section.model().getNumber(), section.heading()), region));
		addAll(section.model().getBlocks());
	}

	private void attachNotes() {
		notes.forEach((at, own) -> {
			Table table = (Table) blocks.get(at);
			List<Paragraph> all = new ArrayList<>(table.notes());
			all.addAll(own);
			blocks.set(at, sources.replace(new Table(table.caption(), table.grid(), all), table));
		});
	}

	private void addAll(List<? extends EObject> elements) {
		Converter converter = new Converter();
		elements.forEach(converter::doSwitch);
	}

	private List<Run> runs(List<Fragment> fragments) {
		List<Run> runs = new ArrayList<>();
		for (Fragment fragment : fragments) {
			boolean resolved = fragment instanceof FigureRef reference && report.value(reference).value().isPresent();
			Run run = new Run(report.prose(List.of(fragment)), resolved ? Run.Kind.FIGURE : Run.Kind.TEXT);
			runs.add(sources.put(run, ModelTexts.region(fragment)));
			readable &= !(fragment instanceof BadFigureRef);
		}
		return runs;
	}

	private List<Run> runs(String first, List<Fragment> rest) {
		List<Run> runs = new ArrayList<>(List.of(Run.text(first)));
		runs.addAll(runs(rest));
		return runs;
	}

	/**
	 * Adds the blocks of each kind of model element. Directives add nothing.
	 */
	private final class Converter extends ReportSwitch<Boolean> {

		@Override
		public Boolean caseDirective(Directive directive) {
			readable &= !(directive instanceof BadDirective);
			return true;
		}

		@Override
		public Boolean caseParagraph(org.nianbao.language.report.Paragraph paragraph) {
			return addBlock(new Paragraph(Paragraph.Kind.NORMAL, runs(paragraph.getFragments())), paragraph);
		}

		@Override
		public Boolean caseBadLine(BadLine line) {
			readable = false;
			return addBlock(Paragraph.of(line.getText()), line);
		}

		@Override
		public Boolean caseHeading(org.nianbao.language.report.Heading heading) {
			List<Run> runs = runs(heading.getFragments());
			if (heading.getSeparator() != null) {
				runs.add(Run.text(heading.getSeparator()));
			}
			return addBlock(new Heading(2, heading.getNumber(), runs, runs(heading.getBody())), heading);
		}

		@Override
		public Boolean caseClosing(org.nianbao.language.report.Closing closing) {
			return addBlock(new Closing(runs(closing.getFragments())), closing);
		}

		@Override
		public Boolean casePicture(org.nianbao.language.report.Picture picture) {
			return addBlock(new Picture(picture.getCaption(), picture.getFile(), PicturePath.of(report, picture.getFile())), picture);
		}

		/** One that cannot be drawn is printed like a picture that is missing. Notes below it still belong to the table above. */
		@Override
		public Boolean caseChartDirective(ChartDirective directive) {
			Region region = ModelTexts.region(directive);
			ChartReading chart = ChartReader.read(report, directive, () -> library.earlierYears(report));
			String written = report.text().substring(region.offset(), region.end());
			String caption = ChartRequest.of(directive).caption().orElse("");
			blocks.add(sources.put(chart.data().<Block>map(Chart::of).orElseGet(() -> new Picture(caption, written, Optional.empty())), region));
			return true;
		}

		@Override
		public Boolean caseNote(Note note) {
			Paragraph paragraph = new Paragraph(Paragraph.Kind.NOTE, runs(note.getMark(), note.getFragments()));
			if (noteTarget < 0) {
				return addBlock(paragraph, note);
			}
			sources.put(paragraph, ModelTexts.region(note));
			notes.computeIfAbsent(noteTarget, at -> new ArrayList<>()).add(paragraph);
			return true;
		}

		@Override
		public Boolean caseFreeTable(FreeTable table) {
			FreeGrid grid = new FreeGrid(sources);
			boolean headed = table.getRows().size() > 1;
			for (EObject row : table.getRows()) {
				if (headed && grid.isEmpty()) {
					grid.addHeader(RowTexts.cells(row));
				} else {
					grid.addPlain(RowTexts.cells(row));
				}
			}
			return addTable(new Table(table.getCaption(), grid.build(), List.of()), table);
		}

		@Override
		public Boolean caseFigureTable(FigureTable table) {
			Optional<OfficialTable> official = report.tableOf(table).filter(found -> OfficialGrid.isPrintable(found.spec()));
			if (official.isEmpty()) {
				return addTable(new Table("", asTyped(table), List.of()), table);
			}
			Integer at = printed.get(official.get());
			return at == null ? addOfficial(official.get(), table) : startNotes(at);
		}

		private boolean addOfficial(OfficialTable table, FigureTable piece) {
			Optional<String> note = table.spec().note().filter(text -> !OfficialGrid.hasCorner(table.spec()));
			addTable(new Table("", OfficialGrid.of(table, sources), note.map(Paragraph::note).stream().toList()), piece);
			int at = noteTarget;
			sources.putTable((Table) blocks.get(at), table);
			printed.put(table, at);
			LeftOvers.of(table, sources).ifPresent(grid -> addTable(new Table("", grid, List.of()), piece));
			return startNotes(at);
		}

		private Grid asTyped(FigureTable table) {
			FreeGrid grid = new FreeGrid(sources);
			for (Row row : table.getRows()) {
				List<WrittenCell> texts = RowTexts.cells(row);
				if (row instanceof HeaderRow) {
					grid.addHeader(texts);
				} else if (row instanceof GroupRow) {
					grid.addGroup(texts);
				} else {
					grid.addLabelled(texts);
				}
			}
			return grid.build();
		}

		private boolean addBlock(Block block, EObject element) {
			blocks.add(sources.put(block, ModelTexts.region(element)));
			return startNotes(-1);
		}

		private boolean addTable(Table table, EObject element) {
			blocks.add(sources.put(table, ModelTexts.region(element)));
			return startNotes(blocks.size() - 1);
		}

		private boolean startNotes(int at) {
			noteTarget = at;
			return true;
		}
	}
}
