package org.nianbao.language.conversion;

import org.eclipse.xtext.common.services.DefaultTerminalConverters;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;

import com.google.inject.Singleton;

/**
 * Turns the text of tokens into values of the model: the escape {@code ^} is no part of a name.
 */
@Singleton
public class FormatValueConverters extends DefaultTerminalConverters {

	/** A name without its escape. */
	@ValueConverter(rule = "Name")
	public IValueConverter<String> name() {
		return new AbstractNullSafeConverter<>() {

			@Override
			protected String internalToValue(String string, INode node) {
				return string.startsWith("^") ? string.substring(1) : string;
			}

			@Override
			protected String internalToString(String value) {
				return value;
			}
		};
	}
}
