package org.nianbao.language.formats;

import java.util.List;

/**
 * Something a section must speak of (要点).
 *
 * @param title what it is
 * @param words other words that count as speaking of it
 */
public record PointSpec(String title, List<String> words) {
}
