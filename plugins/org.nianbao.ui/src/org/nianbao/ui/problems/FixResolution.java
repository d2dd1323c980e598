package org.nianbao.ui.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.Position;
import org.eclipse.ui.texteditor.ResourceMarkerAnnotationModel;
import org.nianbao.ide.problems.FixRequest;
import org.nianbao.ui.builder.ProblemMarkers;

/**
 * One repair of a problem that a marker tells of, and for problems that have a repair of the same kind. What it changes is found out anew in the
 * background: the text may have moved on since the marker was written.
 */
final class FixResolution extends Resolution {

	FixResolution(IMarker marker, String kind, String title) {
		super(marker, kind, title);
	}

	@Override
	public void run(IMarker chosen) {
		run(new IMarker[] {chosen}, null);
	}

	/** All of a file in one step. */
	@Override
	public void run(IMarker[] chosen, IProgressMonitor monitor) {
		Map<IFile, List<FixRequest>> requests = new LinkedHashMap<>();
		for (IMarker one : chosen) {
			if (one.exists() && one.getResource() instanceof IFile file) {
				requests.computeIfAbsent(file, f -> new ArrayList<>()).add(request(one, file));
			}
		}
		requests.forEach((file, wanted) -> new FixJob(file, wanted).schedule());
	}

	private FixRequest request(IMarker one, IFile file) {
		return new FixRequest(one.getAttribute(ProblemMarkers.RULE, ""), one.getAttribute(IMarker.MESSAGE, ""), offset(one, file), kind(),
			one.equals(marker()) ? getLabel() : "");
	}

	/** An editor moves markers with its text. */
	private static int offset(IMarker one, IFile file) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		if (buffer != null && buffer.getAnnotationModel() instanceof ResourceMarkerAnnotationModel model) {
			Position position = model.getMarkerPosition(one);
			if (position != null) {
				return position.getOffset();
			}
		}
		return one.getAttribute(IMarker.CHAR_START, 0);
	}
}
