package org.nianbao.cli;

import picocli.CommandLine.IVersionProvider;

/**
 * Tells the versions of the product and of what it runs on.
 */
final class ProductVersion implements IVersionProvider {

	/** Where no manifest says otherwise: when the classes do not come from the product's jar. */
	private static final String UNKNOWN = "(unpackaged)";

	@Override
	public String[] getVersion() {
		String version = Main.class.getPackage().getImplementationVersion();
		String vendor = System.getProperty("java.vendor");
		return new String[] {"nianbao " + (version == null ? UNKNOWN : version), "Java " + System.getProperty("java.version") + " (" + vendor + ")"};
	}
}
