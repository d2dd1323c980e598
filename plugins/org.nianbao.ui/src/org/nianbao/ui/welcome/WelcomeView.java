package org.nianbao.ui.welcome;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.nianbao.ui.Texts;

/**
 * The way to the first report, step by step. Its links are commands of the workbench, written as {@link ParameterizedCommand#serialize()} writes
 * them.
 */
public final class WelcomeView extends ViewPart {

	/** The ID of the view. */
	public static final String ID = "org.nianbao.ui.welcome";

	private static final Texts TEXTS = Texts.of(WelcomeView.class);
	private static final int MARGIN = 12;
	private static final int GAP = 10;

	/** How many steps there are. */
	private static final int STEPS = 6;

	private FormToolkit toolkit;
	private ScrolledForm form;

	@Override
	public void createPartControl(Composite parent) {
		toolkit = new FormToolkit(parent.getDisplay());
		form = toolkit.createScrolledForm(parent);
		form.setText(TEXTS.get("title"));
		toolkit.decorateFormHeading(form.getForm());
		TableWrapLayout layout = new TableWrapLayout();
		layout.leftMargin = MARGIN;
		layout.rightMargin = MARGIN;
		layout.verticalSpacing = GAP;
		form.getBody().setLayout(layout);
		addText(TEXTS.get("opening"));
		for (int step = 1; step <= STEPS; step++) {
			addText(TEXTS.get("step." + step, TEXTS.get("number", step)));
		}
		addText(TEXTS.get("closing"));
	}

	private void addText(String paragraphs) {
		FormText text = toolkit.createFormText(form.getBody(), true);
		text.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		text.setText("<form>" + paragraphs + "</form>", true, false);
		text.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(this::follow));
	}

	private void follow(HyperlinkEvent link) {
		try {
			ParameterizedCommand command = getSite().getService(ICommandService.class).deserialize(String.valueOf(link.getHref()));
			getSite().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(WelcomeView.class).error(String.valueOf(link.getHref()), e);
		}
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}

	@Override
	public void dispose() {
		toolkit.dispose();
		super.dispose();
	}
}
