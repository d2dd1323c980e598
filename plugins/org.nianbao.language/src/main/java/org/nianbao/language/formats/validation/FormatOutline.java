package org.nianbao.language.formats.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.nianbao.language.format.Format;
import org.nianbao.language.format.SectionDef;

/**
 * A format with all that it inherits, as the format files have it.
 */
final class FormatOutline {

	/**
	 * A section with what the formats of the line say about it.
	 *
	 * @param definitions the inherited ones first
	 * @param table       the table that holds: the last one
	 */
	record Section(List<SectionDef> definitions, Optional<TableOutline> table) {
	}

	private final Format definition;
	private final Optional<FormatOutline> parent;
	private final Map<String, Section> sections = new LinkedHashMap<>();
	private final List<TableOutline> ownTables = new ArrayList<>();

	/**
	 * @param definition a format whose parents are known and not among its children
	 * @param parent     the outline of its parent
	 */
	FormatOutline(Format definition, Optional<FormatOutline> parent) {
		this.definition = definition;
		this.parent = parent;
		parent.ifPresent(p -> sections.putAll(p.sections));
		own(SectionDef.class).forEach(this::add);
	}

	private void add(SectionDef section) {
		Optional<TableOutline> table = Optional.ofNullable(section.getTable()).map(TableOutline::new);
		table.ifPresent(ownTables::add);
		sections.merge(section.getTitle(), new Section(List.of(section), table), (inherited, added) -> new Section(
			Stream.concat(inherited.definitions().stream(), added.definitions().stream()).toList(), added.table().or(inherited::table)));
	}

	Format definition() {
		return definition;
	}

	Optional<FormatOutline> parent() {
		return parent;
	}

	/** Returns the sections by title, in official order. */
	Map<String, Section> sections() {
		return sections;
	}

	/** Returns the tables that hold for the format. */
	List<TableOutline> tables() {
		return sections.values().stream().flatMap(section -> section.table().stream()).toList();
	}

	/** Returns the tables that the format itself declares. */
	List<TableOutline> ownTables() {
		return ownTables;
	}

	/** Returns what the format itself declares. */
	<T> List<T> own(Class<T> type) {
		return definition.getMembers().stream().filter(type::isInstance).map(type::cast).toList();
	}

	/** Returns what the formats that it inherits from declare, the eldest first. */
	<T> List<T> inherited(Class<T> type) {
		return parent.map(p -> p.all(type)).orElse(List.of());
	}

	/** Returns what the format declares and inherits, the inherited first. */
	<T> List<T> all(Class<T> type) {
		return Stream.concat(inherited(type).stream(), own(type).stream()).toList();
	}
}
