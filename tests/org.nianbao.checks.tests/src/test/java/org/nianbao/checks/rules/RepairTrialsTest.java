package org.nianbao.checks.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.checks.rules.RepairTrials.Result;

/**
 * How often the repair finds figures that were made wrong at random. A few trials here; {@link RepairTrials#main} makes a thousand for each table and
 * prints the figures and the times. {@code -Dnianbao.repair.trials=1000} makes as many here.
 */
class RepairTrialsTest {

	private static final int TRIALS = Integer.getInteger("nianbao.repair.trials", 50);

	/** One wrong cell is identified where no other single cell makes all equations hold: then it must be found. */
	@Test
	void oneWrongCellIsAlwaysFoundWhereItIsIdentified() {
		for (Map.Entry<String, String> report : RepairTables.correct().entrySet()) {
			for (String table : new String[] { RepairTables.APPLICATIONS, RepairTables.REVIEWS }) {
				Result result = RepairTrials.run(report.getValue(), table, 1, TRIALS, 1);
				assertEquals(result.identified, result.identifiedFirst, report.getKey() + " " + table + " " + result);
			}
		}
	}

	/** In the table of applications rows and columns meet, so that every cell is identified. */
	@ParameterizedTest
	@CsvSource({ "1, 100", "2, 95", "3, 80" })
	void wrongCellsAreFoundWhereRowsAndColumnsMeet(int wrong, int atLeast) {
		for (Map.Entry<String, String> report : RepairTables.correct().entrySet()) {
			Result result = RepairTrials.run(report.getValue(), RepairTables.APPLICATIONS, wrong, TRIALS, wrong);
			assertTrue(result.share() >= atLeast, report.getKey() + " " + result);
			assertEquals(0, result.cut);
		}
	}

	@Test
	void trialsAreTheSameOnEveryRun() {
		String text = RepairTables.correct().get("many figures");
		Result first = RepairTrials.run(text, RepairTables.APPLICATIONS, 3, 20, 5);
		assertEquals(first.outcomes, RepairTrials.run(text, RepairTables.APPLICATIONS, 3, 20, 5).outcomes);
	}
}
