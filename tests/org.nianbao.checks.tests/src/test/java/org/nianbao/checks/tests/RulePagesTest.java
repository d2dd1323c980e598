package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.nianbao.testkit.GoldenFiles;

/**
 * The documentation has a page for each rule, in both languages, and says what the catalogue says. {@code -Dnianbao.golden.update=true} writes the
 * pages anew.
 */
class RulePagesTest {

	@Test
	void theChinesePagesAreThoseOfTheCatalogue() {
		GoldenFiles.assertMatch(Sample.examples().resolveSibling("releng/docs/zh/rules"), RulePages.of(Locale.CHINESE));
	}

	@Test
	void theEnglishPagesAreThoseOfTheCatalogue() {
		GoldenFiles.assertMatch(Sample.examples().resolveSibling("releng/docs/en/rules"), RulePages.of(Locale.ENGLISH));
	}

	@Test
	void bothLanguagesHaveTheSamePages() {
		assertEquals(RulePages.of(Locale.CHINESE).keySet(), RulePages.of(Locale.ENGLISH).keySet());
	}

	@Test
	void pagesAreNotBeingWritten() {
		assertFalse(GoldenFiles.isUpdating(), "the pages were written, not compared");
	}
}
