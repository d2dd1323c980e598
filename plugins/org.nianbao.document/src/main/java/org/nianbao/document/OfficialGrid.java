package org.nianbao.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.document.LabelNode.Placed;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.formats.BlockSpec;
import org.nianbao.language.formats.ColumnGroupSpec;
import org.nianbao.language.formats.ColumnItem;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowItem;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.formats.TableSpec;

/**
 * Builds the grid of an official table with the merged cells of the official template. All labels and groups come from the format.
 * Used once.
 */
final class OfficialGrid {

	private final OfficialTable table;
	private final TableSpec spec;

	/** Columns of the grid left of the figures. */
	private final int labelColumns;
	private final int columns;
	private final List<GridCell> cells = new ArrayList<>();
	private final Sources sources;
	private final Map<ColumnSpec, Region> columnRegions = new IdentityHashMap<>();

	/** Of groups, and of rows printed side by side; by the labels of the format. */
	private final Map<String, Region> labelRegions = new HashMap<>();
	private int nextRow;

	/**
	 * A figure's place in the table.
	 */
	private record Place(RowSpec row, ColumnSpec column) {
	}

	private OfficialGrid(OfficialTable table, Sources sources) {
		this.table = table;
		this.sources = sources;
		spec = table.spec();
		labelColumns = spec.blocks().stream().mapToInt(block -> LabelNode.levels(rowLabels(block.rowItems()))).max().orElseThrow();
		columns = labelColumns + spec.blocks().stream().mapToInt(block -> block.columns().size()).max().orElseThrow();
		table.lines().forEach(this::noteLabels);
	}

	/** What stands in several lines is taken to come from the first. */
	private void noteLabels(TableLine line) {
		if (line instanceof TableLine.Header header) {
			header.columns().forEach(column -> column.column().ifPresent(match -> columnRegions.putIfAbsent(match.target(), column.label().region())));
		} else if (line instanceof TableLine.Group group) {
			group.group().ifPresent(match -> labelRegions.putIfAbsent(match.target().label(), group.label().region()));
		} else if (line instanceof TableLine.Data data) {
			data.spec().ifPresent(match -> labelRegions.putIfAbsent(match.target().label(), data.label().region()));
		}
	}

	private void add(GridCell cell, Region region) {
		cells.add(sources.put(cell, region));
	}

	/**
	 * Tells whether the format says enough to print a table.
	 *
	 * @param spec a table of a format
	 * @return true if each of its blocks has rows and columns
	 */
	static boolean isPrintable(TableSpec spec) {
		return spec.blocks().stream().noneMatch(block -> block.rows().isEmpty() || block.columns().isEmpty());
	}

	/**
	 * Tells whether the note of a table stands in the corner of its header.
	 *
	 * @param spec a table of a format
	 * @return false where there is no such corner, so that the note must be printed elsewhere
	 */
	static boolean hasCorner(TableSpec spec) {
		return !spec.isPrintedInOneRow() && spec.blocks().size() == 1 && spec.blocks().get(0).group().isEmpty();
	}

	/**
	 * Builds the grid.
	 *
	 * @param table   a table whose spec is printable
	 * @param sources gets to know where the cells come from
	 * @return the grid: all rows and columns of the format, cells without figures where the report has none
	 */
	static Grid of(OfficialTable table, Sources sources) {
		OfficialGrid grid = new OfficialGrid(table, sources);
		return table.spec().isPrintedInOneRow() ? grid.inOneRow() : grid.inBlocks();
	}

	/** Rows side by side: their labels head the columns, which are repeated under each. */
	private Grid inOneRow() {
		List<LabelNode<Place>> heads = new ArrayList<>();
		spec.blocks().forEach(block -> heads.addAll(headsOfRows(blockRows(block))));
		int levels = LabelNode.levels(heads);
		List<Placed<Place>> placed = LabelNode.place(heads, levels);
		for (Placed<Place> head : placed) {
			Region region = head.leaf().map(place -> columnRegions.get(place.column())).orElseGet(() -> labelRegions.get(head.label()));
			add(GridCell.of(CellRole.COLUMN_HEADER, head.level(), head.first(), head.depth(), head.count(), head.label()), region);
			head.leaf().ifPresent(place -> addFigure(place, levels, head.first(), 1));
		}
		int width = placed.stream().mapToInt(head -> head.first() + head.count()).max().orElseThrow();
		return build(levels + 1, width, levels);
	}

	private static List<RowItem> blockRows(BlockSpec block) {
		return block.group().<List<RowItem>>map(group -> List.of(group)).orElse(block.rowItems());
	}

	private static List<LabelNode<Place>> headsOfRows(List<RowItem> items) {
		List<LabelNode<Place>> heads = new ArrayList<>();
		for (RowItem item : items) {
			if (item instanceof RowSpec row) {
				heads.add(LabelNode.group(row.label(), headsOfColumns(row, row.block().columnItems())));
			} else if (item instanceof RowGroupSpec group) {
				heads.add(LabelNode.group(group.label(), headsOfRows(group.items())));
			}
		}
		return heads;
	}

