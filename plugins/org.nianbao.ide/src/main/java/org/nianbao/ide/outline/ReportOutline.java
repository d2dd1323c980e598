package org.nianbao.ide.outline;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.ide.outline.OutlineNode.Kind;
import org.nianbao.language.charts.ChartRequest;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ModelTexts;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.ChartDirective;
import org.nianbao.language.report.Directive;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.FreeTable;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.ReportPackage;
import org.nianbao.language.report.Title;
import org.nianbao.language.text.Whitespace;

/**
 * Finds the parts of a report.
 */
public final class ReportOutline {

	/** Longer labels of lines are cut: nobody reads them in a tree. */
	private static final int LONGEST_LABEL = 60;

	/** Stands for what is not written yet, or left out. */
	private static final String NOTHING = "…";

	private final LoadedReport report;

	private ReportOutline(LoadedReport report) {
		this.report = report;
	}

	/**
	 * Finds the parts of a report.
	 *
	 * @param report the report
	 * @return in the order of the text
	 */
	public static List<OutlineNode> of(LoadedReport report) {
		return new ReportOutline(report).parts();
	}

	private List<OutlineNode> parts() {
		List<OutlineNode> parts = new ArrayList<>();
		Title title = report.model().getTitle();
		List<OutlineNode> blocks = blocks(report.model().getBlocks());
		if (title != null) {
			Region region = ModelTexts.region(title);
			OutlineNode node = new OutlineNode(Kind.TITLE, cut(report.title().text()), "", region, region, List.of());
			int at = (int) blocks.stream().filter(block -> block.region().offset() < region.offset()).count();
			parts.addAll(blocks.subList(0, at));
			parts.add(node);
			parts.addAll(blocks.subList(at, blocks.size()));
		} else {
			parts.addAll(blocks);
		}
		report.sections().forEach(section -> parts.add(section(section)));
		return parts;
	}

	private OutlineNode section(ReportSection section) {
		Region region = ModelTexts.region(section.model());
		Region heading = new Region(region.offset(), section.headingRegion().end() - region.offset());
		return new OutlineNode(Kind.SECTION, cut(text(heading)), "", region, heading, blocks(section.model().getBlocks()));
	}

	/** What follows a second-level heading belongs to it. */
	private List<OutlineNode> blocks(List<Block> blocks) {
		List<OutlineNode> nodes = new ArrayList<>();
		Heading heading = null;
		Block last = null;
		List<OutlineNode> below = new ArrayList<>();
		for (Block block : blocks) {
			if (block instanceof Heading next) {
				addHeading(heading, last, below, nodes);
				heading = next;
				below.clear();
			} else {
				add(block, heading == null ? nodes : below);
			}
			last = block;
		}
		addHeading(heading, last, below, nodes);
		return nodes;
	}

	private void addHeading(Heading heading, Block last, List<OutlineNode> below, List<OutlineNode> nodes) {
		if (heading != null) {
			Region start = ModelTexts.region(heading);
			Region line = start;
			List<INode> separators = NodeModelUtils.findNodesForFeature(heading, ReportPackage.Literals.HEADING__SEPARATOR);
			if (!separators.isEmpty()) {
				line = new Region(start.offset(), separators.get(0).getOffset() - start.offset());
			}
			Region region = new Region(start.offset(), Math.max(start.end(), ModelTexts.region(last).end()) - start.offset());
			String label = heading.getNumber() + report.facts().prose(heading.getFragments());
			nodes.add(new OutlineNode(Kind.HEADING, cut(label), "", region, line, below));
		}
	}

	private void add(Block block, List<OutlineNode> nodes) {
		if (block instanceof ChartDirective chart) {
			Region region = ModelTexts.region(block);
			String label = ChartRequest.of(chart).caption().orElseGet(() -> text(region));
			nodes.add(new OutlineNode(Kind.CHART, cut(label), "", region, region, List.of()));
		} else if (block instanceof Directive) {
			Region region = ModelTexts.region(block);
			nodes.add(new OutlineNode(Kind.DIRECTIVE, cut(text(region)), "", region, region, List.of()));
		} else if (block instanceof FigureTable table) {
			nodes.add(report.facts().tableOf(table).map(official -> TableOutline.of(official, table))
				.orElseGet(() -> plainTable(table, table.getRows().get(0))));
		} else if (block instanceof FreeTable table) {
			nodes.add(plainTable(table, table));
		}
	}

	/** A table that no format knows is called by its first line. */
	private OutlineNode plainTable(Block table, EObject first) {
		ICompositeNode node = NodeModelUtils.getNode(first);
		Region region = ModelTexts.region(table);
		int start = node.getOffset();
		int nextLine = report.lines().line(start) + 1;
		int end = nextLine > report.lines().count() ? report.text().length() : report.lines().start(nextLine);
		Region line = new Region(start, Whitespace.strip(report.text().substring(start, end)).length());
		return new OutlineNode(Kind.TABLE, cut(text(line)), "", region, line, List.of());
	}

	private String text(Region region) {
		return report.text().substring(region.offset(), region.end());
	}

	/** In one line, not empty and not too long. */
	static String cut(String text) {
		String line = Whitespace.strip(text.replaceAll("\\R", ""));
		if (line.isEmpty()) {
			return NOTHING;
		}
		return line.length() <= LONGEST_LABEL ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_LABEL - 1))) + NOTHING;
	}
}
