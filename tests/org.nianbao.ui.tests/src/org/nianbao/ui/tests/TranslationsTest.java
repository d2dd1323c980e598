package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.nianbao.ide.highlighting.HighlightStyle;

/** Every text is there in English and in Chinese, and every style has its colours. */
class TranslationsTest {

	@Test
	void everyBundleHasBothLanguages() throws IOException {
		List<URL> bundles = new ArrayList<>(Collections.list(PluginFiles.BUNDLE.findEntries("/org/nianbao", "messages.properties", true)));
		bundles.add(PluginFiles.BUNDLE.getEntry("plugin.properties"));
		assertTrue(bundles.size() > 3, bundles::toString);
		for (URL english : bundles) {
			URL chinese = new URL(english.toString().replace(".properties", "_zh.properties"));
			assertParity(PluginFiles.properties(english), PluginFiles.properties(chinese), english.getPath());
		}
	}

	private static void assertParity(Properties english, Properties chinese, String name) {
		assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()), name);
		for (String key : english.stringPropertyNames()) {
			String text = name + " " + key;
			assertFalse(english.getProperty(key).isBlank() || chinese.getProperty(key).isBlank(), text);
			assertEquals(arguments(english.getProperty(key)), arguments(chinese.getProperty(key)), text);
			assertFalse(english.getProperty(key).codePoints().anyMatch(Character::isIdeographic), text);
			// MessageFormat takes a single apostrophe for a quotation mark.
			assertFalse(name.contains("messages") && (english.getProperty(key) + chinese.getProperty(key)).contains("'"), text);
		}
	}

	private static Set<String> arguments(String text) {
		return found("\\{\\d\\}", text);
	}

	@Test
	void pluginUsesExactlyItsLabels() throws IOException {
		Set<String> used = found("(?<=%)[A-Za-z.]+", PluginFiles.text("plugin.xml") + PluginFiles.text("META-INF/MANIFEST.MF"));
		assertEquals(new TreeSet<>(PluginFiles.properties("plugin.properties").stringPropertyNames()), used);
	}

	@Test
	void labelsAreReadable() {
		Properties expected = PluginFiles.properties(Locale.getDefault().getLanguage().equals("zh") ? "plugin_zh.properties" : "plugin.properties");
		assertEquals(expected.getProperty("nature"), PluginFiles.label("nature"));
	}

	@Test
	void everyStyleHasColoursForLightAndDark() throws IOException {
		Set<String> light = found("(?<=id=\"org\\.nianbao\\.ui\\.highlighting\\.)\\w+", PluginFiles.text("plugin.xml"));
		Set<String> dark = found("(?<=#org-nianbao-ui-highlighting-)\\w+", PluginFiles.text("css/dark.css"));
		Set<String> styles = new TreeSet<>(Stream.of(HighlightStyle.values()).map(HighlightStyle::id).toList());
		assertEquals(styles, light);
		assertEquals(styles, dark);
		assertTrue(PluginFiles.properties("plugin.properties").stringPropertyNames().containsAll(styles.stream().map(style -> "color." + style).toList()));
	}

	private static Set<String> found(String pattern, String text) {
		Set<String> found = new TreeSet<>();
		for (Matcher matcher = Pattern.compile(pattern).matcher(text); matcher.find();) {
			found.add(matcher.group());
		}
		return found;
	}
}
