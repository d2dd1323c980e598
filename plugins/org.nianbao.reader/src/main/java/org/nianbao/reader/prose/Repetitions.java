package org.nianbao.reader.prose;

import java.util.List;
import java.util.stream.IntStream;

import org.nianbao.reader.prose.Part.Role;
import org.nianbao.reader.source.DroppedText.Reason;

/**
 * Drops paragraphs that stand twice, one right after the other or a few after the same few: extraction and copying do that at the seams of pages. The
 * same text further away is kept, since reports do repeat themselves.
 */
final class Repetitions {

	/** So many paragraphs may be repeated together. */
	private static final int LONGEST_RUN = 8;
	/** Short texts are the same by chance, unless they are the heading of a section. In characters, over the whole run. */
	private static final int SHORTEST = 20;

	private Repetitions() {
	}

	/**
	 * Drops what is repeated.
	 *
	 * @param parts    all parts
	 * @param findings gets what is dropped
	 */
	static void drop(List<Part> parts, Findings findings) {
		List<Part> prose = parts.stream().filter(part -> part.is(Role.PROSE)).toList();
		List<String> texts = prose.stream().map(Part::text).toList();
		int i = 0;
		while (i < prose.size()) {
			int run = runAt(texts, i);
			for (int k = 0; k < run; k++) {
				Part part = prose.get(i + run + k);
				findings.warn("repeated", part.position(), "text", part.text());
				findings.drop(part, Reason.REPEATED);
			}
			i += Math.max(1, 2 * run);
		}
	}

	private static int runAt(List<String> texts, int from) {
		for (int run = 1; run <= LONGEST_RUN && from + 2 * run <= texts.size(); run++) {
			boolean same = texts.subList(from, from + run).equals(texts.subList(from + run, from + 2 * run));
			boolean heading = run == 1 && SectionHeadings.looksLikeHeading(texts.get(from));
			if (same && (heading || IntStream.range(from, from + run).map(k -> texts.get(k).length()).sum() >= SHORTEST)) {
				return run;
			}
		}
		return 0;
	}
}
