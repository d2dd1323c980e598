package org.nianbao.language.library;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.report.AggregateDirective;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.PreviousDirective;
import org.nianbao.language.report.Report;
import org.nianbao.language.report.ReportPackage;
import org.nianbao.language.report.Section;

/**
 * Where a report names other reports.
 *
 * @param previous   what {@code @上年} names, in the order of the text
 * @param aggregates what {@code @汇总} names, in the order of the text
 */
public record WrittenReferences(List<Written> previous, List<Written> aggregates) {

	/**
	 * A file, or a pattern of files, as the writer wrote it.
	 *
	 * @param written the path or pattern, without its quotation marks
	 * @param region  where it stands, with its quotation marks
	 */
	public record Written(String written, Region region) {
	}

	/**
	 * Makes the lists unmodifiable.
	 */
	public WrittenReferences {
		previous = List.copyOf(previous);
		aggregates = List.copyOf(aggregates);
	}

	/**
	 * Collects them.
	 *
	 * @param report the model of a report
	 * @return what it names
	 */
	public static WrittenReferences of(Report report) {
		List<Written> previous = new ArrayList<>();
		List<Written> aggregates = new ArrayList<>();
		collect(report.getBlocks(), previous, aggregates);
		for (Section section : report.getSections()) {
			collect(section.getBlocks(), previous, aggregates);
		}
		return new WrittenReferences(previous, aggregates);
	}

	private static void collect(List<Block> blocks, List<Written> previous, List<Written> aggregates) {
		for (Block block : blocks) {
			if (block instanceof PreviousDirective directive) {
				add(directive, ReportPackage.Literals.PREVIOUS_DIRECTIVE__FILE, List.of(directive.getFile()), previous);
			} else if (block instanceof AggregateDirective directive) {
				add(directive, ReportPackage.Literals.AGGREGATE_DIRECTIVE__FILES, directive.getFiles(), aggregates);
			}
		}
	}

	private static void add(EObject directive, EStructuralFeature feature, List<String> files, List<Written> result) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(directive, feature);
		for (int i = 0; i < files.size(); i++) {
			result.add(new Written(files.get(i), new Region(nodes.get(i).getOffset(), nodes.get(i).getLength())));
		}
	}
}
