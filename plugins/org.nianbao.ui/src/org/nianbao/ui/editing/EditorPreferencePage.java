package org.nianbao.ui.editing;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.nianbao.ui.Texts;

/**
 * The switches of the editor of reports.
 */
public final class EditorPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** Called by the workbench. */
	public EditorPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(EditingPreferences.store());
	}

	@Override
	protected void createFieldEditors() {
		Texts texts = Texts.of(EditorPreferencePage.class);
		for (EditingPreferences preference : EditingPreferences.values()) {
			addField(new BooleanFieldEditor(preference.key(), texts.get(preference.key()), getFieldEditorParent()));
		}
	}
}
