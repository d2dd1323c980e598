package org.nianbao.document.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.RenderingHints.Key;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * Lets a library that draws with Java 2D draw on a {@link Canvas}. Clips are remembered, but nothing is cut off; charts have no pictures in them.
 */
final class CanvasGraphics extends Graphics2D {

	private final Canvas canvas;
	private AffineTransform transform = new AffineTransform();
	private Color colour = Color.BLACK;
	private Color background = Color.WHITE;
	private Stroke stroke = new BasicStroke();
	private Font font = new PlainFont(false, 12);
	private Shape clip;
	private Composite composite = AlphaComposite.SrcOver;
	private final RenderingHints hints = new RenderingHints(Map.of());

	/**
	 * @param canvas what is drawn on
	 */
	CanvasGraphics(Canvas canvas) {
		this.canvas = canvas;
	}

	private CanvasGraphics(CanvasGraphics other) {
		canvas = other.canvas;
		transform = new AffineTransform(other.transform);
		colour = other.colour;
		background = other.background;
		stroke = other.stroke;
		font = other.font;
		clip = other.clip;
		composite = other.composite;
		hints.add(other.hints);
	}

	@Override
	public Graphics create() {
		return new CanvasGraphics(this);
	}

	@Override
	public void dispose() {
		// holds nothing
	}

	// ---- drawing --------------------------------------------------------------------------------------------------------

	@Override
	public void draw(Shape shape) {
		if (colour.getAlpha() > 0 && stroke instanceof BasicStroke lines) {
			canvas.draw(transform.createTransformedShape(shape), lines, colour);
		}
	}

	@Override
	public void fill(Shape shape) {
		if (colour.getAlpha() > 0) {
			canvas.fill(transform.createTransformedShape(shape), colour);
		}
	}

	@Override
	public void drawString(String text, float x, float y) {
		AffineTransform position = new AffineTransform(transform);
		position.translate(x, y);
		canvas.write(text, position, font.getSize2D(), font.isBold(), colour);
	}

	@Override
	public void drawString(String text, int x, int y) {
		drawString(text, (float) x, (float) y);
	}

	@Override
	public void drawString(AttributedCharacterIterator iterator, float x, float y) {
		StringBuilder text = new StringBuilder();
		for (char c = iterator.first(); c != AttributedCharacterIterator.DONE; c = iterator.next()) {
			text.append(c);
		}
		drawString(text.toString(), x, y);
	}

	@Override
	public void drawString(AttributedCharacterIterator iterator, int x, int y) {
		drawString(iterator, (float) x, (float) y);
	}

