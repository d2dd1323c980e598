package org.nianbao.ui.problems;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
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
 * Offers the repairs of problems in the line at Ctrl+1: those that no marker tells of, and for all problems the repair of all of a kind. Markers offer their
 * own repairs.
 */
public final class ProblemQuickAssist implements IQuickAssistProcessor {

	/** What tells a problem from others that are shown at the same time. */
	private record Place(String rule, String message, int start) {

		static Place of(Finding finding, String text) {
			return new Place(finding.rule(), finding.message(), Problem.of(finding, text).start());
		}
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof LiveProblem live && live.isQuickFixable();
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return false;
	}

	/** From the snapshot: nothing is parsed or checked on the UI thread. */
	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		ISourceViewer viewer = context.getSourceViewer();
		Optional<DocumentSnapshot> snapshot = viewer == null ? Optional.empty()
			: DocumentModels.of(viewer.getDocument()).flatMap(DocumentModel::currentSnapshot);
		if (snapshot.isEmpty()) {
			return null;
		}
		List<ICompletionProposal> proposals = new ArrayList<>();
		int offset = context.getOffset();
		Set<Finding> live = live(viewer.getAnnotationModel(), snapshot.get());
		List<Finding> here = snapshot.get().findings().stream().filter(finding -> finding.waived() == null && isInLine(finding, offset, snapshot.get())).toList();
		here.stream().filter(live::contains).forEach(finding -> finding.fixes().forEach(fix -> proposals
			.add(new FixProposal(fix.title(), finding.message(), fix.edits(), snapshot.get().version()))));
		Set<String> kinds = new HashSet<>();
		here.forEach(finding -> finding.fixes().stream().filter(fix -> kinds.add(fix.kind())).forEach(fix -> addAll(fix, snapshot.get(), proposals)));
		return proposals.isEmpty() ? null : proposals.toArray(ICompletionProposal[]::new);
	}

	private static void addAll(Fix fix, DocumentSnapshot snapshot, List<ICompletionProposal> proposals) {
		List<Fix> all = ReportFixer.compatible(snapshot.findings(), Choice.ofKinds(Set.of(fix.kind())));
		if (all.size() > 1) {
			List<TextEdit> edits = all.stream().flatMap(one -> one.edits().stream()).toList();
			Texts texts = Texts.of(ProblemQuickAssist.class);
			proposals.add(new FixProposal(texts.get("all", all.size(), fix.title()), texts.get("all.information", all.size()), edits, snapshot.version()));
		}
	}

	private static boolean isInLine(Finding finding, int offset, DocumentSnapshot snapshot) {
		int line = snapshot.lines().line(Math.min(offset, snapshot.text().length()));
		return finding.line() <= line && line <= finding.endLine();
	}

	/** The findings that no marker tells of. */
	private static Set<Finding> live(IAnnotationModel annotations, DocumentSnapshot snapshot) {
		Set<Place> shown = new HashSet<>();
		for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			Position position = annotations.getPosition(annotation);
			if (annotation instanceof LiveProblem live && position != null) {
				shown.add(new Place(live.problem().rule(), live.problem().message(), position.getOffset()));
			}
		}
		Set<Finding> found = Collections.newSetFromMap(new IdentityHashMap<>());
		snapshot.findings().stream().filter(finding -> shown.contains(Place.of(finding, snapshot.text()))).forEach(found::add);
		return found;
	}
}
