package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionConverter;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.Texts;
import org.nianbao.ui.builder.ReportBuilder;
import org.nianbao.ui.builder.ReportNature;
import org.nianbao.ui.project.FirstUsePolicy;
import org.nianbao.ui.project.ProjectChecks;

/** The checks are switched on when a report is first opened, unless somebody minds, and can be switched on and off. */
class ProjectChecksTest {

	private static final String PROJECT_MENU = "popup:org.eclipse.ui.projectConfigure?after=additions";
	private static final String EDITOR_MENU = "popup:#TextEditorContext?after=additions";

	private static final Texts TEXTS = Texts.of(ProjectChecks.class);

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private IFile report;

	@BeforeEach
	void createReport() throws Exception {
		report = project.create("错误.nianbao", Examples.read(Examples.MISTAKES));
	}

	@Test
	void openingAReportSwitchesOn() throws Exception {
		assertFalse(ProjectChecks.areOn(project.project()));
		Workbench.open(report);
		Workbench.waitFor("the checks to be on", () -> ProjectChecks.areOn(project.project()));
		Workbench.waitFor("the markers", () -> !project.markers(report).isEmpty());
		assertEquals(List.of(ReportNature.ID), List.of(project.project().getDescription().getNatureIds()));
		assertEquals(1, builders(project.project()));
	}

	@Test
	void openingAnotherFileDoesNot() throws Exception {
		Workbench.open(project.create("一.geshi", ""));
		Workbench.open(project.create("一.txt", ""));
		project.settle();
		assertFalse(ProjectChecks.areOn(project.project()));
	}

