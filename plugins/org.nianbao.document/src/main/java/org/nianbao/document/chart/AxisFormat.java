package org.nianbao.document.chart;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/**
 * Writes the numbers along an axis: large ones in 万 and 亿, as people say them.
 */
final class AxisFormat extends NumberFormat {

	private static final long serialVersionUID = 1L;

	private static final BigDecimal MANY = BigDecimal.valueOf(100_000);
	private static final BigDecimal VERY_MANY = BigDecimal.valueOf(1_000_000_000);
	/** Nobody counts that in words. */
	private static final BigDecimal TOO_MANY = BigDecimal.TEN.pow(14);

	private final DecimalFormat format;
	private final double divisor;
	private final String suffix;

	/**
	 * @param largest the largest number without its sign
	 */
	AxisFormat(BigDecimal largest) {
		boolean hundredMillions = largest.compareTo(VERY_MANY) >= 0;
		boolean tenThousands = largest.compareTo(MANY) >= 0;
		boolean power = largest.compareTo(TOO_MANY) >= 0;
		format = new DecimalFormat(power ? "0.##E0" : "#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
		divisor = power ? 1 : hundredMillions ? 1e8 : tenThousands ? 1e4 : 1;
		suffix = power ? "" : hundredMillions ? "亿" : tenThousands ? "万" : "";
	}

	@Override
	public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
		return text.append(format.format(number / divisor)).append(number == 0 ? "" : suffix);
	}

	@Override
	public StringBuffer format(long number, StringBuffer text, FieldPosition position) {
		return format((double) number, text, position);
	}

	@Override
	public Number parse(String source, ParsePosition position) {
		throw new UnsupportedOperationException("only writes");
	}
}
