package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.language.format.Severity;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.ReportFormat.RuleSetting;
import org.nianbao.language.project.KnownRules;
import org.nianbao.language.project.ProjectFileText;
import org.nianbao.language.text.TextEdit;

/** A form changes what it shows, and nothing else of the file. */
class ProjectFileTextTest {

	private static final KnownRules RULES = new KnownRules() {

		@Override
		public String id(String written) {
			return written.toUpperCase(Locale.ROOT);
		}

		@Override
		public boolean isKnown(String id, List<ReportFormat> formats) {
			return true;
		}

		@Override
		public boolean isConfigurable(String id) {
			return true;
		}
	};

	/** {@code ~} is a line feed, {@code ^} a carriage return, the changes are {@code key=value} or {@code key} for one that is to go. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
		// set anew, at the end and with the line ends of the file
		"'';format=山东;format = 山东~", "! 说明~;deadline=1-20;! 说明~deadline = 1-20~", "! 说明;format=山东,deadline=1-20;! 说明~format = 山东~deadline = 1-20~",
		"! 说明^~;format=山东;! 说明^~format = 山东^~",
		// changed where it stands
		"! 一~~  format =  国办2021  ~! 二~deadline:1月20日~;format=山东;! 一~~  format =  山东  ~! 二~deadline:1月20日~",
		"format = 国办2021;format=国办2019;format = 国办2019", "\uFEFFformat=国办2021~;format=山东;\uFEFFformat=山东~", "format =~x = 1~;format=山东;format =山东~x = 1~",
		// the last one counts
		"format = 一~format = 二~;format=三;format = 一~format = 三~", "format = 一~format = 二~;format;''",
		// taken away with its line, and the comment stays
		"! 一~format = 山东~deadline = 1-20~;format;! 一~deadline = 1-20~", "! 一~format = 山东;format;! 一~", "! 一~;format;! 一~",
		// what cannot be read stays as it is
		"无用的一行~unknown = 1~;format=山东;无用的一行~unknown = 1~format = 山东~",
		// IDs in any writing
		"severity.l-text = 提示~;severity.L-TEXT=off;severity.l-text = off~",
			"severity.l-text = 提示~severity.T-ROWS=error~;severity.L-TEXT;severity.T-ROWS=error~",
		// nothing to do
		"format = 山东~;format=山东;format = 山东~" })
	void change(String before, String changes, String after) {
		Map<String, Optional<String>> map = new LinkedHashMap<>();
		for (String change : changes.split(",")) {
			String[] parts = change.split("=");
			map.put(parts[0], parts.length == 1 ? Optional.empty() : Optional.of(parts[1]));
		}
		String text = unfold(before);
		String changed = TextEdit.apply(text, new ProjectFileText(text, RULES).change(map));
		assertEquals(unfold(after), changed);
		assertEquals(List.of(), new ProjectFileText(changed, RULES).change(map), "done");
	}

	private static String unfold(String text) {
		return text.replace('~', '\n').replace('^', '\r');
	}

	@Test
	void severities() {
		assertEquals(Optional.of(new RuleSetting(true, null)), ProjectFileText.severity(" 关闭 "));
		assertEquals(Optional.of(new RuleSetting(false, Severity.WARNING)), ProjectFileText.severity("Warning"));
		assertEquals(Optional.empty(), ProjectFileText.severity("有时"));
	}

	@Test
	void values() {
		String text = "# format = 山东\nformat = 国办2021\nseverity.l-text: 提示\n坏\nbodies =\nformat = 山东\n";
		assertEquals(Map.of("format", "山东", "severity.L-TEXT", "提示"), new ProjectFileText(text, RULES).values());
	}
}
