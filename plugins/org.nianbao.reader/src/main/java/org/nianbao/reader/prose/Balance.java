package org.nianbao.reader.prose;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.nianbao.language.text.Labels;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.source.SourceTable;

/** Proves that nothing is lost: counts the Chinese characters and the digits of a source and of what became of it. */
public final class Balance {

	/** A text of the source. */
	private record Text(SourcePosition position, String text) {
	}

	private Balance() {
	}

	/** What a source says and the result does not. */
	record Lost(SourcePosition position, String text) {
	}

	/**
	 * Counts characters.
	 *
	 * @param texts any texts
	 * @return how often each Chinese character and digit occurs in all of them together, in its usual form (NFKC)
	 */
	public static Map<Integer, Integer> count(Collection<String> texts) {
		Map<Integer, Integer> counts = new TreeMap<>();
		for (String text : texts) {
			Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(c -> Character.isIdeographic(c) || c >= '0' && c <= '9')
				.forEach(c -> counts.merge(c, 1, Integer::sum));
		}
		return counts;
	}

	/**
	 * Returns what is missing.
	 *
	 * @param source the counts of the source
	 * @param result the counts of what became of it
	 * @return how often which character is missing; empty if nothing is lost
	 */
	public static Map<Integer, Integer> missing(Map<Integer, Integer> source, Map<Integer, Integer> result) {
		Map<Integer, Integer> missing = new TreeMap<>();
		source.forEach((c, count) -> {
			int lacking = count - result.getOrDefault(c, 0);
			if (lacking > 0) {
				missing.put(c, lacking);
			}
		});
		return missing;
	}

	/**
	 * Returns all texts of the blocks of a source.
	 *
	 * @param blocks the blocks
	 * @return paragraphs, cells and descriptions of pictures, in their order
	 */
	public static List<String> texts(List<SourceBlock> blocks) {
		return placed(blocks).stream().map(Text::text).toList();
	}

	/**
	 * Finds the texts of a source that became nothing.
	 *
	 * @param blocks  the blocks of the source
	 * @param result  the text of the report
	 * @param dropped what is left out
	 * @return nothing if every character is accounted for; else the texts that the result has not, or the missing characters themselves
	 */
	static List<Lost> lost(List<SourceBlock> blocks, String result, List<String> dropped) {
		List<Text> texts = placed(blocks);
		List<String> outcome = new ArrayList<>(dropped);
		outcome.add(result);
		Map<Integer, Integer> missing = missing(count(texts.stream().map(Text::text).toList()), count(outcome));
		if (missing.isEmpty()) {
			return List.of();
		}
		String whole = Labels.comparable(String.join("\n", outcome));
		List<Lost> lost = new ArrayList<>();
		for (Text text : texts) {
			String comparable = Labels.comparable(text.text());
			boolean concerned = text.text().codePoints().anyMatch(missing::containsKey);
			if (concerned && !whole.contains(comparable)) {
				lost.add(new Lost(text.position(), text.text()));
				outcome.add(text.text());
			}
		}
		Map<Integer, Integer> rest = missing(count(texts.stream().map(Text::text).toList()), count(outcome));
		StringBuilder characters = new StringBuilder();
		rest.forEach((c, count) -> characters.append(Character.toString(c).repeat(count)));
		if (!characters.isEmpty()) {
			lost.add(new Lost(texts.get(0).position(), characters.toString()));
		}
		return lost;
	}

	private static List<Text> placed(List<SourceBlock> blocks) {
		List<Text> texts = new ArrayList<>();
		for (SourceBlock block : blocks) {
			if (block instanceof SourceParagraph paragraph) {
				texts.add(new Text(paragraph.position(), paragraph.text()));
			} else if (block instanceof SourceTable table) {
				table.rows().forEach(row -> row.cells().forEach(cell -> texts.add(new Text(cell.position(), cell.text()))));
			} else if (block instanceof SourcePicture picture) {
				texts.add(new Text(picture.position(), picture.description()));
			}
		}
		return texts;
	}
}
