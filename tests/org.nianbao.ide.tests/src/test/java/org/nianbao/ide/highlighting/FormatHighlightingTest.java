package org.nianbao.ide.highlighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.nianbao.ide.highlighting.Regions.assertWellFormed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.nianbao.language.formats.FormatRegistry;

class FormatHighlightingTest {

	@Test
	void tokens() {
		String text = "// 说明\n格式 国办2021 \"标题\" 适用 2021 起\n章 \"一\" { 要点 \"二\" } \u0001";
		List<StyledRegion> regions = FormatHighlighting.of(text);
		assertWellFormed(text, regions);
		assertEquals(List.of("comment // 说明", "keyword 格式", "string \"标题\"", "keyword 适用", "number 2021", "keyword 起", "keyword 章",
			"string \"一\"", "keyword 要点", "string \"二\"", "bad "), Regions.show(text, regions).stream().map(s -> s.replace("\u0001", "")).toList());
	}

	@Test
	void formatOnBoard() throws IOException {
		try (InputStream file = FormatRegistry.class.getResourceAsStream("/formats/guoban2021.geshi")) {
			String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			List<StyledRegion> regions = FormatHighlighting.of(text);
			assertWellFormed(text, regions);
			assertFalse(regions.stream().anyMatch(region -> region.style() == HighlightStyle.BAD));
		}
	}
}
