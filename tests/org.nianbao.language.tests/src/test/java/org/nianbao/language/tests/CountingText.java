package org.nianbao.language.tests;

/** A text that counts how often its characters are looked at. */
final class CountingText implements CharSequence {

	private final String text;
	private long accesses;

	CountingText(String text) {
		this.text = text;
	}

	long accesses() {
		return accesses;
	}

	@Override
	public int length() {
		return text.length();
	}

	@Override
	public char charAt(int index) {
		accesses++;
		return text.charAt(index);
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		accesses += end - start;
		return text.substring(start, end);
	}
}
