package org.nianbao.language.formats;

/**
 * What a written label refers to.
 *
 * @param <T>      the kind of thing labelled
 * @param target   the thing
 * @param official its official label
 * @param exact    whether the written label is the official one, character by character
 */
public record LabelMatch<T>(T target, String official, boolean exact) {

	LabelMatch<T> of(String written) {
		return new LabelMatch<>(target, official, written.equals(official));
	}
}
