package org.nianbao.ide.model;

/**
 * Something that holds for one version of a text.
 *
 * @param <T>     what
 * @param version the version of the text; texts of different versions may differ, and never does a version come back
 * @param value   what holds for it
 */
public record Versioned<T>(long version, T value) {
}