	@Test
	void policyOfTheWorkspaceCanBeNever() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		Workbench.open(report);
		project.settle();
		assertFalse(ProjectChecks.areOn(project.project()));
		assertFalse(ProjectChecks.areRefused(project.project()));
		assertEquals(List.of(), project.markers(report));
	}

	@Test
	void whoeverIsAskedCanAgree() throws Exception {
		project.policy(FirstUsePolicy.ASK);
		Workbench.open(report);
		Shell question = question();
		assertEquals(0, question.getStyle() & (SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL | SWT.PRIMARY_MODAL), "nobody has to answer");
		Workbench.screenshot("question");
		press(question, "firstUse.yes");
		Workbench.waitFor("the markers", () -> !project.markers(report).isEmpty());
		assertEquals(FirstUsePolicy.ASK, FirstUsePolicy.current());
	}

	@Test
	void whoeverIsAskedCanRefuseForGood() throws Exception {
		project.policy(FirstUsePolicy.ASK);
		Workbench.open(report);
		press(question(), "firstUse.no");
		Workbench.waitFor("the refusal", () -> ProjectChecks.areRefused(project.project()));
		project.settle();
		assertFalse(ProjectChecks.areOn(project.project()));
		assertEquals(List.of(), project.markers(report));

		Workbench.page().closeAllEditors(false);
		project.policy(FirstUsePolicy.ALWAYS);
		Workbench.open(report);
		project.settle();
		assertFalse(ProjectChecks.areOn(project.project()), "the project's own refusal counts more");
	}

	@Test
	void refusalCanHoldForAllProjects() throws Exception {
		project.policy(FirstUsePolicy.ASK);
		Workbench.open(report);
		Shell question = question();
		Button remember = button(question, TEXTS.get("firstUse.remember"));
		remember.setSelection(true);
		remember.notifyListeners(SWT.Selection, null);
		press(question, "firstUse.no");
		assertEquals(FirstUsePolicy.NEVER, FirstUsePolicy.current());
	}

	@Test
	void questionIsAskedOncePerSession() throws Exception {
		project.policy(FirstUsePolicy.ASK);
		Workbench.open(report);
		question().close();
		Workbench.page().closeAllEditors(false);
		Workbench.open(report);
		Workbench.settle();
		assertNull(openQuestion());
		assertFalse(ProjectChecks.areRefused(project.project()));
	}

	@Test
	void unknownPolicyMeansToAsk() {
		InstanceScope.INSTANCE.getNode("org.nianbao.ui").put(FirstUsePolicy.PREFERENCE, "whatever");
		assertEquals(FirstUsePolicy.ASK, FirstUsePolicy.current());
	}

	@Test
	void policyCanBeChosenInThePreferences() throws Exception {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), "org.nianbao.ui.preferences", null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Button never = button(dialog.getShell(), TEXTS.get("policy.never"));
		button(dialog.getShell(), TEXTS.get("policy.always")).setSelection(false);
		never.setSelection(true);
		never.notifyListeners(SWT.Selection, null);
		Workbench.screenshot("preferences");
		((PreferencePage) dialog.getSelectedPage()).performOk();
		dialog.close();
		assertEquals(FirstUsePolicy.NEVER, FirstUsePolicy.current());
	}

	@Test
	void commandTogglesTheProjectOfTheEditor() throws Exception {
		project.policy(FirstUsePolicy.NEVER);
		Workbench.open(report);
		toggle();
		Workbench.waitFor("the markers", () -> !project.markers(report).isEmpty());
		toggle();
		Workbench.waitFor("the checks to be off", () -> !ProjectChecks.areOn(project.project()));
		project.settle();
		assertTrue(ProjectChecks.areRefused(project.project()));
		assertEquals(List.of(), project.markers(report));
		assertEquals(0, builders(project.project()));
		toggle();
		Workbench.waitFor("the markers", () -> !project.markers(report).isEmpty());
		assertFalse(ProjectChecks.areRefused(project.project()));
		assertEquals(1, builders(project.project()));
	}

	@Test
	void menusOfferWhatCanBeDone() throws Exception {
		IFile other = project.create("一.txt", "");
		List<String> on = List.of(PluginFiles.label("command.switchOn"));
		List<String> off = List.of(PluginFiles.label("command.switchOff"));
		assertEquals(on, offered(PROJECT_MENU, project.project(), null));
		assertEquals(on, offered(EDITOR_MENU, null, report));
		assertEquals(List.of(), offered(EDITOR_MENU, null, other));
		project.switchOn();
		assertEquals(off, offered(PROJECT_MENU, project.project(), null));
		assertEquals(off, offered(EDITOR_MENU, null, report));
		assertEquals(List.of(), offered(EDITOR_MENU, null, other));
	}

	/** Returns the labels of the switch that a menu shows when a resource is selected, or a file edited. */
	private static List<String> offered(String menu, IResource selected, IFile edited) throws CoreException {
		EvaluationContext context = new EvaluationContext(null, selected == null ? List.of() : List.of(selected));
		if (edited != null) {
			context.addVariable("activeEditorInput", new FileEditorInput(edited));
		}
		List<String> labels = new ArrayList<>();
		for (IConfigurationElement contribution : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.menus")) {
			if (contribution.getContributor().getName().equals("org.nianbao.ui") && menu.equals(contribution.getAttribute("locationURI"))) {
				for (IConfigurationElement command : contribution.getChildren("command")) {
					if (!"org.nianbao.ui.toggleChecks".equals(command.getAttribute("commandId"))) {
						continue;
					}
					Expression visible = ExpressionConverter.getDefault().perform(command.getChildren("visibleWhen")[0].getChildren()[0]);
					if (visible.evaluate(context) == EvaluationResult.TRUE) {
						labels.add(command.getAttribute("label"));
					}
				}
			}
		}
		return labels;
	}

	private static long builders(IProject project) throws Exception {
		return Arrays.stream(project.getDescription().getBuildSpec()).filter(command -> command.getBuilderName().equals(ReportBuilder.ID)).count();
	}

	private static void toggle() throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.nianbao.ui.toggleChecks", null);
	}

	private static Shell question() {
		Workbench.waitFor("the question", () -> openQuestion() != null);
		return openQuestion();
	}

	private static Shell openQuestion() {
		return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells()).filter(shell -> shell.getText().equals(TEXTS.get("firstUse.title")))
			.findFirst().orElse(null);
	}

	private static void press(Shell question, String key) {
		button(question, TEXTS.get(key)).notifyListeners(SWT.Selection, null);
	}

	private static Button button(Composite parent, String label) {
		Button button = find(parent, label);
		assertNotNull(button, label);
		return button;
	}

	private static Button find(Composite parent, String label) {
		for (Control child : parent.getChildren()) {
			Button found = child instanceof Button button && button.getText().equals(label) ? button
				: child instanceof Composite composite ? find(composite, label) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}
}
