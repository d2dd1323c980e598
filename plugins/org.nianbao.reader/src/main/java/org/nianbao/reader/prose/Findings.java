package org.nianbao.reader.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ImportNote.Level;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.DroppedText.Reason;
import org.nianbao.reader.source.SourcePosition;

/** Collects what users should know about an import, and what is left out. */
final class Findings {

	/** So much of a text is shown in a message. */
	private static final int SHOWN = 40;

	private final List<ImportNote> notes = new ArrayList<>();
	private final List<DroppedText> dropped = new ArrayList<>();
	private int similar;

	void info(String key, SourcePosition position, String... namesAndValues) {
		add(Level.INFO, key, Optional.of(position), namesAndValues);
	}

	void warn(String key, SourcePosition position, String... namesAndValues) {
		add(Level.WARNING, key, Optional.of(position), namesAndValues);
	}

	void warn(String key, String... namesAndValues) {
		add(Level.WARNING, key, Optional.empty(), namesAndValues);
	}

	void addAll(List<ImportNote> others) {
		notes.addAll(others);
	}

	/** A heading was matched by similarity. */
	void countSimilar() {
		similar++;
	}

	int similar() {
		return similar;
	}

	void drop(Part part, Reason reason) {
		part.become(Part.Role.DROPPED);
		drop(part.position(), part.text(), reason);
	}

	void drop(SourcePosition position, String text, Reason reason) {
		if (!text.isEmpty()) {
			dropped.add(new DroppedText(position, text, reason));
		}
	}

	List<DroppedText> dropped() {
		return dropped;
	}

	/** Warnings first, otherwise in the order of finding, which is that of importance. */
	List<ImportNote> notes(List<DroppedText> all) {
		Map<Reason, Integer> counts = new TreeMap<>();
		all.forEach(text -> counts.merge(text.reason(), 1, Integer::sum));
		List<ImportNote> sorted = new ArrayList<>(notes);
		counts.forEach((reason, count) -> sorted.add(new ImportNote(Level.INFO, "dropped." + reason, Map.of("count", count.toString()), Optional.empty())));
		sorted.sort(Comparator.comparing(ImportNote::level).reversed());
		return sorted;
	}

	/** A text as it is shown in messages. */
	static String shown(String text) {
		int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
		return end < text.length() ? text.substring(0, end) + "…" : text;
	}

	private void add(Level level, String key, Optional<SourcePosition> position, String... namesAndValues) {
		Map<String, String> arguments = new TreeMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			arguments.put(namesAndValues[i], shown(namesAndValues[i + 1]));
		}
		notes.add(new ImportNote(level, key, arguments, position));
	}
}