	@Override
	public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
		fill(glyphs.getOutline(x, y));
	}

	@Override
	public void drawLine(int x1, int y1, int x2, int y2) {
		draw(new Line2D.Float(x1, y1, x2, y2));
	}

	@Override
	public void fillRect(int x, int y, int width, int height) {
		fill(new Rectangle(x, y, width, height));
	}

	@Override
	public void clearRect(int x, int y, int width, int height) {
		canvas.fill(transform.createTransformedShape(new Rectangle(x, y, width, height)), background);
	}

	@Override
	public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
		draw(new RoundRectangle2D.Float(x, y, width, height, arcWidth, arcHeight));
	}

	@Override
	public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
		fill(new RoundRectangle2D.Float(x, y, width, height, arcWidth, arcHeight));
	}

	@Override
	public void drawOval(int x, int y, int width, int height) {
		draw(new Ellipse2D.Float(x, y, width, height));
	}

	@Override
	public void fillOval(int x, int y, int width, int height) {
		fill(new Ellipse2D.Float(x, y, width, height));
	}

	@Override
	public void drawArc(int x, int y, int width, int height, int start, int extent) {
		draw(new Arc2D.Float(x, y, width, height, start, extent, Arc2D.OPEN));
	}

	@Override
	public void fillArc(int x, int y, int width, int height, int start, int extent) {
		fill(new Arc2D.Float(x, y, width, height, start, extent, Arc2D.PIE));
	}

	@Override
	public void drawPolyline(int[] x, int[] y, int count) {
		draw(path(x, y, count, false));
	}

	@Override
	public void drawPolygon(int[] x, int[] y, int count) {
		draw(path(x, y, count, true));
	}

	@Override
	public void fillPolygon(int[] x, int[] y, int count) {
		fill(path(x, y, count, true));
	}

	private static Path2D path(int[] x, int[] y, int count, boolean closed) {
		Path2D path = new Path2D.Float();
		for (int i = 0; i < count; i++) {
			if (i == 0) {
				path.moveTo(x[i], y[i]);
			} else {
				path.lineTo(x[i], y[i]);
			}
		}
		if (closed && count > 0) {
			path.closePath();
		}
		return path;
	}

	// ---- pictures -------------------------------------------------------------------------------------------------------

	@Override
	public boolean drawImage(Image image, AffineTransform position, ImageObserver observer) {
		throw noPictures();
	}

	@Override
	public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
		throw noPictures();
	}

	@Override
	public void drawRenderedImage(RenderedImage image, AffineTransform position) {
		throw noPictures();
	}

	@Override
	public void drawRenderableImage(RenderableImage image, AffineTransform position) {
		throw noPictures();
	}

	@Override
	public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
		throw noPictures();
	}

	@Override
	public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
		throw noPictures();
	}

	@Override
	public boolean drawImage(Image image, int x, int y, Color colour, ImageObserver observer) {
		throw noPictures();
	}

	@Override
	public boolean drawImage(Image image, int x, int y, int width, int height, Color colour, ImageObserver observer) {
		throw noPictures();
	}

	@Override
	public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2, ImageObserver observer) {
		throw noPictures();
	}

	@Override
	public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2, Color colour, ImageObserver observer) {
		throw noPictures();
	}

	@Override
	public void copyArea(int x, int y, int width, int height, int dx, int dy) {
		throw noPictures();
	}

	private static UnsupportedOperationException noPictures() {
		return new UnsupportedOperationException("a chart without pictures");
	}

	// ---- state ----------------------------------------------------------------------------------------------------------

	@Override
	public void setPaint(Paint paint) {
		if (paint instanceof Color chosen) {
			colour = chosen;
		}
	}

	@Override
	public Paint getPaint() {
		return colour;
	}

	@Override
	public void setColor(Color chosen) {
		setPaint(chosen);
	}

	@Override
	public Color getColor() {
		return colour;
	}

	@Override
	public void setBackground(Color chosen) {
		background = chosen;
	}

	@Override
	public Color getBackground() {
		return background;
	}

	@Override
	public void setStroke(Stroke chosen) {
		stroke = chosen;
	}

	@Override
	public Stroke getStroke() {
		return stroke;
	}

	@Override
	public void setFont(Font chosen) {
		if (chosen instanceof PlainFont) {
			font = chosen;
		}
	}

	@Override
	public Font getFont() {
		return font;
	}

	@Override
	public FontMetrics getFontMetrics(Font measured) {
		PlainFont plain = measured instanceof PlainFont known ? known : new PlainFont(measured.isBold(), measured.getSize());
		return plain.metrics();
	}

	@Override
	public FontRenderContext getFontRenderContext() {
		return new FontRenderContext(null, true, true);
	}

	@Override
	public void setComposite(Composite chosen) {
		composite = chosen;
	}

	@Override
	public Composite getComposite() {
		return composite;
	}

	@Override
	public void setTransform(AffineTransform chosen) {
		transform = new AffineTransform(chosen);
	}

	@Override
	public AffineTransform getTransform() {
		return new AffineTransform(transform);
	}

	@Override
	public void transform(AffineTransform further) {
		transform.concatenate(further);
	}

	@Override
	public void translate(int x, int y) {
		transform.translate(x, y);
	}

	@Override
	public void translate(double x, double y) {
		transform.translate(x, y);
	}

	@Override
	public void rotate(double theta) {
		transform.rotate(theta);
	}

	@Override
	public void rotate(double theta, double x, double y) {
		transform.rotate(theta, x, y);
	}

	@Override
	public void scale(double x, double y) {
		transform.scale(x, y);
	}

	@Override
	public void shear(double x, double y) {
		transform.shear(x, y);
	}

	@Override
	public boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
		return transform.createTransformedShape(shape).intersects(rectangle);
	}

	@Override
	public GraphicsConfiguration getDeviceConfiguration() {
		return null;
	}

	@Override
	public void setRenderingHint(Key key, Object value) {
		hints.put(key, value);
	}

	@Override
	public Object getRenderingHint(Key key) {
		return hints.get(key);
	}

	@Override
	public void setRenderingHints(Map<?, ?> all) {
		hints.clear();
		hints.putAll(all);
	}

	@Override
	public void addRenderingHints(Map<?, ?> more) {
		hints.putAll(more);
	}

	@Override
	public RenderingHints getRenderingHints() {
		return (RenderingHints) hints.clone();
	}

	@Override
	public void setPaintMode() {
		// the only one there is
	}

	@Override
	public void setXORMode(Color other) {
		throw new UnsupportedOperationException("XOR");
	}

	// ---- clips ----------------------------------------------------------------------------------------------------------

	@Override
	public void setClip(Shape chosen) {
		clip = chosen == null ? null : transform.createTransformedShape(chosen);
	}

	@Override
	public void setClip(int x, int y, int width, int height) {
		setClip(new Rectangle(x, y, width, height));
	}

	@Override
	public Shape getClip() {
		if (clip == null) {
			return null;
		}
		try {
			return transform.createInverse().createTransformedShape(clip);
		} catch (NoninvertibleTransformException e) {
			return new Rectangle();
		}
	}

	@Override
	public void clip(Shape further) {
		Shape added = transform.createTransformedShape(further);
		if (clip == null) {
			clip = added;
		} else {
			Area both = new Area(clip);
			both.intersect(new Area(added));
			clip = both;
		}
	}

	@Override
	public void clipRect(int x, int y, int width, int height) {
		clip(new Rectangle(x, y, width, height));
	}

	@Override
	public Rectangle getClipBounds() {
		Shape current = getClip();
		return current == null ? null : current.getBounds();
	}
}
