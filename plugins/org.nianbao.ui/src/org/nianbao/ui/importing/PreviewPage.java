package org.nianbao.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ImportStatistics;
import org.nianbao.reader.ImportedReport;
import org.nianbao.ui.Texts;

/**
 * Shows what was read, before anything is written: how much found its place, what to look at first, and the text itself.
 */
final class PreviewPage extends WizardPage {

	private static final Texts TEXTS = Texts.of(PreviewPage.class);
	private static final int WIDTH = 920;
	private static final int HEIGHT = 480;
	private static final int WIDE = 170;
	private static final int MIDDLE = 75;
	private static final int NARROW = 55;

	/** Something to look at. */
	private record Remark(String image, String place, String text) {
	}

	private TableViewer files;
	private TableViewer remarks;
	private ReportText text;
	private List<ReadSource> sources = List.of();

	/** Nothing is read yet. */
	PreviewPage() {
		super("preview", TEXTS.get("preview.title"), null);
		setDescription(TEXTS.get("preview.description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(page);
		SashForm area = new SashForm(page, SWT.VERTICAL);
		createFiles(area);
		SashForm details = new SashForm(area, SWT.HORIZONTAL);
		createRemarks(details);
		createText(details);
		details.setWeights(2, 3);
		area.setWeights(2, 3);
		GridDataFactory.fillDefaults().hint(WIDTH, HEIGHT).grab(true, true).applyTo(area);
		Dialog.applyDialogFont(page);
		setControl(page);
	}

	private void createFiles(Composite parent) {
		files = table(parent, SWT.SINGLE);
		column("file", WIDE, ReadSource::sourceName).setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((ReadSource) element).sourceName();
			}

			@Override
			public Image getImage(Object element) {
				return image(PreviewPage.image((ReadSource) element));
			}
		});
		column("report", WIDE, PreviewPage::target);
		column("kind", MIDDLE, source -> of(source, report -> TEXTS.get("kind." + report.kind())));
		column("of", WIDE, source -> of(source, ImportedReport::body));
		column("in.year", NARROW, source -> of(source, report -> report.year().isPresent() ? Integer.toString(report.year().getAsInt()) : ""));
		column("format", MIDDLE, source -> of(source, report -> report.format().name()));
		column("cells", MIDDLE, source -> of(source, report -> cells(report.statistics())));
		column("paragraphs", MIDDLE, source -> of(source, report -> paragraphs(report.statistics())));
		column("warnings", NARROW, source -> of(source, report -> Integer.toString(report.warnings().size())));
		files.addSelectionChangedListener(event -> showDetails((ReadSource) event.getStructuredSelection().getFirstElement()));
	}

	private void createRemarks(Composite parent) {
		Composite area = labelled(parent, "remarks");
		remarks = table(area, SWT.MULTI);
		TableViewerColumn place = new TableViewerColumn(remarks, SWT.NONE);
		place.getColumn().setText(TEXTS.get("place"));
		place.getColumn().setWidth(MIDDLE * 2);
		place.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((Remark) element).place();
			}

			@Override
			public Image getImage(Object element) {
				return image(((Remark) element).image());
			}
		});
		TableViewerColumn message = new TableViewerColumn(remarks, SWT.NONE);
		message.getColumn().setText(TEXTS.get("remark"));
		message.getColumn().setWidth(WIDTH / 2);
		message.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((Remark) element).text();
			}

			@Override
			public String getToolTipText(Object element) {
				return ((Remark) element).text();
			}
		});
		ColumnViewerToolTipSupport.enableFor(remarks);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(remarks.getControl());
	}

	private void createText(Composite parent) {
		Composite area = labelled(parent, "text");
		text = new ReportText(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text.control());
	}

	private static Composite labelled(Composite parent, String key) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		new Label(area, SWT.NONE).setText(TEXTS.get(key));
		return area;
	}

	private static TableViewer table(Composite parent, int selection) {
		TableViewer viewer = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | selection);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		return viewer;
	}

	private TableViewerColumn column(String key, int width, Function<ReadSource, String> label) {
		TableViewerColumn column = new TableViewerColumn(files, SWT.NONE);
		column.getColumn().setText(TEXTS.get(key));
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(source -> label.apply((ReadSource) source)));
		return column;
	}

	private static String of(ReadSource source, Function<ImportedReport, String> value) {
		return source.report().map(value).orElse("");
	}

	private static String target(ReadSource source) {
		if (source.report().isEmpty()) {
			return TEXTS.get("target.none");
		}
		return source.conflict().map(file -> TEXTS.get("target.kept", file))
			.orElseGet(() -> source.replaces() ? TEXTS.get("target.replaced", source.name()) : source.name());
	}

	private static String cells(ImportStatistics statistics) {
		return TEXTS.get("of.all", Integer.toString(statistics.readCells()), Integer.toString(statistics.expectedCells()));
	}

	private static String paragraphs(ImportStatistics statistics) {
		return TEXTS.get("of.all", Integer.toString(statistics.placed()), Integer.toString(statistics.paragraphs()));
	}

	private static String image(ReadSource source) {
		if (!source.isWritable()) {
			return ISharedImages.IMG_OBJS_ERROR_TSK;
		}
		return source.report().filter(report -> !report.warnings().isEmpty()).isPresent() ? ISharedImages.IMG_OBJS_WARN_TSK : ISharedImages.IMG_OBJ_FILE;
	}

	private static Image image(String name) {
		return PlatformUI.getWorkbench().getSharedImages().getImage(name);
	}

	/**
	 * Shows what was read.
	 *
	 * @param read what has come of reading the files
	 */
	void show(List<ReadSource> read) {
		sources = List.copyOf(read);
		files.setInput(sources);
		if (!sources.isEmpty()) {
			files.setSelection(new StructuredSelection(sources.get(0)));
		}
		long writable = sources.stream().filter(ReadSource::isWritable).count();
		setMessage(TEXTS.get("preview.count", writable, sources.size()), writable < sources.size() ? WARNING : NONE);
		setErrorMessage(writable == 0 ? TEXTS.get("preview.nothing") : null);
		setPageComplete(writable > 0);
	}

	/**
	 * Returns what was shown.
	 *
	 * @return what has come of reading the files; empty before they were read
	 */
	List<ReadSource> sources() {
		return sources;
	}

	private void showDetails(ReadSource source) {
		List<Remark> found = new ArrayList<>();
		if (source != null) {
			source.problem().ifPresent(problem -> found.add(new Remark(ISharedImages.IMG_OBJS_ERROR_TSK, "", problem)));
			source.conflict().ifPresent(file -> found.add(new Remark(ISharedImages.IMG_OBJS_ERROR_TSK, "", TEXTS.get("exists", file))));
			source.report().ifPresent(report -> report.notes().forEach(note -> found.add(remark(note))));
		}
		remarks.setInput(found);
		text.show(source == null ? "" : of(source, ImportedReport::text));
	}

	private static Remark remark(ImportNote note) {
		String image = note.level() == ImportNote.Level.WARNING ? ISharedImages.IMG_OBJS_WARN_TSK : ISharedImages.IMG_OBJS_INFO_TSK;
		return new Remark(image, note.place(Locale.getDefault()).orElse(""), note.message(Locale.getDefault()));
	}
}
