package org.nianbao.language.formats;

import java.time.MonthDay;
import java.util.List;

/**
 * Until which day of the following year reports are published (报送期限).
 *
 * @param level  for whom it is, in Chinese; unique in the format
 * @param day    the last day
 * @param bodies how the names of the bodies end for which it is; empty for all that no other one is for
 */
public record DeadlineSpec(String level, MonthDay day, List<String> bodies) {
}
