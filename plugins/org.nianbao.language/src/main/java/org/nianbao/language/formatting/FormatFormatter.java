package org.nianbao.language.formatting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.formatting2.FormatterPreferenceKeys;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.text.TextEdit;

import com.google.inject.Inject;
import com.google.inject.Provider;

/**
 * Formats format files. Thread-safe.
 */
public final class FormatFormatter {

	private static final String INDENTATION = "  ";

	private final Provider<IFormatter2> formatters;
	private final Provider<FormatterRequest> requests;
	private final Provider<TextRegionAccessBuilder> builders;

	/**
	 * @param formatters makes what knows how format files look
	 * @param requests   makes requests to it
	 * @param builders   makes what reads the parsed file
	 */
	@Inject
	public FormatFormatter(Provider<IFormatter2> formatters, Provider<FormatterRequest> requests, Provider<TextRegionAccessBuilder> builders) {
		this.formatters = formatters;
		this.requests = requests;
		this.builders = builders;
	}

	/**
	 * Formats a file. Changes nothing but white space.
	 *
	 * @param file a parsed file
	 * @return the changes in the order of the text; none for a file that cannot be read as a whole: nobody knows what belongs together in it
	 */
	public List<TextEdit> format(XtextResource file) {
		if (file.getParseResult().hasSyntaxErrors() || file.getContents().isEmpty()) {
			return List.of();
		}
		String text = file.getParseResult().getRootNode().getText();
		ITextRegionAccess regions = builders.get().forNodeModel(file).create();
		FormatterRequest request = requests.get();
		request.setTextRegionAccess(regions);
		request.setPreferences(new MapBasedPreferenceValues(Map.of(FormatterPreferenceKeys.indentation.getId(), INDENTATION,
			FormatterPreferenceKeys.lineSeparator.getId(), text.contains("\r\n") ? "\r\n" : "\n")));
		List<TextEdit> edits = new ArrayList<>();
		for (ITextReplacement replacement : formatters.get().format(request)) {
			edits.add(new TextEdit(replacement.getOffset(), replacement.getLength(), replacement.getReplacementText()));
		}
		return edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList();
	}
}
