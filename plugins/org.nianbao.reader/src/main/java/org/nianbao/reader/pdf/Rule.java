package org.nianbao.reader.pdf;

/**
 * A horizontal or vertical line, in points from the upper left corner of the page.
 *
 * @param at   where it is: the distance from the top, of a vertical one that from the left
 * @param from where it begins: the distance from the left, of a vertical one that from the top
 * @param to   where it ends
 */
record Rule(float at, float from, float to) {

	float length() {
		return to - from;
	}
}
