package org.nianbao.ide.assist;

/**
 * Tells after which characters an editor asks for proposals although nobody has asked it to.
 */
public final class ProposalTriggers {

	/** All characters that may be followed by proposals; whether they are depends on the line. */
	public static final String CHARACTERS = "{｛.@＠|｜\"";

	private ProposalTriggers() {
	}

	/**
	 * Tells whether proposals are wanted in a report.
	 *
	 * @param typed the character that was typed
	 * @param line  the line up to the caret, with that character
	 * @return true if a list of proposals is rather a help than in the way
	 */
	public static boolean inReport(char typed, String line) {
		String before = line.strip();
		return switch (typed) {
			case '.' -> before.lastIndexOf('{') > before.lastIndexOf('}') || before.lastIndexOf('｛') > before.lastIndexOf('｝');
			case '"' -> before.startsWith("@") || before.startsWith("＠");
			case '@', '＠' -> before.isEmpty() || before.length() == 1;
			default -> CHARACTERS.indexOf(typed) >= 0;
		};
	}

	/**
	 * Tells whether proposals are wanted in a format. A list that opens at a brace would take the Enter key that is meant for a new line.
	 *
	 * @param typed the character that was typed
	 * @return true if a list of proposals is rather a help than in the way
	 */
	public static boolean inFormat(char typed) {
		return typed == '.';
	}
}
