package org.nianbao.ui.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** The files of the plug-in. */
final class PluginFiles {

	static final Bundle BUNDLE = Platform.getBundle("org.nianbao.ui");

	private PluginFiles() {
	}

	/** Returns a label of plugin.xml in the language of the workbench. */
	static String label(String key) {
		return Platform.getResourceString(BUNDLE, "%" + key);
	}

	static Properties properties(String file) {
		return properties(BUNDLE.getEntry(file));
	}

	static Properties properties(URL file) {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return properties;
	}

	static String text(String file) throws IOException {
		try (InputStream stream = BUNDLE.getEntry(file).openStream()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
