package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.ui.Texts;
import org.nianbao.ui.welcome.FirstStart;
import org.nianbao.ui.welcome.WelcomeView;

/** The way to the first report is shown to whoever begins, and its links lead somewhere. */
class WelcomeTest {

	private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
	private static final String PREFERENCE = "welcome.atFirstStart";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@AfterEach
	void close() {
		InstanceScope.INSTANCE.getNode("org.nianbao.ui").remove(PREFERENCE);
		IViewPart view = Workbench.page().findView(WelcomeView.ID);
		if (view != null) {
			Workbench.page().hideView(view);
		}
	}

	@Test
	void helpMenuOpensIt() throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		ParameterizedCommand command = commands.deserialize("org.eclipse.ui.views.showView(org.eclipse.ui.views.showView.viewId=" + WelcomeView.ID + ")");
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		assertNotNull(Workbench.page().findView(WelcomeView.ID));
		assertTrue(PluginFiles.text("plugin.xml").contains("menu:help?after=helpStart"));
		Workbench.settle();
		Workbench.screenshot("welcome");
		long texts = Widgets.all(Workbench.window().getShell()).stream().filter(FormText.class::isInstance).count();
		assertEquals(8, texts);
	}

	@Test
	void linksLeadSomewhere() throws Exception {
		Texts texts = Texts.of(WelcomeView.class);
		List<String> links = new ArrayList<>();
		for (int step = 1; step <= 6; step++) {
			for (Matcher matcher = LINK.matcher(texts.get("step." + step, "")); matcher.find();) {
				links.add(matcher.group(1));
			}
		}
		assertEquals(5, links.size());
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		for (String link : links) {
			ParameterizedCommand command = commands.deserialize(link);
			assertTrue(command.getCommand().isDefined(), link);
			Map<?, ?> parameters = command.getParameterMap();
			assertEquals(1, parameters.size(), link);
			if (parameters.containsKey("newWizardId")) {
				assertNotNull(PlatformUI.getWorkbench().getNewWizardRegistry().findWizard((String) parameters.get("newWizardId")), link);
			} else if (parameters.containsKey("exportWizardId")) {
				assertNotNull(PlatformUI.getWorkbench().getExportWizardRegistry().findWizard((String) parameters.get("exportWizardId")), link);
			} else {
				assertNotNull(PlatformUI.getWorkbench().getViewRegistry().find((String) parameters.values().iterator().next()), link);
			}
		}
	}

	@Test
	void isShownAtTheFirstStartOnly() throws Exception {
		assertEquals(0, ResourcesPlugin.getWorkspace().getRoot().getProjects().length);
		new FirstStart().earlyStartup();
		Workbench.settle();
		assertNull(Workbench.page().findView(WelcomeView.ID), "the preference of these tests");
		InstanceScope.INSTANCE.getNode("org.nianbao.ui").putBoolean(PREFERENCE, true);
		TestProject project = new TestProject();
		project.beforeEach(null);
		new FirstStart().earlyStartup();
		Workbench.settle();
		assertNull(Workbench.page().findView(WelcomeView.ID), "there is a project");
		project.afterEach(null);
		new FirstStart().earlyStartup();
		Workbench.waitFor("the view", () -> Workbench.page().findView(WelcomeView.ID) != null);
		assertFalse(Workbench.page().isPageZoomed());
	}
}
