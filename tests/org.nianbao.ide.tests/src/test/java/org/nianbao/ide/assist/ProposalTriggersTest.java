package org.nianbao.ide.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After which characters proposals come of themselves. */
class ProposalTriggersTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '\'',
		value = {"共{; true", "共｛; true", "共{新收.; true", "共{新收}件3.; false", "3.; false", "@; true", "  ＠; true", "邮箱a@; false",
		"@上年 \"; true", "说\"; false", "|; true", "共; false"})
	void inReports(String line, boolean expected) {
		assertEquals(expected, ProposalTriggers.inReport(line.charAt(line.length() - 1), line));
	}

	@Test
	void inFormatsOnlyAfterADot() {
		assertEquals(".", ProposalTriggers.CHARACTERS.chars().filter(c -> ProposalTriggers.inFormat((char) c)).mapToObj(Character::toString)
			.reduce("", String::concat));
	}
}
