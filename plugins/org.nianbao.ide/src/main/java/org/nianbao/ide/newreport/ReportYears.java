package org.nianbao.ide.newreport;

import java.time.LocalDate;
import java.time.Month;

/**
 * Which year is to be reported.
 */
public final class ReportYears {

	/** From this month on, offices prepare the report of the running year. */
	private static final Month PREPARATION = Month.OCTOBER;

	private ReportYears() {
	}

	/**
	 * Returns the year whose report somebody writes on a day.
	 *
	 * @param today a day
	 * @return the year before; the year itself in its last three months
	 */
	public static int due(LocalDate today) {
		return today.getMonth().compareTo(PREPARATION) < 0 ? today.getYear() - 1 : today.getYear();
	}
}
