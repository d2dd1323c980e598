package org.nianbao.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Finds widgets as users do: by what is written on them or before them. */
final class Widgets {

	private Widgets() {
	}

	/** All widgets of a dialog, in the order in which they were made. */
	static List<Control> all(Composite parent) {
		List<Control> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			found.add(child);
			if (child instanceof Composite composite) {
				found.addAll(all(composite));
			}
		}
		return found;
	}

	/** The first widget of a kind after a label. */
	static <T extends Control> T after(Composite parent, String label, Class<T> kind) {
		List<Control> controls = all(parent);
		int at = indexOf(controls, control -> control instanceof Label l && l.getText().equals(label));
		return controls.subList(at + 1, controls.size()).stream().filter(kind::isInstance).map(kind::cast).findFirst()
			.orElseThrow(() -> new AssertionError("nothing after " + label));
	}

	static Button button(Composite parent, String text) {
		List<Control> controls = all(parent);
		return (Button) controls.get(indexOf(controls, control -> control instanceof Button b && b.getText().replace("&", "").equals(text)));
	}

	/** Ticks a box, or presses a button. */
	static void press(Button button) {
		if ((button.getStyle() & SWT.CHECK) != 0) {
			button.setSelection(!button.getSelection());
		}
		button.notifyListeners(SWT.Selection, null);
	}

	static void choose(Combo combo, int index) {
		combo.select(index);
		combo.notifyListeners(SWT.Selection, null);
	}

	private static int indexOf(List<Control> controls, Predicate<Control> wanted) {
		for (int i = 0; i < controls.size(); i++) {
			if (wanted.test(controls.get(i))) {
				return i;
			}
		}
		throw new AssertionError("no such widget");
	}
}
