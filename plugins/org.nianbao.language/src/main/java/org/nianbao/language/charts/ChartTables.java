package org.nianbao.language.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.ChartDirective;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.FreeTable;
import org.nianbao.language.report.Report;
import org.nianbao.language.report.Section;
import org.nianbao.language.report.Table;
import org.nianbao.language.text.Labels;

/**
 * The tables of a report that a chart may mean.
 */
public final class ChartTables {

	private ChartTables() {
	}

	/**
	 * Finds the table above a chart.
	 *
	 * @param directive a chart of a parsed report
	 * @return the last table before it in its section; empty where there is none
	 */
	public static Optional<Table> above(ChartDirective directive) {
		Table table = null;
		for (EObject block : directive.eContainer().eContents()) {
			if (block == directive) {
				break;
			}
			if (block instanceof Table found) {
				table = found;
			}
		}
		return Optional.ofNullable(table);
	}

	/**
	 * Finds a table by its caption.
	 *
	 * @param report the model of a report
	 * @param name   the caption, or its number (表1), white space left out or not
	 * @return the first table with that caption, else the first whose caption begins with it; empty where there is none
	 */
	public static Optional<FreeTable> named(Report report, String name) {
		String wanted = Labels.comparable(name);
		List<FreeTable> tables = all(report);
		return tables.stream().filter(table -> Labels.comparable(table.getCaption()).equals(wanted)).findFirst()
			.or(() -> tables.stream().filter(table -> begins(Labels.comparable(table.getCaption()), wanted)).findFirst());
	}

	/** 表1 does not mean 表10. */
	private static boolean begins(String caption, String wanted) {
		boolean begins = caption.length() > wanted.length() && wanted.length() > 1 && caption.startsWith(wanted);
		return begins && !(Character.isDigit(wanted.charAt(wanted.length() - 1)) && Character.isDigit(caption.charAt(wanted.length())));
	}

	/**
	 * Finds all tables that have a caption.
	 *
	 * @param report the model of a report
	 * @return in the order of the text
	 */
	public static List<FreeTable> all(Report report) {
		List<FreeTable> tables = new ArrayList<>();
		add(report.getBlocks(), tables);
		for (Section section : report.getSections()) {
			add(section.getBlocks(), tables);
		}
		return tables;
	}

	private static void add(List<Block> blocks, List<FreeTable> tables) {
		blocks.stream().filter(FreeTable.class::isInstance).map(FreeTable.class::cast).forEach(tables::add);
	}

	/**
	 * Returns the rows of a table.
	 *
	 * @param table a table of a parsed report
	 * @return its rows
	 */
	static List<? extends EObject> rows(Table table) {
		return table instanceof FreeTable free ? free.getRows() : ((FigureTable) table).getRows();
	}
}
