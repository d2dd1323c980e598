package org.nianbao.document.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.PieSectionLabelGenerator;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DefaultDrawingSupplier;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.general.DefaultPieDataset;
import org.jfree.data.general.PieDataset;
import org.nianbao.document.Chart;
import org.nianbao.language.charts.ChartKind;
import org.nianbao.language.charts.ChartSeries;

/**
 * Decides how a chart looks: which way bars go, how high it is, which numbers are written into it. Used once.
 */
final class ChartLayout {

	/** The width of the text on a page of the standard, 156 mm, in pixels of 1/96 inch. */
	private static final int WIDTH = 590;
	private static final int HEIGHT = 300;
	private static final int FONT_SIZE = 13;
	private static final int SMALL_FONT_SIZE = 12;
	/** What the axis of the numbers and the margins take of the width, about. */
	private static final int BESIDE = 70;
	/** What the axis of the numbers, the legend and the margins take of the height, about. */
	private static final int BELOW = 70;
	private static final int BAR_HEIGHT = 19;
	private static final int BAR_GAP = 12;
	private static final int SLICE_HEIGHT = 34;
	/** More numbers in a drawing of lines would hide it. */
	private static final int MOST_NUMBERS = 24;
	/** Longer labels are cut; the description has them all. */
	private static final int LONGEST_LABEL = 40;
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final ItemLabelPosition BELOW_POINT = new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);
	private static final Color GRID = new Color(0xb0b0b0);

	private final Font font = new PlainFont(false, FONT_SIZE);
	private final Font small = new PlainFont(false, SMALL_FONT_SIZE);
	private final Chart chart;
	private final List<String> categories;
	private int height = HEIGHT;

	private ChartLayout(Chart chart) {
		this.chart = chart;
		categories = distinct(chart.categories());
	}

	static ChartLayout of(Chart chart) {
		return new ChartLayout(chart);
	}

	int width() {
		return WIDTH;
	}

	int height() {
		return height;
	}

	/** Makes the drawing, after which the height is known. */
	JFreeChart chart() {
		JFreeChart drawing = new JFreeChart(null, font, chart.kind() == ChartKind.PIE ? pie() : categoryPlot(), false);
		drawing.setBackgroundPaint(null);
		drawing.setPadding(new RectangleInsets(6, 6, 6, 6));
		if (chart.kind() != ChartKind.PIE && !chart.unit().isEmpty()) {
			TextTitle unit = new TextTitle("单位：" + chart.unit(), small);
			unit.setHorizontalAlignment(HorizontalAlignment.LEFT);
			unit.setPosition(RectangleEdge.TOP);
			unit.setPaint(Color.BLACK);
			drawing.addSubtitle(unit);
		}
		if (chart.kind() != ChartKind.PIE && chart.series().stream().anyMatch(series -> !series.name().isEmpty()) && chart.series().size() > 1) {
			LegendTitle legend = new LegendTitle(drawing.getPlot());
			legend.setItemFont(font);
			legend.setItemPaint(Color.BLACK);
			legend.setBackgroundPaint(null);
			legend.setFrame(BlockBorder.NONE);
			legend.setPosition(RectangleEdge.BOTTOM);
			legend.setPadding(new RectangleInsets(6, 0, 0, 0));
			drawing.addSubtitle(legend);
			height += 24 * legendLines() - 24;
		}
		return drawing;
	}

	private int legendLines() {
		double total = chart.series().stream().mapToDouble(series -> PlainFont.width(cut(series.name()), FONT_SIZE) + 2.5 * FONT_SIZE).sum();
		return 1 + (int) (total / (WIDTH - 2 * BAR_GAP));
	}

	/** The library takes labels for keys; a table may have the same one twice. */
	private static List<String> distinct(List<String> labels) {
		List<String> result = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (String label : labels) {
			String unique = cut(label);
			while (!seen.add(unique)) {
				unique += "\u200b";
			}
			result.add(unique);
		}
		return result;
	}

	private static String cut(String label) {
		int length = label.codePointCount(0, label.length());
		return length <= LONGEST_LABEL ? label : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
	}

	// ---- bars and lines -------------------------------------------------------------------------------------------------

	private Plot categoryPlot() {
		DefaultCategoryDataset data = new DefaultCategoryDataset();
		List<String> names = distinct(chart.series().stream().map(ChartSeries::name).toList());
		for (int series = 0; series < names.size(); series++) {
			for (int i = 0; i < categories.size(); i++) {
				data.addValue(chart.series().get(series).values().get(i).orElse(null), names.get(series), categories.get(i));
			}
		}
		boolean fits = labelsFit();
		boolean horizontal = chart.kind() == ChartKind.BAR && !fits;
		CategoryItemRenderer renderer = chart.kind() == ChartKind.BAR ? bars() : lines();
		NumberAxis values = valueAxis();
		CategoryPlot plot = new CategoryPlot(data, categoryAxis(fits || horizontal, horizontal), values, renderer);
		plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
		plot.setOrientation(horizontal ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
		plot.setBackgroundPaint(null);
		plot.setOutlineVisible(false);
		plot.setRangeGridlinePaint(GRID);
		plot.setRangeGridlineStroke(new BasicStroke(0.5f));
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		plot.setRangeZeroBaselineVisible(true);
		plot.setRangeZeroBaselinePaint(Color.BLACK);
		plot.setInsets(RectangleInsets.ZERO_INSETS);
		if (horizontal) {
			height = BELOW + categories.size() * (chart.series().size() * BAR_HEIGHT + BAR_GAP);
		} else if (!fits) {
			height += BELOW;
		}
		if (numbersFit(horizontal)) {
			renderer.setDefaultItemLabelGenerator(numbers());
			renderer.setDefaultItemLabelFont(small);
			renderer.setDefaultItemLabelPaint(Color.BLACK);
			renderer.setDefaultItemLabelsVisible(true);
			place(renderer, horizontal);
			double room = horizontal ? widestNumber() / (WIDTH / 2.0) : 0.1;
			values.setUpperMargin(Math.min(0.5, room + 0.04));
			values.setLowerMargin(Math.min(0.5, room + 0.04));
		}
		return plot;
	}

	/** Numbers stand beyond the ends of bars, and above the points of lines. */
	private void place(CategoryItemRenderer renderer, boolean horizontal) {
		ItemLabelPosition above = new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
		if (horizontal) {
			renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
			renderer.setDefaultNegativeItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
		} else if (chart.kind() == ChartKind.LINE) {
			renderer.setDefaultPositiveItemLabelPosition(above);
			renderer.setDefaultNegativeItemLabelPosition(above);
		} else {
			renderer.setDefaultPositiveItemLabelPosition(above);
			renderer.setDefaultNegativeItemLabelPosition(BELOW_POINT);
		}
	}

	private boolean labelsFit() {
		double room = (double) (WIDTH - BESIDE) / categories.size() - 6;
		return categories.stream().allMatch(label -> PlainFont.width(label, FONT_SIZE) <= (label.length() > 6 ? 2 : 1) * room);
	}

	private boolean numbersFit(boolean horizontal) {
		if (horizontal) {
			return true;
		}
		double room = (double) (WIDTH - BESIDE) / categories.size();
		if (chart.kind() == ChartKind.LINE) {
			return chart.series().size() <= 2 && chart.series().size() * categories.size() <= MOST_NUMBERS && widestNumber() <= room;
		}
		return widestNumber() <= 0.8 * room / chart.series().size() + 4;
	}

	private double widestNumber() {
		return chart.series().stream().flatMap(series -> series.values().stream()).flatMap(Optional::stream)
			.mapToDouble(value -> PlainFont.width(value.toPlainString(), SMALL_FONT_SIZE)).max().orElse(0);
	}

	/** Written from the figures themselves, not from what they are drawn by. */
	private CategoryItemLabelGenerator numbers() {
		return new StandardCategoryItemLabelGenerator() {

			private static final long serialVersionUID = 1L;

			@Override
			public String generateLabel(CategoryDataset data, int series, int category) {
				return chart.series().get(series).values().get(category).map(BigDecimal::toPlainString).orElse("");
			}
		};
	}

	private CategoryAxis categoryAxis(boolean upright, boolean horizontal) {
		CategoryAxis axis = new CategoryAxis();
		axis.setTickLabelFont(font);
		axis.setTickLabelPaint(Color.BLACK);
		axis.setAxisLinePaint(Color.BLACK);
		axis.setTickMarksVisible(false);
		axis.setMaximumCategoryLabelLines(3);
		axis.setLowerMargin(0.01);
		axis.setUpperMargin(0.01);
		axis.setCategoryMargin(0.2);
		if (upright) {
			axis.setMaximumCategoryLabelWidthRatio(horizontal ? 0.4f : 1.2f);
		} else {
			axis.setCategoryLabelPositions(CategoryLabelPositions.createUpRotationLabelPositions(Math.PI / 4));
		}
		return axis;
	}

	private NumberAxis valueAxis() {
		NumberAxis axis = new NumberAxis();
		List<BigDecimal> all = chart.series().stream().flatMap(series -> series.values().stream()).flatMap(Optional::stream).toList();
		boolean whole = all.stream().allMatch(value -> value.stripTrailingZeros().scale() <= 0);
		BigDecimal largest = all.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
		axis.setStandardTickUnits(whole ? NumberAxis.createIntegerTickUnits(Locale.ROOT) : NumberAxis.createStandardTickUnits(Locale.ROOT));
		axis.setNumberFormatOverride(new AxisFormat(largest));
		axis.setTickLabelFont(small);
		axis.setTickLabelPaint(Color.BLACK);
		axis.setAxisLineVisible(false);
		axis.setTickMarksVisible(false);
		axis.setAutoRangeIncludesZero(true);
		if (largest.signum() == 0) {
			axis.setRange(0, 1);
		}
		return axis;
	}

	private CategoryItemRenderer bars() {
		BarRenderer renderer = new BarRenderer();
		renderer.setBarPainter(new StandardBarPainter());
		renderer.setShadowVisible(false);
		renderer.setItemMargin(0.04);
		renderer.setMaximumBarWidth(0.1);
		renderer.setDrawBarOutline(true);
		renderer.setDefaultOutlinePaint(Color.BLACK);
		renderer.setDefaultOutlineStroke(new BasicStroke(0.6f));
		List<Color> colours = ChartColours.of(chart.series().size());
		for (int i = 0; i < colours.size(); i++) {
			renderer.setSeriesPaint(i, colours.get(i));
			renderer.setSeriesOutlinePaint(i, Color.BLACK);
			renderer.setSeriesOutlineStroke(i, new BasicStroke(0.6f));
		}
		return renderer;
	}

	private CategoryItemRenderer lines() {
		LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true) {

			private static final long serialVersionUID = 1L;

			@Override
			public ItemLabelPosition getPositiveItemLabelPosition(int series, int category) {
				return isLower(series, category) ? BELOW_POINT : super.getPositiveItemLabelPosition(series, category);
			}

			@Override
			public ItemLabelPosition getNegativeItemLabelPosition(int series, int category) {
				return getPositiveItemLabelPosition(series, category);
			}
		};
		List<Color> colours = ChartColours.ofLines(chart.series().size());
		Shape[] shapes = DefaultDrawingSupplier.createStandardSeriesShapes();
		for (int i = 0; i < colours.size(); i++) {
			renderer.setSeriesPaint(i, colours.get(i));
			renderer.setSeriesShape(i, shapes[i % shapes.length]);
			renderer.setSeriesStroke(i, stroke(i));
			renderer.setSeriesOutlinePaint(i, Color.BLACK);
			renderer.setSeriesOutlineStroke(i, new BasicStroke(0.8f));
		}
		renderer.setUseOutlinePaint(true);
		renderer.setDrawOutlines(true);
		return renderer;
	}

	/** Of two points one above the other, the lower one has its number below it. */
	private boolean isLower(int series, int category) {
		if (chart.series().size() != 2) {
			return false;
		}
		Optional<BigDecimal> own = chart.series().get(series).values().get(category);
		Optional<BigDecimal> other = chart.series().get(1 - series).values().get(category);
		int difference = own.isPresent() && other.isPresent() ? own.get().compareTo(other.get()) : 0;
		return difference < 0 || difference == 0 && other.isPresent() && series == 1;
	}

	/** Lines differ in their dashes as well. */
	private static BasicStroke stroke(int series) {
		float[] dashes = switch (series % 4) {
			case 1 -> new float[] {8, 4};
			case 2 -> new float[] {2, 4};
			case 3 -> new float[] {10, 4, 2, 4};
			default -> null;
		};
		return new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
	}

	// ---- pies -----------------------------------------------------------------------------------------------------------

	private Plot pie() {
		List<Optional<BigDecimal>> values = chart.series().get(0).values();
		BigDecimal whole = values.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
		DefaultPieDataset<String> data = new DefaultPieDataset<>();
		for (int i = 0; i < categories.size(); i++) {
			data.setValue(categories.get(i), values.get(i).orElse(null));
		}
		PiePlot<String> plot = new PiePlot<>(data);
		List<Integer> seen = new ArrayList<>();
		for (int i = 0; i < categories.size(); i++) {
			if (values.get(i).filter(value -> value.signum() > 0).isPresent()) {
				seen.add(i);
			}
		}
		List<Color> colours = ChartColours.ofSlices(Math.max(1, seen.size()));
		for (int i = 0; i < seen.size(); i++) {
			plot.setSectionPaint(categories.get(seen.get(i)), colours.get(i));
		}
		plot.setDefaultSectionOutlinePaint(Color.WHITE);
		plot.setSectionOutlinesVisible(seen.size() > 1);
		plot.setDefaultSectionOutlineStroke(new BasicStroke(1.5f));
		plot.setAutoPopulateSectionOutlinePaint(false);
		plot.setAutoPopulateSectionOutlineStroke(false);
		plot.setBackgroundPaint(null);
		plot.setOutlineVisible(false);
		plot.setShadowPaint(null);
		plot.setIgnoreZeroValues(true);
		plot.setIgnoreNullValues(true);
		plot.setLabelFont(font);
		plot.setLabelPaint(Color.BLACK);
		plot.setLabelBackgroundPaint(null);
		plot.setLabelOutlinePaint(null);
		plot.setLabelShadowPaint(null);
		plot.setLabelLinkPaint(Color.BLACK);
		plot.setLabelLinkStroke(new BasicStroke(0.6f));
		plot.setMaximumLabelWidth(0.3);
		plot.setInteriorGap(0.02);
		plot.setLabelGenerator(slices(values, whole));
		height = Math.max(HEIGHT, seen.size() * SLICE_HEIGHT / 2 + BELOW);
		return plot;
	}

	/** The label of a slice: what it is, its figure and its share. */
	private PieSectionLabelGenerator slices(List<Optional<BigDecimal>> values, BigDecimal whole) {
		return new PieSectionLabelGenerator() {

			@Override
			public String generateSectionLabel(@SuppressWarnings("rawtypes") PieDataset data, @SuppressWarnings("rawtypes") Comparable key) {
				int at = categories.indexOf(key);
				BigDecimal value = values.get(at).orElseThrow();
				BigDecimal share = value.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
				return categories.get(at) + " " + value.toPlainString() + chart.unit() + "（" + share.toPlainString() + "%）";
			}

			@Override
			public AttributedString generateAttributedSectionLabel(@SuppressWarnings("rawtypes") PieDataset data,
					@SuppressWarnings("rawtypes") Comparable key) {
				return null;
			}
		};
	}
}
