package org.nianbao.language;

import org.eclipse.emf.ecore.EPackage;
import org.eclipse.xtext.XtextPackage;
import org.nianbao.language.format.FormatPackage;
import org.nianbao.language.report.ReportPackage;

import com.google.inject.Injector;

/**
 * Initialises the report language where no Eclipse platform runs.
 */
public class ReportStandaloneSetup extends ReportStandaloneSetupGenerated {

	/** Initialises the language. */
	public static void doSetup() {
		new ReportStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	/** Initialises and registers the packages that models of reports are made of, and those that grammars are made of. */
	public static void registerPackages() {
		EPackage.Registry.INSTANCE.putIfAbsent(XtextPackage.eNS_URI, XtextPackage.eINSTANCE);
		EPackage.Registry.INSTANCE.putIfAbsent(FormatPackage.eNS_URI, FormatPackage.eINSTANCE);
		EPackage.Registry.INSTANCE.putIfAbsent(ReportPackage.eNS_URI, ReportPackage.eINSTANCE);
	}

	/** Registers the package of the format language too, to which reports refer. */
	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		registerPackages();
		return super.createInjectorAndDoEMFRegistration();
	}
}
