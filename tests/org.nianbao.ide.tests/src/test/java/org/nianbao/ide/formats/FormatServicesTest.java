package org.nianbao.ide.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.ide.services.FormatLanguage;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.text.TextEdit;

class FormatServicesTest {

	private static final int STEPS = 60;

	private final FormatLanguage language = new FormatLanguage(Locale.CHINESE);

	static String onBoard(String name) throws IOException {
		try (InputStream in = FormatReader.class.getResourceAsStream("/formats/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"guoban2021.geshi", "guoban2019.geshi", "shandong.geshi"})
	void everyBeginningHasServicesWithinTheText(String name) throws IOException {
		String text = onBoard(name);
		int step = Math.max(1, text.length() / STEPS);
		for (int end = 0; end <= text.length(); end += step) {
			String beginning = text.substring(0, end);
			LoadedFormat format = language.parse(beginning, Optional.empty());
			language.check(format, CancelIndicator.NullImpl);
			within(language.outline(format), beginning);
			language.foldings(format).forEach(folding -> within(new Region(folding.offset(), folding.length()), beginning));
			language.styles(format).forEach(style -> within(new Region(style.offset(), style.length()), beginning));
			language.links(format).forEach(link -> within(link.source(), beginning));
			for (int offset : new int[] { 0, end / 2, Math.max(0, end - 1), end }) {
				language.hover(format, offset).ifPresent(hover -> within(hover.region(), beginning));
				language.occurrences(format, offset).forEach(occurrence -> within(occurrence.region(), beginning));
				language.references(format, language.subjects(format, offset)).forEach(occurrence -> within(occurrence.region(), beginning));
			}
			language.proposals(format, end).forEach(proposal -> within(proposal.replaced(), beginning));
			String formatted = TextEdit.apply(beginning, language.format(format));
			assertEquals(beginning.replaceAll("\\s", ""), formatted.replaceAll("\\s", ""));
			LoadedFormat again = language.parse(formatted, Optional.empty());
			assertEquals(formatted, TextEdit.apply(formatted, language.format(again)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"guoban2021.geshi", "guoban2019.geshi", "shandong.geshi"})
	void formatsOnBoardAreFormatted(String name) throws IOException {
		String text = onBoard(name);
		assertEquals(text, TextEdit.apply(text, language.format(language.parse(text, Optional.empty()))));
	}

	private static void within(List<OutlineNode> nodes, String text) {
		nodes.forEach(node -> {
			within(node.region(), text);
			within(node.selection(), text);
			within(node.children(), text);
		});
	}

	private static void within(Region region, String text) {
		assertTrue(region.offset() >= 0 && region.length() >= 0 && region.end() <= text.length(), region::toString);
	}
}
