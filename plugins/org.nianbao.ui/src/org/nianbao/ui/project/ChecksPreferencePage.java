package org.nianbao.ui.project;

import java.util.Arrays;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.model.WorkbenchLabelProvider;
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
	protected Control createContents(Composite parent) {
		Control fields = super.createContents(parent);
		Link projects = new Link(parent, SWT.WRAP);
		projects.setText(Texts.of(ChecksPreferencePage.class).get("projects.link"));
		projects.addListener(SWT.Selection, e -> openProject());
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 10).applyTo(projects);
		return fields;
	}

	private void openProject() {
		Texts texts = Texts.of(ChecksPreferencePage.class);
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(getShell(), new WorkbenchLabelProvider());
		dialog.setTitle(texts.get("projects.choose"));
		dialog.setMessage(texts.get("projects.question"));
		dialog.setElements(Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isAccessible).toArray());
		if (dialog.open() == Window.OK) {
			PreferencesUtil.createPropertyDialogOn(getShell(), (IProject) dialog.getFirstResult(), ReportProjectPropertyPage.ID, null, null).open();
		}
	}

	@Override
	protected void createFieldEditors() {
		Texts texts = Texts.of(ChecksPreferencePage.class);
		String[][] choices = Arrays.stream(FirstUsePolicy.values())
			.map(policy -> new String[] { texts.get("policy." + policy.value()), policy.value() }).toArray(String[][]::new);
		addField(new RadioGroupFieldEditor(FirstUsePolicy.PREFERENCE, texts.get("policy"), 1, choices, getFieldEditorParent(), true));
	}
}
