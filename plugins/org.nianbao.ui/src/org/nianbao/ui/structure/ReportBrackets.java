package org.nianbao.ui.structure;

import org.nianbao.ide.brackets.BracketTyping;

/**
 * Closes brackets in reports, and quotes in their directives.
 */
public final class ReportBrackets extends BracketStrategy {

	/** Called by the generic editor, for each viewer. */
	public ReportBrackets() {
		super(BracketTyping::ofReport);
	}
}
