package org.nianbao.language;

/**
 * Initialises the format language where no Eclipse platform runs.
 */
public class FormatStandaloneSetup extends FormatStandaloneSetupGenerated {

	/** Initialises the language. */
	public static void doSetup() {
		new FormatStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}
