package org.nianbao.ui.structure;

import org.nianbao.ide.brackets.BracketTyping;

/**
 * Closes brackets and quotes in formats.
 */
public final class FormatBrackets extends BracketStrategy {

	/** Called by the generic editor, for each viewer. */
	public FormatBrackets() {
		super(BracketTyping::ofFormat);
	}
}
