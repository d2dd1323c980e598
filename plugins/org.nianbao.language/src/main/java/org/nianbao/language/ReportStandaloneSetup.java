package org.nianbao.language;

import org.eclipse.emf.ecore.EPackage;
import org.nianbao.language.format.FormatPackage;

import com.google.inject.Injector;

/**
 * Initialises the report language where no Eclipse platform runs.
 */
public class ReportStandaloneSetup extends ReportStandaloneSetupGenerated {

	/** Initialises the language. */
	public static void doSetup() {
		new ReportStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	/** Registers the package of the format language too, to which reports refer. */
	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		EPackage.Registry.INSTANCE.putIfAbsent(FormatPackage.eNS_URI, FormatPackage.eINSTANCE);
		return super.createInjectorAndDoEMFRegistration();
	}
}
