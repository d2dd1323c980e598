package org.nianbao.language.ide;

import org.eclipse.xtext.util.Modules2;
import org.nianbao.language.ReportRuntimeModule;
import org.nianbao.language.ReportStandaloneSetup;

import com.google.inject.Guice;
import com.google.inject.Injector;

/**
 * Initialises the report language with the services of editors.
 */
public class ReportIdeSetup extends ReportStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new ReportRuntimeModule(), new ReportIdeModule()));
	}
}
