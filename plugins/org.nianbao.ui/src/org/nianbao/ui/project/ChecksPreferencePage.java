package org.nianbao.ui.project;

import java.util.Arrays;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.nianbao.ui.ReportFiles;
import org.nianbao.ui.Texts;

/**
 * Lets the user choose what happens when a report is first opened in a project.
 */
public final class ChecksPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** Called by the workbench. */
	public ChecksPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		IPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, ReportFiles.PLUGIN_ID);
		store.setDefault(FirstUsePolicy.PREFERENCE, FirstUsePolicy.ASK.value());
		setPreferenceStore(store);
	}

	@Override
	protected void createFieldEditors() {
		Texts texts = Texts.of(ChecksPreferencePage.class);
		String[][] choices = Arrays.stream(FirstUsePolicy.values())
			.map(policy -> new String[] { texts.get("policy." + policy.value()), policy.value() }).toArray(String[][]::new);
		addField(new RadioGroupFieldEditor(FirstUsePolicy.PREFERENCE, texts.get("policy"), 1, choices, getFieldEditorParent(), true));
	}
}
