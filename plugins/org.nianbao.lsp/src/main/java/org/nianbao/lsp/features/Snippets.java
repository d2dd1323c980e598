package org.nianbao.lsp.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.assist.Proposal.Placeholder;
import org.nianbao.language.figures.Figure.Region;

/**
 * Proposals with parts to be filled in, in the syntax of snippets of the protocol.
 */
final class Snippets {

	/** A part, or the place of the caret. */
	private record Stop(Region region, int number, List<String> choices) {
	}

	private Snippets() {
	}

	/**
	 * Writes a proposal.
	 *
	 * @param proposal a proposal
	 * @return its text with tab stops; the last one, 0, is where the caret is in the end
	 */
	static String of(Proposal proposal) {
		List<Stop> stops = new ArrayList<>();
		int number = 0;
		for (Placeholder placeholder : proposal.placeholders()) {
			number++;
			for (Region region : placeholder.regions()) {
				stops.add(new Stop(region, number, placeholder.choices()));
			}
		}
		boolean isInPart = stops.stream().anyMatch(stop -> stop.region().offset() <= proposal.caret() && proposal.caret() <= stop.region().end());
		if (!isInPart) {
			stops.add(new Stop(new Region(proposal.caret(), 0), 0, List.of()));
		}
		stops.sort(Comparator.comparingInt(stop -> stop.region().offset()));
		StringBuilder snippet = new StringBuilder();
		int position = 0;
		for (Stop stop : stops) {
			snippet.append(escape(proposal.text().substring(position, stop.region().offset()), "\\$}"));
			String value = proposal.text().substring(stop.region().offset(), stop.region().end());
			snippet.append("${").append(stop.number()).append(content(value, stop.choices())).append('}');
			position = stop.region().end();
		}
		return snippet.append(escape(proposal.text().substring(position), "\\$}")).toString();
	}

	private static String content(String value, List<String> choices) {
		if (choices.size() > 1) {
			List<String> ordered = new ArrayList<>(choices);
			// The first one is what stands there.
			if (ordered.remove(value) || !value.isEmpty()) {
				ordered.add(0, value);
			}
			return "|" + String.join(",", ordered.stream().map(choice -> escape(choice, "\\$},|")).toList()) + "|";
		}
		return value.isEmpty() ? "" : ":" + escape(value, "\\$}");
	}

	private static String escape(String text, String special) {
		StringBuilder escaped = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			if (special.indexOf(text.charAt(i)) >= 0) {
				escaped.append('\\');
			}
			escaped.append(text.charAt(i));
		}
		return escaped.toString();
	}
}
