package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.ide.folding.FoldingRegion;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.ide.services.FormatLanguage;
import org.nianbao.language.figures.Figure.Region;

/** Whatever somebody types: every service answers, with places that are in the text. */
class BrokenFormatsTest {

	private static final FormatLanguage LANGUAGE = new FormatLanguage(Locale.CHINESE);

	/** How many prefixes of each format are looked at: at every change of what a parser may expect, and some between. */
	private static final int PREFIXES = 150;

	static List<Path> formats() throws Exception {
		return MarkedFormat.onBoard();
	}

	@ParameterizedTest
	@MethodSource("formats")
	void prefixes(Path file) throws Exception {
		String text = Files.readString(file);
		Random random = new Random(7);
		List<Integer> ends = new ArrayList<>();
		for (int i = 0; i < PREFIXES; i++) {
			ends.add(i < 50 ? i * 4 % text.length() : random.nextInt(text.length() + 1));
		}
		for (int end : ends) {
			look(text.substring(0, end), Optional.empty(), end);
		}
		look(text, Optional.of(file), text.length() / 2);
	}

	@ParameterizedTest
	@MethodSource("formats")
	void withoutAPart(Path file) throws Exception {
		String text = Files.readString(file);
		Random random = new Random(8);
		for (int i = 0; i < PREFIXES / 2; i++) {
			int from = random.nextInt(text.length());
			int to = Math.min(text.length(), from + 1 + random.nextInt(30));
			look(text.substring(0, from) + text.substring(to), Optional.of(file), from);
		}
	}

	private static void look(String text, Optional<Path> file, int offset) {
		assertDoesNotThrow(() -> {
			LoadedFormat format = LANGUAGE.parse(text, file);
			LANGUAGE.check(format, CancelIndicator.NullImpl);
			int last = 0;
			for (StyledRegion region : LANGUAGE.styles(format)) {
				assertTrue(last <= region.offset() && region.length() > 0 && region.end() <= text.length(), region::toString);
				last = region.end();
			}
			for (FoldingRegion folding : LANGUAGE.foldings(format)) {
				assertTrue(folding.offset() + folding.length() <= text.length(), folding::toString);
			}
			LANGUAGE.outline(format).forEach(node -> within(node, text.length()));
			LANGUAGE.links(format).forEach(link -> within(link.source(), text.length()));
			for (int place : new int[] { offset, offset / 2 }) {
				LANGUAGE.hover(format, place).ifPresent(hover -> within(hover.region(), text.length()));
				LANGUAGE.proposals(format, place).forEach(proposal -> within(proposal.replaced(), text.length()));
				LANGUAGE.references(format, LANGUAGE.subjects(format, place)).forEach(occurrence -> within(occurrence.region(), text.length()));
				LANGUAGE.occurrences(format, place).forEach(occurrence -> within(occurrence.region(), text.length()));
			}
			LANGUAGE.format(format);
		}, () -> text.substring(Math.max(0, offset - 40), Math.min(offset, text.length())));
	}

	private static void within(Region region, int length) {
		assertTrue(region.offset() >= 0 && region.length() >= 0 && region.end() <= length, region::toString);
	}

	private static void within(OutlineNode node, int length) {
		assertAll(() -> assertTrue(node.region().end() <= length, node::toString), () -> assertTrue(node.selection().end() <= length, node::toString),
			() -> assertTrue(!node.label().isEmpty(), node::toString));
		node.children().forEach(child -> within(child, length));
	}
}
