package org.nianbao.install;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.adaptor.EclipseStarter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * A program that starts the OSGi framework of an Eclipse installation without an application, and prints a line for each bundle: its
 * name, and {@code resolved} or why it is not. Its class path is the framework of that installation. The argument is the directory.
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
			System.out.println(bundle.getSymbolicName() + " " + state(bundle));
		}
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
}
