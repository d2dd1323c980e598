package org.nianbao.reader.html;

import java.util.HashMap;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.building.ReadingBudget;

/**
 * How much text each element of a page has, counted once for the whole page.
 */
final class Weights {

	/** What is in an element, at any depth. */
	static final class Weight {
		/** Characters, white space not counted. */
		int text;
		/** Those of them in links. */
		int linked;
		int links;
		/** Paragraphs and line breaks. */
		int lines;
		int tables;
		boolean hasTitle;

		private void add(Weight other) {
			text += other.text;
			linked += other.linked;
			links += other.links;
			lines += other.lines;
			tables += other.tables;
			hasTitle |= other.hasTitle;
		}
	}

	/** Elements and texts; a report saved by a word processor has some ten thousand. */
	private static final int MOST_NODES = 600_000;

	/** Unclosed elements for fonts nest deeper than blocks. */
	private static final int INLINE_FACTOR = 5;

	private static final Weight NONE = new Weight();

	private final Map<Node, Weight> weights = new HashMap<>();
	private final Weight all;

	private int nodes;
	private int deepest;

	/**
	 * @throws UnreadableSourceException if the page has too many elements, or too deep ones
	 */
	Weights(Element body, ReadingBudget budget) throws UnreadableSourceException {
		body.traverse(new Counter());
		all = of(body);
		ReadingBudget.check(nodes, MOST_NODES);
		ReadingBudget.check(deepest, (long) INLINE_FACTOR * budget.limits().depth());
		budget.tick();
	}

	/** Returns what is in an element. */
	Weight of(Element element) {
		return weights.getOrDefault(element, NONE);
	}

	/** Returns what is in the whole page. */
	Weight all() {
		return all;
	}

	private final class Counter implements NodeVisitor {

		@Override
		public void head(Node node, int depth) {
			nodes++;
			deepest = Math.max(deepest, depth);
			if (node instanceof TextNode text) {
				int count = 0;
				String whole = text.getWholeText();
				for (int i = 0; i < whole.length(); i++) {
					count += whole.charAt(i) > ' ' && whole.charAt(i) != '\u00A0' && whole.charAt(i) != '\u3000' ? 1 : 0;
				}
				weights.computeIfAbsent(text.parent(), key -> new Weight()).text += count;
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (!(node instanceof Element element)) {
				return;
			}
			Weight weight = weights.computeIfAbsent(element, key -> new Weight());
			switch (element.normalName()) {
				case "a" -> {
					weight.links++;
					weight.linked = weight.text;
				}
				case "p", "br", "li" -> weight.lines++;
				case "table" -> weight.tables++;
				case "h1", "h2" -> weight.hasTitle = true;
				default -> {
					// Nothing to count.
				}
			}
			if (element.parent() != null && depth > 0) {
				weights.computeIfAbsent(element.parent(), key -> new Weight()).add(weight);
			}
		}
	}
}
