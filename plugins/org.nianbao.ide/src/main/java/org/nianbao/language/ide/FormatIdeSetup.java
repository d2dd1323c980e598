package org.nianbao.language.ide;

import org.eclipse.xtext.util.Modules2;
import org.nianbao.language.FormatRuntimeModule;
import org.nianbao.language.FormatStandaloneSetup;

import com.google.inject.Guice;
import com.google.inject.Injector;

/**
 * Initialises the format language with the services of editors.
 */
public class FormatIdeSetup extends FormatStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new FormatRuntimeModule(), new FormatIdeModule()));
	}
}
