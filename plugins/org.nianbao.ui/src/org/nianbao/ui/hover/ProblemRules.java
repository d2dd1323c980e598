package org.nianbao.ui.hover;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.nianbao.checks.Finding;
import org.nianbao.ide.hover.FindingHovers;
import org.nianbao.ide.hover.Hover;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.language.figures.Figure;
import org.nianbao.ui.ReportServices;
import org.nianbao.ui.builder.ProblemMarkers;
import org.nianbao.ui.model.DocumentModels;

/**
 * Says of problems which rule they come from and where the law says so. The editor itself says what is wrong. Nothing is parsed or checked: what is
 * found while typing is in the snapshot, and what needs other reports has markers.
 */
final class ProblemRules {

	private ProblemRules() {
	}

	/** Returns where the smallest problem at a place is; empty where there is none. */
	static Optional<IRegion> region(ITextViewer viewer, int offset) {
		Optional<IRegion> smallest = findings(viewer, offset).stream().findFirst().map(finding -> new Region(finding.offset(), finding.length()));
		return smallest.isPresent() || markers(viewer, offset).isEmpty() ? smallest : Optional.of(new Region(offset, 1));
	}

	/** Returns what is said of the problems at a place. */
	static List<Hover> at(ITextViewer viewer, int offset) {
		FindingHovers hovers = new FindingHovers(ReportServices.checker().catalogue());
		List<Finding> findings = findings(viewer, offset);
		List<Hover> said = new ArrayList<>(hovers.of(findings));
		markers(viewer, offset).stream().filter(rule -> findings.stream().noneMatch(finding -> finding.rule().equals(rule)))
			.forEach(rule -> said.add(hovers.of(rule, new Figure.Region(offset, 1))));
		return said;
	}

	private static List<Finding> findings(ITextViewer viewer, int offset) {
		return DocumentModels.of(viewer.getDocument()).flatMap(DocumentModel::currentSnapshot).map(DocumentSnapshot::findings)
			.map(findings -> FindingHovers.at(findings, offset)).orElse(List.of());
	}

	/** The rules of our markers at a place. */
	private static List<String> markers(ITextViewer viewer, int offset) {
		IAnnotationModel model = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
		List<String> rules = new ArrayList<>();
		if (model == null) {
			return rules;
		}
		for (Iterator<Annotation> annotations = model.getAnnotationIterator(); annotations.hasNext();) {
			Annotation annotation = annotations.next();
			Position position = model.getPosition(annotation);
			boolean isThere = position != null && !annotation.isMarkedDeleted() && position.includes(offset);
			String rule = isThere && annotation instanceof MarkerAnnotation marker ? marker.getMarker().getAttribute(ProblemMarkers.RULE, null) : null;
			if (rule != null && !rules.contains(rule)) {
				rules.add(rule);
			}
		}
		return rules;
	}
}
