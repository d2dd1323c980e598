package org.nianbao.language.formats;

import java.util.List;
import java.util.Optional;

import org.nianbao.language.format.SectionDef;

/**
 * A section of the report (章).
 *
 * @param number      its place, counted from 1
 * @param title       the official heading without its number
 * @param aliases     other wordings found in real reports
 * @param points      what it must speak of; may be empty
 * @param lengths     how long its prose is; may be empty
 * @param similarity  how much of it may be that of last year's report; may be empty
 * @param table       the official table that it consists of, if any
 * @param definitions the definitions in the format files: the inherited one first, then what a format adds
 */
public record SectionSpec(int number, String title, List<String> aliases, List<PointSpec> points, List<LengthLimit> lengths,
		List<SimilarityLimit> similarity, Optional<TableSpec> table, List<SectionDef> definitions) {
}
