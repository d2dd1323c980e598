package org.nianbao.ide.assist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.language.figures.Figure.Region;

/**
 * A place in a format file, and what its grammar allows there.
 *
 * @param format   the format file
 * @param model    the part of the model that goes on there; empty before the first format
 * @param replaced what is replaced: what is typed, mostly
 * @param typed    where what is typed for a label begins
 * @param offset   where the caret is
 * @param features what may be written: {@code Rule.feature}, without repetitions
 * @param keywords which keywords may be written, without repetitions
 */
record FormatPlace(LoadedFormat format, Optional<EObject> model, Region replaced, int typed, int offset, List<String> features,
		List<String> keywords) {

	private static final Pattern LAST_NAME = Pattern.compile("\\^?([\\p{L}\\p{N}_]+)\\s*\\.\\s*$");
	private static final int LONGEST_NAME = 100;

	/** Tells whether what would be written there became one with what stands before. */
	boolean isGlued() {
		int start = replaced.offset();
		return start == offset && start > 0 && FormatAssist.isName(format.text().charAt(start - 1));
	}

	/** Tells whether a mark such as a brace is typed there, and no word or text in quotation marks. */
	boolean isMark() {
		char first = replaced.offset() < offset ? format.text().charAt(replaced.offset()) : '"';
		return first != '"' && !FormatAssist.isName(first);
	}

	/** Returns the names of the term before the caret. */
	List<String> namesBefore() {
		List<String> names = new ArrayList<>();
		int end = replaced.offset();
		Matcher matcher = LAST_NAME.matcher(format.text());
		while (matcher.region(Math.max(0, end - LONGEST_NAME), end).find()) {
			names.add(matcher.group(1));
			end = matcher.start();
		}
		Collections.reverse(names);
		return names;
	}

	/** Returns the blanks at the beginning of the line, which those of a template begin with too. */
	String indentation() {
		String text = format.text();
		int start = replaced.offset();
		while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
			start--;
		}
		int end = start;
		while (end < replaced.offset() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
			end++;
		}
		return text.substring(start, end);
	}

	/** Starts the text of a proposal; what would touch a quotation mark is parted from it. */
	TemplateText template() {
		boolean touches = replaced.offset() > 0 && format.text().charAt(replaced.offset() - 1) == '"' && typed == replaced.offset();
		return new TemplateText(format.text().contains("\r\n") ? "\r\n" : "\n").add(touches ? " " : "");
	}

	/** Makes a candidate that is a text without parts to be filled in. */
	Candidate candidate(Kind kind, String label, String detail, String documentation, String text) {
		return new Candidate(kind, label, detail, documentation, false, replaced, typed, template().add(text));
	}
}
