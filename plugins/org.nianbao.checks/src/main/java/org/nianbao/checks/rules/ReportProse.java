package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.language.report.BadDirective;
import org.nianbao.language.report.BadFigureRef;
import org.nianbao.language.report.BadLine;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.ChartDirective;
import org.nianbao.language.report.ChartFigure;
import org.nianbao.language.report.Closing;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.Fragment;
import org.nianbao.language.report.Heading;
import org.nianbao.language.report.Note;
import org.nianbao.language.report.Paragraph;
import org.nianbao.language.report.Picture;
import org.nianbao.language.report.Report;
import org.nianbao.language.report.Section;

/**
 * What rules look for in the prose, collected in one walk.
 *
 * @param references the figure references, those of charts among them, in the order of the text
 * @param charts     the charts, in the order of the text
 * @param unreadable what could not be read: {@code BadLine}, {@code BadDirective}, {@code BadFigureRef}, in the order of the text
 * @param pictures   the pictures, in the order of the text
 */
record ReportProse(List<FigureRef> references, List<ChartDirective> charts, List<EObject> unreadable, List<Picture> pictures) {

	/**
	 * Collects.
	 *
	 * @param report the model
	 * @return what is in it
	 */
	static ReportProse of(Report report) {
		ReportProse prose = new ReportProse(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		report.getBlocks().forEach(prose::add);
		for (Section section : report.getSections()) {
			section.getBlocks().forEach(prose::add);
		}
		return prose;
	}

	private void add(Block block) {
		if (block instanceof Paragraph paragraph) {
			add(paragraph.getFragments());
		} else if (block instanceof Heading heading) {
			add(heading.getFragments());
			add(heading.getBody());
		} else if (block instanceof Note note) {
			add(note.getFragments());
		} else if (block instanceof Closing closing) {
			add(closing.getFragments());
		} else if (block instanceof ChartDirective chart) {
			charts.add(chart);
			chart.getParts().stream().filter(ChartFigure.class::isInstance).forEach(part -> add(List.of(((ChartFigure) part).getReference())));
		} else if (block instanceof BadLine || block instanceof BadDirective) {
			unreadable.add(block);
		} else if (block instanceof Picture picture) {
			pictures.add(picture);
		}
	}

	private void add(List<Fragment> fragments) {
		for (Fragment fragment : fragments) {
			if (fragment instanceof FigureRef reference) {
				references.add(reference);
			} else if (fragment instanceof BadFigureRef) {
				unreadable.add(fragment);
			}
		}
	}
}
