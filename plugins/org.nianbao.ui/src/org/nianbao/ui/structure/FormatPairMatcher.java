package org.nianbao.ui.structure;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;
import org.nianbao.ide.brackets.BracketTyping;

/**
 * Finds the other one of a pair of brackets in a format, where a block has many lines.
 */
public final class FormatPairMatcher extends DefaultCharacterPairMatcher {

	/** Called by the generic editor, for each viewer. */
	public FormatPairMatcher() {
		super(BracketTyping.PAIRS.toCharArray());
	}
}
