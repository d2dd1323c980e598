package org.nianbao.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

/** Finds dialogs and their widgets. */
final class Dialogs {

	private Dialogs() {
	}

	/** Waits for a dialog. */
	static Shell waitFor(String title) {
		Workbench.waitFor("the dialog " + title, () -> find(title).isPresent());
		return find(title).orElseThrow();
	}

	static Optional<Shell> find(String title) {
		return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
			.filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst();
	}

	static void closeAll(String title) {
		Workbench.settle();
		for (Optional<Shell> open = find(title); open.isPresent(); open = find(title)) {
			open.get().close();
		}
	}

	static void press(Composite parent, String label) {
		Button button = find(parent, Button.class, candidate -> candidate.getText().replace("&", "").equals(label)).orElseThrow();
		boolean isChoice = (button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0;
		if (isChoice) {
			button.setSelection((button.getStyle() & SWT.RADIO) != 0 || !button.getSelection());
		}
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** The texts of all rows of the only table. */
	static List<String> rows(Composite parent) {
		Table table = find(parent, Table.class, candidate -> true).orElseThrow();
		return Arrays.stream(table.getItems()).map(TableItem::getText).toList();
	}

	static <T extends Control> Optional<T> find(Composite parent, Class<T> type, Predicate<T> wanted) {
		List<T> found = new ArrayList<>();
		collect(parent, type, found);
		return found.stream().filter(wanted).findFirst();
	}

	private static <T> void collect(Composite parent, Class<T> type, List<T> found) {
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite composite) {
				collect(composite, type, found);
			}
		}
	}
}
