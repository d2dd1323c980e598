package org.nianbao.ui.highlighting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.nianbao.ide.highlighting.FormatHighlighting;
import org.nianbao.ide.highlighting.HighlightStyle;
import org.nianbao.ide.highlighting.ReportHighlighting;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ide.services.EditorLanguage;
import org.nianbao.ui.ReportServices;

/**
 * A text in which all styles occur: a little report and a little format.
 *
 * @param text    both of them
 * @param lexical for each character the style by its token; null where it has none
 * @param meant   for each character the style by what it means, where that is not the same; else null
 */
record StyleExample(String text, HighlightStyle[] lexical, HighlightStyle[] meant) {

	private static final String REPORT = "example.nianbao";
	private static final String FORMAT = "example.geshi";

	/** Reads the example. Not for the UI thread. */
	static StyleExample read() {
		String report = read(REPORT);
		String format = read(FORMAT);
		String text = report + '\n' + format;
		StyleExample example = new StyleExample(text, new HighlightStyle[text.length()], new HighlightStyle[text.length()]);
		int formatOffset = report.length() + 1;
		paint(example.lexical, ReportHighlighting.of(report), 0);
		paint(example.lexical, FormatHighlighting.of(format), formatOffset);
		paint(example.meant, styles(ReportServices.reports(), report), 0);
		paint(example.meant, styles(ReportServices.formats(), format), formatOffset);
		return example;
	}

	/** Returns the style of a character. */
	Optional<HighlightStyle> style(int offset, boolean semantic) {
		return Optional.ofNullable(semantic && meant[offset] != null ? meant[offset] : lexical[offset]);
	}

	private static <D> List<StyledRegion> styles(EditorLanguage<D> language, String text) {
		return language.styles(language.parse(text, Optional.empty()));
	}

	private static void paint(HighlightStyle[] styles, List<StyledRegion> regions, int offset) {
		regions.forEach(region -> Arrays.fill(styles, offset + region.offset(), offset + region.end(), region.style()));
	}

	private static String read(String name) {
		try (InputStream stream = StyleExample.class.getResourceAsStream(name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
