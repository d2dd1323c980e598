package org.nianbao.document.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Colours that can be told apart by their lightness alone: in grey print, and by those who do not see all colours. They are taken from the scale
 * viridis, which was made for that.
 */
final class ChartColours {

	/** From dark to light, in equal steps of lightness; nearly black and nearly white ones are left out. */
	private static final List<Color> SCALE = List.of(new Color(0x46327e), new Color(0x365c8d), new Color(0x277f8e), new Color(0x1fa187),
		new Color(0x4ac16d),
		new Color(0xa0da39), new Color(0xd8e219), new Color(0xfde725));

	/** The colour of a chart that needs only one. */
	private static final int ALONE = 1;
	/** How many of the scale are dark enough for a line. */
	private static final int DARK = 5;
	private static final int LINE_STEP = 3;

	private ChartColours() {
	}

	/**
	 * Chooses colours for series: as far apart as so many can be.
	 *
	 * @param count how many there are, at least 1
	 * @return one for each, from dark to light
	 */
	static List<Color> of(int count) {
		List<Color> colours = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			colours.add(count == 1 ? SCALE.get(ALONE) : SCALE.get(i * (SCALE.size() - 1) / (count - 1) % SCALE.size()));
		}
		return colours;
	}

	/**
	 * Chooses colours for lines, which have to be seen on white: light ones are left out, since lines differ in their dashes and marks as well.
	 *
	 * @param count how many there are, at least 1
	 * @return one for each; the same again after the darker half of the scale
	 */
	static List<Color> ofLines(int count) {
		List<Color> colours = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			colours.add(count == 1 ? SCALE.get(ALONE) : SCALE.get(i * LINE_STEP % DARK));
		}
		return colours;
	}

	/**
	 * Chooses colours for slices, of which neighbours have to differ.
	 *
	 * @param count how many there are, at least 1
	 * @return one for each
	 */
	static List<Color> ofSlices(int count) {
		List<Color> colours = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			// Three steps further each time: dark, middle, light, all of the scale, and the last one is not like the first.
			colours.add(SCALE.get((i == count - 1 && count % SCALE.size() == 1 && count > 1 ? i * 3 + 4 : i * 3) % SCALE.size()));
		}
		return colours;
	}
}
