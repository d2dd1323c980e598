package org.nianbao.document;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.BadLine;
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
 * lost, except directives and comments, which are no part of the report. Used once per report, through {@link #build}.
 */
public final class DocumentBuilder {

	private final LoadedReport report;
	private final List<Block> blocks = new ArrayList<>();

	/** Where in {@link #blocks} each official table stands: its later pieces and their notes belong there. */
	private final Map<OfficialTable, Integer> printed = new HashMap<>();

	/** The notes that belong to the tables in {@link #blocks}, by the place of the table. */
	private final Map<Integer, List<Paragraph>> notes = new HashMap<>();

	/** Where in {@link #blocks} the table stands that a note would belong to; negative after anything but tables and notes. */
	private int noteTarget = -1;

	private DocumentBuilder(LoadedReport report) {
		this.report = report;
	}

	/**
	 * Builds the document of a report, however many errors it has.
	 *
	 * @param report the report; files of pictures are looked for next to the file of its name, if there is one
	 * @return the document
	 */
	public static Document build(LoadedReport report) {
		DocumentBuilder builder = new DocumentBuilder(report);
		builder.addAll(report.model().getBlocks());
		for (ReportSection section : report.sections()) {
			builder.addSection(section);
		}
		builder.attachNotes();
		return new Document(report.title().lines(), report.title().body(), report.title().year(), Document.CHINESE, builder.blocks);
	}

	private void addSection(ReportSection section) {
		noteTarget = -1;
		blocks.add(Heading.of(1, section.model().getNumber(), section.heading()));
		addAll(section.model().getBlocks());
	}

	private void attachNotes() {
		notes.forEach((at, own) -> {
			Table table = (Table) blocks.get(at);
			List<Paragraph> all = new ArrayList<>(table.notes());
			all.addAll(own);
			blocks.set(at, new Table(table.caption(), table.grid(), all));
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
			runs.add(new Run(report.prose(List.of(fragment)), resolved ? Run.Kind.FIGURE : Run.Kind.TEXT));
		}
		return runs;
	}

	private List<Run> runs(String first, List<Fragment> rest) {
		List<Run> runs = new ArrayList<>(List.of(Run.text(first)));
		runs.addAll(runs(rest));
		return runs;
	}

	private Optional<Path> resolve(String file) {
		try {
			Path self = Path.of(report.name());
			return Files.isRegularFile(self) ? Optional.of(self.resolveSibling(file)) : Optional.empty();
		} catch (InvalidPathException e) {
			// The name of the report or of the picture is no file name here.
			return Optional.empty();
		}
	}

	/**
	 * Adds the blocks of each kind of model element. Directives add nothing.
	 */
	private final class Converter extends ReportSwitch<Boolean> {

		@Override
		public Boolean caseDirective(Directive directive) {
			return true;
		}

		@Override
		public Boolean caseParagraph(org.nianbao.language.report.Paragraph paragraph) {
			return addBlock(new Paragraph(Paragraph.Kind.NORMAL, runs(paragraph.getFragments())));
		}

		@Override
		public Boolean caseBadLine(BadLine line) {
			return addBlock(Paragraph.of(line.getText()));
		}

		@Override
		public Boolean caseHeading(org.nianbao.language.report.Heading heading) {
			List<Run> runs = runs(heading.getFragments());
			if (heading.getSeparator() != null) {
				runs.add(Run.text(heading.getSeparator()));
			}
			return addBlock(new Heading(2, heading.getNumber(), runs, runs(heading.getBody())));
		}

		@Override
		public Boolean caseClosing(org.nianbao.language.report.Closing closing) {
			return addBlock(new Closing(runs(closing.getFragments())));
		}

		@Override
		public Boolean casePicture(org.nianbao.language.report.Picture picture) {
			return addBlock(new Picture(picture.getCaption(), picture.getFile(), resolve(picture.getFile())));
		}

		@Override
		public Boolean caseNote(Note note) {
			Paragraph paragraph = new Paragraph(Paragraph.Kind.NOTE, runs(note.getMark(), note.getFragments()));
			if (noteTarget < 0) {
				return addBlock(paragraph);
			}
			notes.computeIfAbsent(noteTarget, at -> new ArrayList<>()).add(paragraph);
			return true;
		}

		@Override
		public Boolean caseFreeTable(FreeTable table) {
			FreeGrid grid = new FreeGrid();
			boolean headed = table.getRows().size() > 1;
			for (EObject row : table.getRows()) {
				if (headed && grid.isEmpty()) {
					grid.addHeader(RowTexts.of(row));
				} else {
					grid.addPlain(RowTexts.of(row));
				}
			}
			return addTable(new Table(table.getCaption(), grid.build(), List.of()));
		}

		@Override
		public Boolean caseFigureTable(FigureTable table) {
			Optional<OfficialTable> official = report.tableOf(table).filter(found -> OfficialGrid.isPrintable(found.spec()));
			if (official.isEmpty()) {
				return addTable(new Table("", asTyped(table), List.of()));
			}
			Integer at = printed.get(official.get());
			return at == null ? addOfficial(official.get()) : startNotes(at);
		}

		private boolean addOfficial(OfficialTable table) {
			Optional<String> note = table.spec().note().filter(text -> !OfficialGrid.hasCorner(table.spec()));
			addTable(new Table("", OfficialGrid.of(table), note.map(Paragraph::note).stream().toList()));
			int at = noteTarget;
			printed.put(table, at);
			LeftOvers.of(table).ifPresent(grid -> addTable(new Table("", grid, List.of())));
			return startNotes(at);
		}

		private Grid asTyped(FigureTable table) {
			FreeGrid grid = new FreeGrid();
			for (Row row : table.getRows()) {
				List<String> texts = RowTexts.of(row);
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

		private boolean addBlock(Block block) {
			blocks.add(block);
			return startNotes(-1);
		}

		private boolean addTable(Table table) {
			blocks.add(table);
			return startNotes(blocks.size() - 1);
		}

		private boolean startNotes(int at) {
			noteTarget = at;
			return true;
		}
	}
}