	private static List<LabelNode<Place>> headsOfColumns(RowSpec row, List<ColumnItem> items) {
		List<LabelNode<Place>> heads = new ArrayList<>();
		for (ColumnItem item : items) {
			if (item instanceof ColumnSpec column) {
				heads.add(LabelNode.leaf(column.label(), new Place(row, column)));
			} else if (item instanceof ColumnGroupSpec group) {
				heads.add(LabelNode.group(group.label(), headsOfColumns(row, group.items())));
			}
		}
		return heads;
	}

	/** Blocks one below the other, each with a row for its label, its header and its rows. */
	private Grid inBlocks() {
		spec.blocks().forEach(this::addBlock);
		int headerRows = hasCorner(spec) ? LabelNode.levels(columnLabels(spec.blocks().get(0).columnItems())) : 0;
		return build(nextRow, columns, headerRows);
	}

	private void addBlock(BlockSpec block) {
		block.group().ifPresent(group -> add(GridCell.of(CellRole.BLOCK, nextRow++, 0, 1, columns, group.label()), labelRegions.get(group.label())));
		addHeader(block);
		List<Placed<RowSpec>> labels = LabelNode.place(rowLabels(block.rowItems()), labelColumns);
		for (Placed<RowSpec> label : labels) {
			boolean nested = labelColumns > 1 && label.leaf().isPresent();
			Region region = label.leaf().isPresent() ? label.leaf().flatMap(table::line).map(line -> line.label().region()).orElse(null)
				: labelRegions.get(label.label());
			add(new GridCell(label.label(), nextRow + label.first(), label.level(), label.count(), label.depth(), CellRole.ROW_HEADER,
				nested ? Alignment.LEFT : Alignment.CENTER, Optional.empty()), region);
			label.leaf().ifPresent(row -> addFigures(row, nextRow + label.first()));
		}
		nextRow += block.rows().size();
	}

	private void addHeader(BlockSpec block) {
		List<LabelNode<ColumnSpec>> heads = columnLabels(block.columnItems());
		int levels = LabelNode.levels(heads);
		boolean inBlock = block.group().isPresent();
		String corner = inBlock || !hasCorner(spec) ? spec.corner() : spec.note().orElse(spec.corner());
		cells.add(GridCell.of(inBlock ? CellRole.COLUMN_HEADER : CellRole.CORNER, nextRow, 0, levels, labelColumns, corner));
		for (Placed<ColumnSpec> head : LabelNode.place(heads, levels)) {
			int span = spanUpTo(head.first(), head.count(), block);
			Region region = head.leaf().map(columnRegions::get).orElse(null);
			add(GridCell.of(CellRole.COLUMN_HEADER, nextRow + head.level(), labelColumns + head.first(), head.depth(), span, head.label()), region);
		}
		nextRow += levels;
	}

	private void addFigures(RowSpec row, int gridRow) {
		for (ColumnSpec column : row.block().columns()) {
			int span = spanUpTo(column.index(), 1, row.block());
			addFigure(new Place(row, column), gridRow, labelColumns + column.index(), span);
		}
	}

	/** The last column of a block takes what is left of the grid. */
	private int spanUpTo(int first, int count, BlockSpec block) {
		boolean last = first + count == block.columns().size();
		return last ? columns - labelColumns - first : count;
	}

	private void addFigure(Place place, int gridRow, int gridColumn, int span) {
		CellName name = new CellName(spec.name(), place.row().name(), place.column().name());
		Figure figure = table.figure(place.row(), place.column());
		add(new GridCell(text(figure), gridRow, gridColumn, 1, span, CellRole.DATA, Alignment.CENTER, Optional.of(name)), figure.region());
	}

	private static String text(Figure figure) {
		boolean computed = figure.kind() == Figure.Kind.COMPUTED && figure.hasValue();
		String number = computed ? figure.value().toPlainString() : figure.text();
		return figure.remark() == null ? number : number + figure.remark();
	}

	private static List<LabelNode<RowSpec>> rowLabels(List<RowItem> items) {
		List<LabelNode<RowSpec>> labels = new ArrayList<>();
		for (RowItem item : items) {
			if (item instanceof RowSpec row) {
				labels.add(LabelNode.leaf(row.label(), row));
			} else if (item instanceof RowGroupSpec group) {
				labels.add(LabelNode.group(group.label(), rowLabels(group.items())));
			}
		}
		return labels;
	}

	private static List<LabelNode<ColumnSpec>> columnLabels(List<ColumnItem> items) {
		List<LabelNode<ColumnSpec>> labels = new ArrayList<>();
		for (ColumnItem item : items) {
			if (item instanceof ColumnSpec column) {
				labels.add(LabelNode.leaf(column.label(), column));
			} else if (item instanceof ColumnGroupSpec group) {
				labels.add(LabelNode.group(group.label(), columnLabels(group.items())));
			}
		}
		return labels;
	}

	private Grid build(int rows, int width, int headerRows) {
		GridBuilder builder = Grid.builder(rows, width).headerRows(headerRows);
		if (spec.widths().size() == width && spec.widths().stream().allMatch(w -> w > 0)) {
			builder.columnWidths(spec.widths());
		}
		cells.forEach(builder::add);
		return builder.build();
	}
}
