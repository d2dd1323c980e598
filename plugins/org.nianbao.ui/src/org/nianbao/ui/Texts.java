package org.nianbao.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of a feature: those in {@code messages.properties} of its package and their translations. Unlike
 * {@code org.eclipse.osgi.util.NLS} this reads UTF-8, so that the Chinese texts can be read in their files.
 */
public final class Texts {

	/** The language of the system must not stand in for a missing translation: the language without a suffix does. */
	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final ResourceBundle bundle;

	private Texts(ResourceBundle bundle) {
		this.bundle = bundle;
	}

	/**
	 * Returns the texts of a feature in the language of the workbench.
	 *
	 * @param feature a class of the package
	 * @return its texts
	 */
	public static Texts of(Class<?> feature) {
		return new Texts(ResourceBundle.getBundle(feature.getPackageName() + ".messages", Locale.getDefault(), feature.getClassLoader(), NO_FALLBACK));
	}

	/**
	 * Returns a text.
	 *
	 * @param key       its key
	 * @param arguments what stands for {0}, {1}, …
	 * @return the text
	 * @throws MissingResourceException if there is no such text
	 */
	public String get(String key, Object... arguments) {
		return MessageFormat.format(bundle.getString(key), arguments);
	}
}
