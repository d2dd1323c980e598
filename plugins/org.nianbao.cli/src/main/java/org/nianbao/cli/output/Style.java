package org.nianbao.cli.output;

import org.nianbao.checks.Severity;

/**
 * Colours text for a terminal, or leaves it as it is.
 *
 * @param coloured whether to colour
 */
public record Style(boolean coloured) {

	private static final String RED = "31";
	private static final String GREEN = "32";
	private static final String YELLOW = "33";
	private static final String CYAN = "36";

	/**
	 * Colours by severity.
	 *
	 * @param severity the severity
	 * @param text     any text
	 * @return the text in the colour of the severity
	 */
	public String of(Severity severity, String text) {
		return paint(text, switch (severity) {
			case ERROR -> RED;
			case WARNING -> YELLOW;
			case INFO -> CYAN;
		});
	}

	/**
	 * Colours good news.
	 *
	 * @param text any text
	 * @return the text in the colour of success
	 */
	public String good(String text) {
		return paint(text, GREEN);
	}

	private String paint(String text, String colour) {
		return coloured ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
	}
}
