package org.nianbao.language.formats;

import java.time.MonthDay;

/**
 * From which day to which the figures of a report year count (统计期限).
 *
 * @param first the first day
 * @param last  the last day, of the same year
 */
public record PeriodSpec(MonthDay first, MonthDay last) {
}
