package org.nianbao.checks.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.checks.Messages;
import org.nianbao.checks.Severity;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.pictures.PictureFile;
import org.nianbao.language.pictures.PictureKind;
import org.nianbao.language.pictures.PicturePath;
import org.nianbao.language.project.ReportProjects;
import org.nianbao.language.report.Picture;
import org.nianbao.language.report.ReportPackage;

/**
 * Pictures can be printed: their files are there, for whoever gets the project, and hold what documents can show.
 */
final class PictureRule implements ReportRule {

	private static final String PICTURE = "S-PICTURE";
	private static final int PIXELS_PER_MEGAPIXEL = 1_000_000;
	private static final long BYTES_PER_MEGABYTE = 1L << 20;

	@Override
	public Set<String> ids(List<ReportFormat> formats) {
		return Set.of(PICTURE);
	}

	@Override
	public boolean readsOtherFiles() {
		return true;
	}

	@Override
	public void check(CheckContext context) {
		for (Picture picture : context.prose().pictures()) {
			if (picture.getCaption().isBlank()) {
				context.finding(PICTURE, region(picture, ReportPackage.Literals.PICTURE__CAPTION)).severity(Severity.INFO).report(PICTURE + ".caption");
			}
			// Whoever checks a text that is in no file can do nothing about it.
			if (context.report().file().isPresent()) {
				checkFile(context, picture, context.report().file().get().toAbsolutePath());
			}
		}
	}

	private static void checkFile(CheckContext context, Picture picture, Path report) {
		String written = picture.getFile();
		String quoted = Messages.quotable(written);
		Region region = inner(region(picture, ReportPackage.Literals.PICTURE__FILE));
		FindingDraft finding = context.finding(PICTURE, region);
		Optional<Path> path = PicturePath.of(context.report(), written);
		if (path.isEmpty()) {
			finding.report(PICTURE + ".BAD_NAME", "file", quoted);
			return;
		}
		PictureFile file = PictureFile.of(path.get());
		if (file.problem().isPresent()) {
			finding.report(PICTURE + "." + file.problem().get(), "file", quoted, "kind", file.kind().map(PictureKind::title).orElse(""), "size",
				megabytes(file.bytes()), "width", file.width(), "height", file.height(), "limit", limit(file.problem().get()));
		} else if (Path.of(written).isAbsolute()) {
			finding.severity(Severity.WARNING).report(PICTURE + ".absolute", "file", quoted);
		} else if (isOutside(path.get().toAbsolutePath().normalize(), report.normalize().getParent())) {
			finding.severity(Severity.WARNING).report(PICTURE + ".outside", "file", quoted);
		}
	}

	private static String limit(PictureFile.Problem problem) {
		return problem == PictureFile.Problem.MANY_PIXELS ? String.valueOf(PictureFile.MOST_PIXELS / PIXELS_PER_MEGAPIXEL)
			: megabytes(PictureFile.LARGEST_FILE);
	}

	/** Rounded up, so that too large is never as large as allowed. */
	private static String megabytes(long bytes) {
		return (bytes + BYTES_PER_MEGABYTE - 1) / BYTES_PER_MEGABYTE + " MB";
	}

	/** Without a project file nobody has said what goes together. */
	private static boolean isOutside(Path picture, Path directory) {
		if (picture.startsWith(directory)) {
			return false;
		}
		Path root = directory;
		while (root != null && !Files.isRegularFile(root.resolve(ReportProjects.FILE))) {
			root = root.getParent();
		}
		return root != null && !picture.startsWith(root);
	}

	private static Region region(Picture picture, EStructuralFeature feature) {
		INode node = NodeModelUtils.findNodesForFeature(picture, feature).get(0);
		return new Region(node.getOffset(), node.getLength());
	}

	/** Without the brackets. */
	private static Region inner(Region bracketed) {
		return new Region(bracketed.offset() + 1, bracketed.length() - 2);
	}
}
