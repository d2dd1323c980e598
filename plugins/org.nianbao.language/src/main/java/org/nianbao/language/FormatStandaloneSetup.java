package org.nianbao.language;

import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.XtextPackage;
import org.eclipse.xtext.resource.impl.BinaryGrammarResourceFactoryImpl;

import com.google.inject.Injector;

/**
 * Initialises the format language where no Eclipse platform runs.
 */
public class FormatStandaloneSetup extends FormatStandaloneSetupGenerated {

	private static final String GRAMMAR = "xtextbin";

	/** Initialises the language. */
	public static void doSetup() {
		new FormatStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	/**
	 * Makes the services of the language and registers what its grammar is read with. The generated setup would also make the services of
	 * the language that the terminals come from, an injector of its own that nobody asks for anything.
	 *
	 * @return the services
	 */
	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().putIfAbsent(GRAMMAR, new BinaryGrammarResourceFactoryImpl());
		EPackage.Registry.INSTANCE.putIfAbsent(XtextPackage.eNS_URI, XtextPackage.eINSTANCE);
		Injector injector = createInjector();
		register(injector);
		return injector;
	}
}
