package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which language the user is spoken to in.
 */
class MessageLanguageTest {

	private static final String CHINESE = "用法：";
	private static final String ENGLISH = "Usage: ";

	@ParameterizedTest
	@CsvSource(textBlock = """
		'',          '',          '',            zh
		'',          '',          zh_CN.UTF-8,   zh
		'',          '',          zh_TW.UTF-8,   zh
		'',          '',          zh,            zh
		'',          '',          C,             zh
		'',          '',          C.UTF-8,       zh
		'',          '',          POSIX,         zh
		'',          '',          en_US.UTF-8,   en
		'',          '',          de_DE@euro,    en
		'',          en_GB,       zh_CN.UTF-8,   en
		zh_CN.UTF-8, en_GB,       en_US.UTF-8,   zh
		en_US.UTF-8, zh_CN.UTF-8, zh_CN.UTF-8,   en
		""")
	void theLocaleDecides(String all, String messages, String lang, String expected) {
		Cli cli = Cli.in(Examples.ROOT).with("LC_ALL", all).with("LC_MESSAGES", messages).with("LANG", lang);
		assertTrue(cli.run("--help").out().startsWith(expected.equals("zh") ? CHINESE : ENGLISH));
	}

	@Test
	void whatTheLauncherReplacedStillDecides() {
		Cli cli = Cli.in(Examples.ROOT).with("LC_ALL", "C.UTF-8");
		assertTrue(cli.with("NIANBAO_LOCALE", "en_US.ISO-8859-1").run("--help").out().startsWith(ENGLISH));
		assertTrue(cli.with("NIANBAO_LOCALE", "POSIX").run("--help").out().startsWith(CHINESE));
	}

	@Test
	void theOptionDecidesBeforeTheLocale() {
		Cli english = Cli.in(Examples.ROOT).with("LANG", "en_US.UTF-8");
		assertTrue(english.run("--help", "--lang", "zh").out().startsWith(CHINESE));
		assertTrue(english.run("check", "--lang=ZH", "--help").out().startsWith(CHINESE));
		assertTrue(Cli.in(Examples.ROOT).run("check", "--lang", "en", "--help").out().startsWith(ENGLISH));
	}

	@Test
	void afterTwoDashesNothingIsAnOption() {
		assertEquals("nianbao: 没有文件或目录 --lang=en", Cli.in(Examples.ROOT).run("check", "--", "--lang=en").errLines().get(0));
	}

	@Test
	void findingsAreInTheSameLanguage() {
		String english = Cli.in(Examples.ROOT).run("check", "--lang", "en", "--rule", "T4-SUM", Examples.MISTAKES).out();
		assertTrue(english.endsWith("1 file: 1 error, 0 warnings\n"), english);
		String chinese = Cli.in(Examples.ROOT).run("check", "--rule", "T4-SUM", Examples.MISTAKES).out();
		assertTrue(chinese.endsWith("1 个文件：1 个错误，0 个警告\n"), chinese);
	}
}
