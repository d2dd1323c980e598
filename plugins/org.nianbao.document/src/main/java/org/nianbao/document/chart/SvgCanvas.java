package org.nianbao.document.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

import org.nianbao.document.internal.XmlText;

/**
 * Draws as SVG. Texts stay texts, in the fonts of whoever looks at them; what is black has the colour of the text around, so that a dark page shows
 * it too.
 */
final class SvgCanvas implements Canvas {

	private static final String CURRENT = "currentColor";

	/** Numbers have so many decimals: a hundredth of a pixel cannot be seen. */
	private static final int DECIMALS = 2;
	private static final int OPAQUE = 255;

	private final StringBuilder svg = new StringBuilder();

	/**
	 * Returns what was drawn.
	 *
	 * @return elements of SVG, one on each line
	 */
	String elements() {
		return svg.toString();
	}

	@Override
	public void fill(Shape area, Color paint) {
		String path = path(area);
		if (!path.isEmpty()) {
			svg.append("<path d=\"").append(path).append('"').append(paint("fill", paint)).append(" />\n");
		}
	}

	@Override
	public void draw(Shape line, BasicStroke stroke, Color paint) {
		String path = path(line);
		if (path.isEmpty()) {
			return;
		}
		svg.append("<path d=\"").append(path).append("\" fill=\"none\"").append(paint("stroke", paint));
		if (stroke.getLineWidth() != 1) {
			svg.append(" stroke-width=\"").append(number(stroke.getLineWidth())).append('"');
		}
		if (stroke.getDashArray() != null) {
			svg.append(" stroke-dasharray=\"");
			for (int i = 0; i < stroke.getDashArray().length; i++) {
				svg.append(i == 0 ? "" : " ").append(number(stroke.getDashArray()[i]));
			}
			svg.append('"');
		}
		if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
			svg.append(" stroke-linejoin=\"round\"");
		}
		svg.append(" />\n");
	}

	@Override
	public void write(String text, AffineTransform position, double size, boolean bold, Color paint) {
		if (text.isBlank()) {
			return;
		}
		svg.append("<text");
		if (position.getShearX() == 0 && position.getShearY() == 0) {
			svg.append(" x=\"").append(number(position.getTranslateX())).append("\" y=\"").append(number(position.getTranslateY())).append('"');
		} else {
			double[] matrix = new double[6];
			position.getMatrix(matrix);
			svg.append(" transform=\"matrix(");
			for (int i = 0; i < matrix.length; i++) {
				svg.append(i == 0 ? "" : " ").append(number(matrix[i]));
			}
			svg.append(")\"");
		}
		svg.append(" font-size=\"").append(number(size)).append('"').append(bold ? " font-weight=\"bold\"" : "").append(paint("fill", paint)).append('>')
			.append(XmlText.escape(text)).append("</text>\n");
	}

	private static String paint(String attribute, Color paint) {
		boolean black = (paint.getRGB() & 0xffffff) == 0;
		StringBuilder result = new StringBuilder(" ").append(attribute).append("=\"");
		result.append(black ? CURRENT : "#" + Integer.toHexString(paint.getRGB() & 0xffffff | 0x1000000).substring(1)).append('"');
		if (paint.getAlpha() < OPAQUE) {
			result.append(' ').append(attribute).append("-opacity=\"").append(number(paint.getAlpha() / (double) OPAQUE)).append('"');
		}
		return result.toString();
	}

	private static String path(Shape shape) {
		StringBuilder path = new StringBuilder();
		double[] at = new double[6];
		for (PathIterator segments = shape.getPathIterator(null); !segments.isDone(); segments.next()) {
			switch (segments.currentSegment(at)) {
				case PathIterator.SEG_MOVETO -> points(path, 'M', at, 2);
				case PathIterator.SEG_LINETO -> points(path, 'L', at, 2);
				case PathIterator.SEG_QUADTO -> points(path, 'Q', at, 4);
				case PathIterator.SEG_CUBICTO -> points(path, 'C', at, 6);
				default -> path.append('Z');
			}
		}
		return path.toString();
	}

	private static void points(StringBuilder path, char command, double[] at, int count) {
		path.append(command);
		for (int i = 0; i < count; i++) {
			path.append(i == 0 ? "" : " ").append(number(at[i]));
		}
	}

	/** The same on every machine and in every language. */
	private static String number(double value) {
		BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
		return rounded.signum() == 0 ? "0" : rounded.toPlainString();
	}
}
