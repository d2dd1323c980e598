package org.nianbao.document.pdf;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;

/**
 * Says where lines may end: as the platform has it, but never before or after signs that GB/T 15834-2011 (5.1) keeps at the end or the beginning
 * of a line, nor within a dash or an ellipsis of two signs.
 */
final class ChineseLineBreaker implements FSTextBreaker {

	/** No line begins with one of these. */
	static final String NEVER_FIRST = "，。、；：！？）》」』】〕〉］｝”’…—·％‰℃～!%),.:;?]}>〗〙〛ー々〻";

	/** No line ends with one of these. */
	static final String NEVER_LAST = "（《「『【〔〈［｛“‘([{<〖〘〚￥＄$№";

	private final UrlAwareLineBreakIterator platform = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.CHINA));
	private String text = "";

	@Override
	public void setText(String newText) {
		text = newText;
		platform.setText(newText);
	}

	@Override
	public int next() {
		int position = platform.next();
		while (position > 0 && position < text.length() && !isAllowed(position)) {
			position = platform.next();
		}
		return position;
	}

	private boolean isAllowed(int position) {
		char before = text.charAt(position - 1);
		char after = text.charAt(position);
		return NEVER_LAST.indexOf(before) < 0 && NEVER_FIRST.indexOf(after) < 0;
	}
}
