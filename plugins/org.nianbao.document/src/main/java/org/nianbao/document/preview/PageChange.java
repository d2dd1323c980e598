package org.nianbao.document.preview;

import java.util.List;

import org.nianbao.document.html.PagePart;

/**
 * What turns one state of a page into another without loading it anew, so that the reader stays where he is: parts between the first and the last
 * that differ are replaced.
 *
 * @param first   the place of the first part that is replaced, counted from 0
 * @param removed how many parts go
 * @param added   the parts that come in their place
 */
public record PageChange(int first, int removed, List<PagePart> added) {

	/** Makes the list unmodifiable. */
	public PageChange {
		added = List.copyOf(added);
	}

	/**
	 * Compares two states.
	 *
	 * @param from the parts that are shown
	 * @param to   the parts that are to be shown
	 * @return what to do, in time linear in the sizes of both
	 */
	public static PageChange between(List<PagePart> from, List<PagePart> to) {
		int most = Math.min(from.size(), to.size());
		int first = 0;
		while (first < most && isSame(from.get(first), to.get(first))) {
			first++;
		}
		int last = 0;
		while (last < most - first && isSame(from.get(from.size() - 1 - last), to.get(to.size() - 1 - last))) {
			last++;
		}
		return new PageChange(first, from.size() - last - first, to.subList(first, to.size() - last));
	}

	/**
	 * Tells whether there is nothing to do.
	 *
	 * @return true if both pages look the same
	 */
	public boolean isEmpty() {
		return removed == 0 && added.isEmpty();
	}

	/**
	 * Returns what does it in a browser.
	 *
	 * @return JavaScript that changes the element {@code main} of {@link PreviewPage#frame}; what the parts print is in it as data only
	 */
	public String script() {
		StringBuilder html = new StringBuilder();
		added.forEach(part -> html.append(part.html()));
		return "(function(){var main=document.querySelector('main'),n=" + removed + ";while(n-->0)main.removeChild(main.children[" + first
			+ "]);var box=document.createElement('div');box.innerHTML=" + quoted(html) + ";var next=main.children[" + first
			+ "]||null;while(box.firstChild)main.insertBefore(box.firstChild,next);})();";
	}

	private static boolean isSame(PagePart one, PagePart other) {
		return one.html().equals(other.html());
	}

	/** Only letters of no meaning stay as they are: nothing can end the literal, or be a line end to JavaScript. */
	private static String quoted(CharSequence text) {
		StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
				quoted.append(String.format("\\u%04x", (int) c));
			} else {
				quoted.append(c);
			}
		}
		return quoted.append('"').toString();
	}
}
