package org.nianbao.ui.hover;

import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

/**
 * The part of the window of a hover that has a link for each repair. It takes no room where there is none.
 */
final class RepairLinks {

	private final Composite links;
	private final GridData place = new GridData(SWT.FILL, SWT.TOP, true, false);

	/**
	 * @param parent the content of the window, laid out as a grid
	 */
	RepairLinks(Composite parent) {
		links = new Composite(parent, SWT.NONE);
		links.setLayout(new GridLayout());
		links.setLayoutData(place);
		links.setBackground(parent.getBackground());
	}

	/** Offers the repairs of a hover instead of those before. */
	void show(HoverContent content) {
		for (Control old : links.getChildren()) {
			old.dispose();
		}
		content.repairs().forEach(repair -> add(repair, content));
		place.exclude = content.repairs().isEmpty();
		links.setVisible(!place.exclude);
	}

	private void add(ICompletionProposal repair, HoverContent content) {
		Link link = new Link(links, SWT.WRAP);
		link.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		link.setBackground(links.getBackground());
		link.setForeground(links.getForeground());
		link.setText("<a>" + repair.getDisplayString().replace("&", "&&") + "</a>");
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			// The window may be that of several hovers, of which this is a part.
			link.getShell().setVisible(false);
			repair.apply(content.document());
		}));
	}
}
