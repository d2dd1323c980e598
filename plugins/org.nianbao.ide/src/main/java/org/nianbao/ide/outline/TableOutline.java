package org.nianbao.ide.outline;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.nianbao.ide.outline.OutlineNode.Kind;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.TableLine;
import org.nianbao.language.formats.ColumnSpec;
import org.nianbao.language.formats.RowGroupSpec;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.Row;

/**
 * Finds the groups and rows of a piece of an official table. Which row is in which group is said by the format.
 */
final class TableOutline {

	/** A group whose rows are still to come. The table is one too. */
	private record Open(Optional<RowGroupSpec> group, TableLine line, List<OutlineNode> children) {
	}

	private final OfficialTable table;
	private final Deque<Open> open = new ArrayDeque<>();

	private TableOutline(OfficialTable table) {
		this.table = table;
	}

	/**
	 * @param table an official table
	 * @param piece one of its pieces
	 * @return the piece with its groups and rows
	 */
	static OutlineNode of(OfficialTable table, FigureTable piece) {
		return new TableOutline(table).piece(piece);
	}

	private OutlineNode piece(FigureTable piece) {
		List<OutlineNode> children = new ArrayList<>();
		open.push(new Open(Optional.empty(), null, children));
		Region first = null;
		for (TableLine line : table.lines()) {
			if (line.row().eContainer() == piece) {
				first = first == null ? ModelTexts.region(line.row()) : first;
				add(line);
			}
		}
		close(group -> false);
		Region region = ModelTexts.region(piece);
		return new OutlineNode(Kind.TABLE, table.spec().name(), "", region, first == null ? region : first, children);
	}

	private void add(TableLine line) {
		if (line instanceof TableLine.Group group) {
			Optional<RowGroupSpec> spec = group.group().map(match -> match.target());
			close(outer -> spec.isPresent() && outer.items().contains(spec.get()));
			open.push(new Open(spec, line, new ArrayList<>()));
		} else if (line instanceof TableLine.Data data) {
			Optional<RowSpec> spec = data.spec().map(match -> match.target());
			if (spec.isPresent()) {
				close(outer -> outer.rows().contains(spec.get()));
			}
			open.peek().children().add(node(Kind.ROW, line, spec.map(RowSpec::label), spec.map(this::total).orElse(""), line.row(), List.of()));
		}
	}

	/** Closes groups up to one that fits, or up to the table. */
	private void close(Predicate<RowGroupSpec> fits) {
		while (open.size() > 1 && !open.peek().group().map(fits::test).orElse(false)) {
			Open group = open.pop();
			open.peek().children().add(node(Kind.GROUP, group.line(), group.group().map(RowGroupSpec::label),
				group.group().filter(spec -> spec.name().isPresent()).map(this::total).orElse(""), group.line().row(), group.children()));
		}
	}

	private static OutlineNode node(Kind kind, TableLine line, Optional<String> official, String detail, Row row,
			List<OutlineNode> children) {
		Region own = ModelTexts.region(row);
		int end = children.isEmpty() ? own.end() : children.get(children.size() - 1).region().end();
		Region label = line.label().region().length() == 0 ? own : line.label().region();
		return new OutlineNode(kind, ReportOutline.cut(official.orElse(line.label().text())), detail, new Region(own.offset(), end - own.offset()), label,
			children);
	}

	/** What a reference to the row would come to. */
	private String total(RowSpec row) {
		Optional<Figure> figure = row.block().defaultColumn().map(column -> table.figure(row, column));
		return figure.filter(Figure::hasValue).map(found -> found.value().toPlainString()).orElse("");
	}

	/** What a reference to the group would come to; nothing where a figure is in doubt. */
	private String total(RowGroupSpec group) {
		List<Figure> addends = new ArrayList<>();
		for (RowSpec row : group.addends()) {
			Optional<ColumnSpec> column = row.block().defaultColumn();
			if (column.isEmpty()) {
				return "";
			}
			addends.add(table.figure(row, column.get()));
		}
		return OfficialTable.sum(addends).map(BigDecimal::toPlainString).orElse("");
	}
}
