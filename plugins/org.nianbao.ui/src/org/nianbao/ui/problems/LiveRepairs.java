package org.nianbao.ui.problems;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.ReportFixer;
import org.nianbao.checks.ReportFixer.Choice;
import org.nianbao.ide.model.DocumentModel;
import org.nianbao.ide.model.DocumentSnapshot;
import org.nianbao.language.text.TextEdit;
import org.nianbao.ui.Texts;
import org.nianbao.ui.builder.Problem;
import org.nianbao.ui.model.DocumentModels;

/**
 * The repairs of problems that no marker tells of; markers offer their own. From the snapshot: nothing is parsed or checked.
 */
public final class LiveRepairs {

	/** What tells a problem from others that are shown at the same time. */
	private record Place(String rule, String message, int start) {

		static Place of(Finding finding, String text) {
			return new Place(finding.rule(), finding.message(), Problem.of(finding, text).start());
		}
	}

	private LiveRepairs() {
	}

	/**
	 * Returns the repairs of the problems at a place. On whatever thread.
	 *
	 * @param viewer shows the document
	 * @param offset the place, from 0
	 * @return those of each problem, best first, then those of all problems of a kind; empty where no problem is shown without a marker
	 */
	public static List<ICompletionProposal> at(ISourceViewer viewer, int offset) {
		DocumentSnapshot snapshot = snapshot(viewer).orElse(null);
		if (snapshot == null) {
			return List.of();
		}
		Set<Finding> live = live(viewer.getAnnotationModel(), snapshot);
		List<Finding> here = findings(snapshot, finding -> {
			Problem problem = Problem.of(finding, snapshot.text());
			return live.contains(finding) && problem.start() <= offset && offset < problem.end();
		});
		return repairs(here, here, snapshot);
	}

	/** Returns what Ctrl+1 offers in the line of a place: besides, the repair of all problems of a kind where there are markers. */
	static List<ICompletionProposal> inLine(ISourceViewer viewer, int offset) {
		DocumentSnapshot snapshot = snapshot(viewer).orElse(null);
		if (snapshot == null) {
			return List.of();
		}
		int line = snapshot.lines().line(Math.min(offset, snapshot.text().length()));
		List<Finding> here = findings(snapshot, finding -> finding.line() <= line && line <= finding.endLine());
		Set<Finding> live = live(viewer.getAnnotationModel(), snapshot);
		return repairs(here.stream().filter(live::contains).toList(), here, snapshot);
	}

	private static Optional<DocumentSnapshot> snapshot(ISourceViewer viewer) {
		return Optional.ofNullable(viewer.getDocument()).flatMap(DocumentModels::of).flatMap(DocumentModel::currentSnapshot);
	}

	private static List<Finding> findings(DocumentSnapshot snapshot, Predicate<Finding> wanted) {
		return snapshot.findings().stream().filter(finding -> finding.waived() == null && !finding.fixes().isEmpty()).filter(wanted).toList();
	}

	private static List<ICompletionProposal> repairs(List<Finding> single, List<Finding> ofKinds, DocumentSnapshot snapshot) {
		List<ICompletionProposal> proposals = new ArrayList<>();
		single.forEach(finding -> finding.fixes().forEach(fix -> proposals
			.add(new FixProposal(fix.title(), finding.message(), fix.edits(), snapshot.version()))));
		Set<String> kinds = new HashSet<>();
		ofKinds.forEach(finding -> finding.fixes().stream().filter(fix -> kinds.add(fix.kind())).forEach(fix -> addAll(fix, snapshot, proposals)));
		return proposals;
	}

	private static void addAll(Fix fix, DocumentSnapshot snapshot, List<ICompletionProposal> proposals) {
		List<Fix> all = ReportFixer.compatible(snapshot.findings(), Choice.ofKinds(Set.of(fix.kind())));
		if (all.size() > 1) {
			List<TextEdit> edits = all.stream().flatMap(one -> one.edits().stream()).toList();
			Texts texts = Texts.of(LiveRepairs.class);
			proposals.add(new FixProposal(texts.get("all", all.size(), fix.title()), texts.get("all.information", all.size()), edits, snapshot.version()));
		}
	}

	/** The findings that no marker tells of. */
	private static Set<Finding> live(IAnnotationModel annotations, DocumentSnapshot snapshot) {
		Set<Finding> found = Collections.newSetFromMap(new IdentityHashMap<>());
		if (annotations == null) {
			return found;
		}
		Set<Place> shown = new HashSet<>();
		for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = annotations.getPosition(annotation);
			if (annotation instanceof LiveProblem live && position != null) {
				shown.add(new Place(live.problem().rule(), live.problem().message(), position.getOffset()));
			}
		}
		snapshot.findings().stream().filter(finding -> shown.contains(Place.of(finding, snapshot.text()))).forEach(found::add);
		return found;
	}
}
