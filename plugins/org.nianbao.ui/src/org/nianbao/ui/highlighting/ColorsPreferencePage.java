package org.nianbao.ui.highlighting;

import java.util.Arrays;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.ColorSelector;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.nianbao.ide.highlighting.HighlightStyle;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.Texts;

/**
 * Lets the user choose the looks of reports and formats: colour, bold and italic for each style, with an example that shows at once what comes of it.
 * The colours are those that the page Colors and Fonts of the workbench shows.
 */
public final class ColorsPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final String COLORS_AND_FONTS = "org.eclipse.ui.preferencePages.ColorsAndFonts";
	private static final int LINES = 12;

	private final Texts texts = Texts.of(ColorsPreferencePage.class);
	private final StyleChoices choices = new StyleChoices();

	private Button semantic;
	private TreeViewer styles;
	private ColorSelector color;
	private Button bold;
	private Button italic;
	private StylePreview preview;

	/** Called by the workbench. */
	public ColorsPreferencePage() {
		// the title is that of plugin.xml
	}

	@Override
	public void init(IWorkbench workbench) {
		// the choices begin with what is stored
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		Link link = new Link(page, SWT.WRAP);
		link.setText(texts.get("colorsAndFonts"));
		link.addListener(SWT.Selection, event -> PreferencesUtil.createPreferenceDialogOn(getShell(), COLORS_AND_FONTS, null, null));
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(LINES * 5), SWT.DEFAULT).applyTo(link);
		semantic = new Button(page, SWT.CHECK);
		semantic.setText(texts.get("semantic"));
		semantic.addListener(SWT.Selection, event -> {
			choices.setSemantic(semantic.getSelection());
			preview.update();
		});
		Composite row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(row);
		createStyles(row);
		createLook(row);
		label(page, "example");
		preview = new StylePreview(page, choices, this::select);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, convertHeightInCharsToPixels(LINES)).applyTo(preview.control());
		select(HighlightStyle.TITLE);
		update();
		return page;
	}

	private void createStyles(Composite parent) {
		Composite left = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(left);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
		label(left, "styles");
		styles = new TreeViewer(left, SWT.BORDER | SWT.SINGLE);
		styles.setContentProvider(new Styles());
		styles.setLabelProvider(LabelProvider.createTextProvider(ColorsPreferencePage::label));
		styles.setInput(StyleCategory.values());
		styles.expandAll();
		styles.addSelectionChangedListener(event -> update());
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, convertHeightInCharsToPixels(LINES)).applyTo(styles.getControl());
	}

	private void createLook(Composite parent) {
		Composite right = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(right);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).indent(0, convertHeightInCharsToPixels(1)).applyTo(right);
		label(right, "color");
		color = new ColorSelector(right);
		color.addListener(event -> choose(look -> look.withColor(color.getColorValue())));
		bold = check(right, "bold");
		bold.addListener(SWT.Selection, event -> choose(look -> look.withBold(bold.getSelection())));
		italic = check(right, "italic");
		italic.addListener(SWT.Selection, event -> choose(look -> look.withItalic(italic.getSelection())));
	}

	private void label(Composite parent, String key) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(texts.get(key));
	}

	private Button check(Composite parent, String key) {
		Button button = new Button(parent, SWT.CHECK);
		button.setText(texts.get(key));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	private void select(HighlightStyle style) {
		styles.setSelection(new StructuredSelection(style), true);
	}

	/** Returns the style that is selected; null for a category. */
	private HighlightStyle selected() {
		return ((IStructuredSelection) styles.getSelection()).getFirstElement() instanceof HighlightStyle style ? style : null;
	}

	private void choose(UnaryOperator<StyleLook> change) {
		HighlightStyle style = selected();
		if (style != null) {
			choices.choose(style, change.apply(choices.look(style)));
			preview.update();
		}
	}

	private void update() {
		HighlightStyle style = selected();
		for (Button button : new Button[] { color.getButton(), bold, italic }) {
			button.setEnabled(style != null);
		}
		if (style != null) {
			StyleLook look = choices.look(style);
			color.setColorValue(look.color());
			bold.setSelection(look.bold());
			italic.setSelection(look.italic());
		}
		semantic.setSelection(choices.isSemantic());
	}

	@Override
	protected void performDefaults() {
		choices.chooseDefaults();
		update();
		preview.update();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		choices.store();
		return true;
	}

	private static String label(Object element) {
		return element instanceof StyleCategory category ? category.label()
			: Platform.getResourceString(Platform.getBundle(ReportFiles.PLUGIN_ID), "%color." + ((HighlightStyle) element).id());
	}

	/** The categories with their styles. */
	private static final class Styles implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object categories) {
			return Arrays.copyOf((StyleCategory[]) categories, ((StyleCategory[]) categories).length, Object[].class);
		}

		@Override
		public Object[] getChildren(Object element) {
			return element instanceof StyleCategory category ? category.styles().toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof HighlightStyle style ? StyleCategory.of(style) : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof StyleCategory;
		}
	}
}
