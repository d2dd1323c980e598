package org.nianbao.cli;

import picocli.CommandLine.IVersionProvider;

/**
 * Tells the versions of the product and of what it runs on.
 */
final class ProductVersion implements IVersionProvider {

	/** Where no manifest says otherwise: when the classes do not come from the product's jar. */
	private static final String UNKNOWN = "(unpackaged)";

	/** Returns the version of the product. */
	static String number() {
		String version = Main.class.getPackage().getImplementationVersion();
		return version == null ? UNKNOWN : version;
	}

	@Override
	public String[] getVersion() {
		String vendor = System.getProperty("java.vendor");
		return new String[] {"nianbao " + number(), "Java " + System.getProperty("java.version") + " (" + vendor + ")"};
	}
}
