package org.nianbao.language;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.nianbao.language.conversion.FormatValueConverters;

/**
 * Binds what the format language does in its own way.
 */
public class FormatRuntimeModule extends AbstractFormatRuntimeModule {

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return FormatValueConverters.class;
	}
}
