package org.nianbao.language.lexing;

import java.util.Arrays;

/**
 * The tokens of a text, one after the other without gaps: the end of each is the start of the next.
 */
public final class TokenList {

	private ReportToken[] kinds = new ReportToken[256];
	private int[] ends = new int[256];
	private int size;

	TokenList() {
	}

	void add(ReportToken kind, int end) {
		if (size == ends.length) {
			kinds = Arrays.copyOf(kinds, size * 2);
			ends = Arrays.copyOf(ends, size * 2);
		}
		kinds[size] = kind;
		ends[size++] = end;
	}

	/**
	 * Returns the number of tokens.
	 *
	 * @return 0 for an empty text
	 */
	public int size() {
		return size;
	}

	/**
	 * Returns the kind of a token.
	 *
	 * @param index the token, counted from 0
	 * @return its kind
	 */
	public ReportToken kind(int index) {
		return kinds[index];
	}

	/**
	 * Returns where a token begins.
	 *
	 * @param index the token, counted from 0
	 * @return the offset of its first character
	 */
	public int start(int index) {
		return index == 0 ? 0 : ends[index - 1];
	}

	/**
	 * Returns where a token ends.
	 *
	 * @param index the token, counted from 0
	 * @return the offset after its last character; its start for an empty token
	 */
	public int end(int index) {
		return ends[index];
	}
}
