package org.nianbao.ui.hover;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
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
 * Says of problems which rule they come from and where the law says so. The editor itself says what is wrong. Nothing is parsed or checked: what is found
 * while typing is in the snapshot, and what needs other reports has markers.
 */
public final class ProblemHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

	private final IInformationControlCreator creator = HoverControl.creator();

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		Optional<Finding> smallest = findings(viewer, offset).stream().findFirst();
		if (smallest.isPresent()) {
			return new Region(smallest.get().offset(), smallest.get().length());
		}
		return markers(viewer, offset).isEmpty() ? null : new Region(offset, 1);
	}

	@Override
	public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
		FindingHovers hovers = new FindingHovers(ReportServices.checker().catalogue());
		List<Finding> findings = findings(viewer, region.getOffset());
		List<Hover> said = new ArrayList<>(hovers.of(findings));
		markers(viewer, region.getOffset()).stream().filter(rule -> findings.stream().noneMatch(finding -> finding.rule().equals(rule)))
			.forEach(rule -> said.add(hovers.of(rule, new Figure.Region(region.getOffset(), region.getLength()))));
		return said.isEmpty() ? null : said;
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

	/** Superseded by {@link #getHoverInfo2}. */
	@Override
	@SuppressWarnings("unchecked")
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		Object info = getHoverInfo2(viewer, region);
		return info == null ? null : HoverText.plain((List<Hover>) info);
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return creator;
	}
}
