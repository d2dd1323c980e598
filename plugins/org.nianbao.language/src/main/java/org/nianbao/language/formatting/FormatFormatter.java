package org.nianbao.language.formatting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.xtext.formatting2.FormatterPreferenceKeys;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.formats.FormatLoader;
import org.nianbao.language.text.TextEdit;

import com.google.inject.Inject;
import com.google.inject.Provider;

/**
 * Formats format files. Thread-safe.
 */
public final class FormatFormatter {

	private static final String INDENTATION = "  ";
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final FormatLoader loader;
	private final Provider<IFormatter2> formatters;
	private final Provider<FormatterRequest> requests;
	private final Provider<TextRegionAccessBuilder> builders;

	/**
	 * @param loader     parses texts
	 * @param formatters makes what knows how format files look
	 * @param requests   makes requests to it
	 * @param builders   makes what reads the parsed file
	 */
	@Inject
	public FormatFormatter(FormatLoader loader, Provider<IFormatter2> formatters, Provider<FormatterRequest> requests,
			Provider<TextRegionAccessBuilder> builders) {
		this.loader = loader;
		this.formatters = formatters;
		this.requests = requests;
		this.builders = builders;
	}

	/**
	 * Formats a text. Changes nothing but white space.
	 *
	 * @param text the text of a format file
	 * @return the changes in the order of the text; empty for a text that cannot be read as a whole
	 */
	public Optional<List<TextEdit>> format(String text) {
		XtextResource file = loader.parse(text);
		return isReadable(file) ? Optional.of(format(file, text)) : Optional.empty();
	}

	/**
	 * Formats a file. Changes nothing but white space.
	 *
	 * @param file a parsed file
	 * @param text the text from which it was parsed
	 * @return the changes in the order of the text; none for a file that cannot be read as a whole: nobody knows what belongs together in it
	 */
	public List<TextEdit> format(XtextResource file, String text) {
		if (!isReadable(file) || file.getContents().isEmpty()) {
			return List.of();
		}
		ITextRegionAccess regions = builders.get().forNodeModel(file).create();
		FormatterRequest request = requests.get();
		request.setTextRegionAccess(regions);
		request.setPreferences(new MapBasedPreferenceValues(Map.of(FormatterPreferenceKeys.indentation.getId(), INDENTATION,
			FormatterPreferenceKeys.lineSeparator.getId(), text.contains("\r\n") ? "\r\n" : "\n")));
		List<TextEdit> edits = new ArrayList<>();
		for (ITextReplacement replacement : formatters.get().format(request)) {
			// The parser takes a byte order mark for a blank: it stays.
			int start = Math.max(replacement.getOffset(), text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0);
			TextEdit edit = new TextEdit(start, replacement.getEndOffset() - start, replacement.getReplacementText());
			if (!text.startsWith(edit.text(), start) || edit.length() != edit.text().length()) {
				edits.add(edit);
			}
		}
		return edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList();
	}

	private static boolean isReadable(XtextResource file) {
		return !file.getParseResult().hasSyntaxErrors();
	}
}
