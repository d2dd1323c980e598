package org.nianbao.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.adaptor.EclipseStarter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * A program that starts the OSGi framework of an Eclipse installation without an application, and prints a line for each bundle: its
 * name, its version, and {@code resolved} or why it is not. Then it has the services of the installed editor check a report, and prints the rules
 * that speak, or what goes wrong. Its class path is the framework of that installation. The arguments are the directory and the report.
 */
public final class BundleStates {

	private BundleStates() {
	}

	public static void main(String[] args) throws Exception {
		EclipseStarter.setInitialProperties(Map.of(
			"osgi.install.area", "file:" + args[0] + "/",
			"osgi.configuration.area", "file:" + args[0] + "/configuration/",
			"osgi.instance.area", "@none",
			"eclipse.ignoreApp", "true"));
		BundleContext context = EclipseStarter.startup(new String[0], null);
		context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(List.of(context.getBundles()));
		for (Bundle bundle : context.getBundles()) {
			System.out.println(bundle.getSymbolicName() + " " + bundle.getVersion() + " " + state(bundle));
		}
		System.out.println("rules " + check(context, args[1]));
		EclipseStarter.shutdown();
	}

	private static String state(Bundle bundle) {
		if (bundle.getState() != Bundle.INSTALLED) {
			return "resolved";
		}
		try {
			bundle.start();
			return "was not resolved at first";
		} catch (BundleException e) {
			return e.getMessage().replaceAll("\\s+", " ");
		}
	}

	/** What is checked is not on the class path of this program: by its names only. */
	private static List<String> check(BundleContext context, String report) throws Exception {
		for (Bundle bundle : context.getBundles()) {
			if (bundle.getSymbolicName().equals("org.nianbao.ui")) {
				Class<?> services = bundle.loadClass("org.nianbao.ui.ReportServices");
				Object loader = services.getMethod("loader").invoke(null);
				Object loaded = loader.getClass().getMethod("load", Path.class).invoke(loader, Path.of(report));
				Object checker = services.getMethod("checker").invoke(null);
				List<?> findings = (List<?>) checker.getClass().getMethod("check", loaded.getClass()).invoke(checker, loaded);
				return findings.stream().map(BundleStates::rule).toList();
			}
		}
		return List.of("not installed");
	}

	private static String rule(Object finding) {
		try {
			return (String) finding.getClass().getMethod("rule").invoke(finding);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}
}
