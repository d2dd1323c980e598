package org.nianbao.language;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.validation.IResourceValidator;
import org.nianbao.language.conversion.FormatValueConverters;
import org.nianbao.language.formats.FormatChecks;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formatting.FormatFileFormatter;
import org.nianbao.language.validation.FormatResourceValidator;

import com.google.inject.Provides;

/**
 * Binds what the format language does in its own way.
 */
public class FormatRuntimeModule extends AbstractFormatRuntimeModule {

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return FormatValueConverters.class;
	}

	/** How format files look. */
	public Class<? extends IFormatter2> bindIFormatter2() {
		return FormatFileFormatter.class;
	}

	/** What the parser and the linker have to say is said there, too. */
	public Class<? extends IResourceValidator> bindIResourceValidator() {
		return FormatResourceValidator.class;
	}

	/**
	 * Provides the checks of format files. The language does not know which rules there are: whoever does binds checks that know.
	 *
	 * @return checks that take every rule for one that exists
	 */
	@Provides
	public FormatChecks formatChecks() {
		return new FormatChecks(rule -> true);
	}

	/**
	 * Provides the formats on board.
	 *
	 * @return the formats that come with the product, read once per process
	 */
	@Provides
	public FormatRegistry formats() {
		return FormatReader.standard();
	}
}
