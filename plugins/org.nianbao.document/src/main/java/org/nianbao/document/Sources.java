package org.nianbao.document;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.OfficialTable;

/**
 * Where in the text of a report the parts of its document come from. Parts are told apart by identity: equal ones may come from different places.
 */
public final class Sources {

	private final Map<Object, Region> regions = new IdentityHashMap<>();
	private final Map<Object, OfficialTable> tables = new IdentityHashMap<>();

	/**
	 * Says where a part comes from.
	 *
	 * @param <T>    what the part is
	 * @param part   the document itself for its title, a block, a cell or a run
	 * @param region where it stands in the text; null where nobody wrote it
	 * @return the part
	 */
	<T> T put(T part, Region region) {
		if (region != null) {
			regions.put(part, region);
		}
		return part;
	}

	/**
	 * Lets a part take the place of another.
	 *
	 * @param <T>  what the part is
	 * @param part the part
	 * @param old  the part whose place it takes
	 * @return the part
	 */
	<T> T replace(T part, Object old) {
		OfficialTable table = tables.remove(old);
		if (table != null) {
			tables.put(part, table);
		}
		return put(part, regions.remove(old));
	}

	/**
	 * Says which official table a block prints.
	 *
	 * @param block    the block
	 * @param official the table of the report
	 */
	void putTable(Table block, OfficialTable official) {
		tables.put(block, official);
	}

	/**
	 * Returns where a part comes from.
	 *
	 * @param part the document itself for its title, a block, a cell or a run
	 * @return its place in the text of the report; empty for what the format or nobody wrote
	 */
	public Optional<Region> of(Object part) {
		return Optional.ofNullable(regions.get(part));
	}

	/**
	 * Returns the official table that a block prints.
	 *
	 * @param block a block of the document
	 * @return the table of the report whose figures stand in the cells that have names; empty for all other tables
	 */
	public Optional<OfficialTable> table(Table block) {
		return Optional.ofNullable(tables.get(block));
	}
}
