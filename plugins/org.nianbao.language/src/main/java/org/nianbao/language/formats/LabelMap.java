package org.nianbao.language.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.language.text.Labels;

/**
 * Builds the map from comparable labels to what they label: the official label first, then the aliases, then either
 * without its enumerator where that is not ambiguous.
 */
final class LabelMap<T> {

	private final Map<String, LabelMatch<T>> byLabel = new HashMap<>();
	private final Map<String, LabelMatch<T>> byAlias = new HashMap<>();
	private final Map<String, LabelMatch<T>> byCore = new HashMap<>();
	private final Set<String> ambiguousCores = new HashSet<>();

	void add(T target, String label, List<String> aliases) {
		LabelMatch<T> match = new LabelMatch<>(target, label, true);
		byLabel.putIfAbsent(Labels.comparable(label), match);
		addCore(label, match);
		for (String alias : aliases) {
			byAlias.putIfAbsent(Labels.comparable(alias), match);
			addCore(alias, match);
		}
	}

	private void addCore(String label, LabelMatch<T> match) {
		String core = Labels.withoutEnumerator(Labels.comparable(label));
		LabelMatch<T> other = byCore.putIfAbsent(core, match);
		if (other != null && other.target() != match.target()) {
			ambiguousCores.add(core);
		}
	}

	Map<String, LabelMatch<T>> build() {
		Map<String, LabelMatch<T>> all = new HashMap<>(byCore);
		all.keySet().removeAll(ambiguousCores);
		all.putAll(byAlias);
		all.putAll(byLabel);
		return Map.copyOf(all);
	}
}
