package org.nianbao.reader.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Collects what a page draws: glyphs with their places, straight lines, pictures. For one page.
 */
final class PageEngine extends PDFGraphicsStreamEngine {

	/** How deep forms contain forms; files of people have three levels. */
	private static final int DEEPEST_FORM = 20;

	/** How many states of drawing are kept at once; ISO 32000-1, annex C, has 28. Each takes some hundred bytes. */
	private static final int MOST_SAVED_STATES = 1_000;

	/** A rectangle that is not thicker is a line. */
	private static final double THICKEST_RULE = 4;

	/** How far a line may lean, in points. */
	private static final double SKEW = 1;

	/** Packed, in bytes. */
	private static final int LARGEST_INLINE_PICTURE = 16 << 10;

	/** Nobody reads smaller letters. */
	private static final float SMALLEST_TEXT = 1;

	/** What a part of the page is, in the order of nesting. */
	private final Deque<Glyph.Kind> kinds = new ArrayDeque<>();
	private final Deque<Integer> contents = new ArrayDeque<>();

	private final Budget budget;
	private final FileFacts facts;
	private final PictureFiles files;
	private final FontCheck fontCheck;
	private final AffineTransform toPage;
	private final float width;
	private final float height;
	private final int number;

	private final List<Glyph> glyphs = new ArrayList<>();
	private final List<Rule> horizontals = new ArrayList<>();
	private final List<Rule> verticals = new ArrayList<>();
	private final List<Picture> pictures = new ArrayList<>();
	private final Map<PDFont, String> fonts = new IdentityHashMap<>();

	/** The path so far: straight pieces with four numbers each, and the box of each part that is one rectangle or polygon. */
	private final List<double[]> pieces = new ArrayList<>();
	private final List<Rectangle2D> boxes = new ArrayList<>();
	private Rectangle2D box;
	private boolean boxIsStraight;
	private Area clipArea;
	private Rectangle2D clipBox;
	private final Point2D.Double start = new Point2D.Double();
	private final Point2D.Double current = new Point2D.Double();

	/**
	 * @param page   what to look at
	 * @param number which page, 1-based
	 * @param facts  what is known of the whole file
	 * @param files  makes files of pictures
	 * @param fonts  looks at fonts before they are read
	 * @param budget what may be spent
	 */
	PageEngine(PDPage page, int number, FileFacts facts, PictureFiles files, FontCheck fonts, Budget budget) {
		super(page);
		fontCheck = fonts;
		this.number = number;
		this.facts = facts;
		this.files = files;
		this.budget = budget;
		PDRectangle crop = page.getCropBox();
		int rotation = page.getRotation();
		boolean across = rotation == 90 || rotation == 270;
		width = across ? crop.getHeight() : crop.getWidth();
		height = across ? crop.getWidth() : crop.getHeight();
		toPage = switch (rotation) {
			case 90 -> new AffineTransform(0, 1, 1, 0, -crop.getLowerLeftY(), -crop.getLowerLeftX());
			case 180 -> new AffineTransform(-1, 0, 0, 1, crop.getUpperRightX(), -crop.getLowerLeftY());
			case 270 -> new AffineTransform(0, -1, -1, 0, crop.getUpperRightY(), crop.getUpperRightX());
			default -> new AffineTransform(1, 0, 0, -1, -crop.getLowerLeftX(), crop.getUpperRightY());
		};
	}

	/**
	 * Draws the page, its form fields and the texts that were written onto it.
	 *
	 * @return what stands on it
	 * @throws IOException if the page is damaged
	 */
	PageContent read() throws IOException {
		processPage(getPage());
		kinds.clear();
		for (PDAnnotation annotation : getPage().getAnnotations()) {
			budget.step();
			boolean shown = !annotation.isHidden() && !annotation.isNoView();
			String kind = annotation.getSubtype();
			if (shown && ("Widget".equals(kind) || "FreeText".equals(kind))) {
				if (getAppearance(annotation) != null) {
					showAnnotation(annotation);
				} else if ("Widget".equals(kind)) {
					addFieldValue(annotation);
				}
			}
		}
		return new PageContent(number, width, height, glyphs, horizontals, verticals, pictures);
	}

	/** A form field that leaves it to the viewer how its value looks. */
	private void addFieldValue(PDAnnotation annotation) {
		PDRectangle area = annotation.getRectangle();
		COSBase value = annotation.getCOSObject().getDictionaryObject(COSName.V);
		if (area == null || !(value instanceof COSString string)) {
			return;
		}
		String text = string.getString();
		Rectangle2D place = toPage.createTransformedShape(new Rectangle2D.Float(area.getLowerLeftX(), area.getLowerLeftY(), area.getWidth(),
			area.getHeight()))
			.getBounds2D();
		int[] characters = text.codePoints().toArray();
		float size = (float) Math.max(SMALLEST_TEXT, Math.min(place.getHeight(), 12));
		float step = (float) Math.min(size, place.getWidth() / Math.max(1, characters.length));
		for (int i = 0; i < characters.length; i++) {
			String character = Characters.clean(Character.toString(characters[i]));
			budget.characters(character.length());
			float left = (float) place.getX() + i * step;
			float middle = (float) place.getCenterY();
			glyphs.add(new Glyph(character, left, middle - size / 2, left + step, middle + size / 2, size, "", 0, Glyph.Kind.TEXT));
		}
	}

	@Override
	public PDAppearanceStream getAppearance(PDAnnotation annotation) {
		try {
			return super.getAppearance(annotation);
		} catch (RuntimeException e) {
			if (e instanceof Refusal) {
				throw e;
			}
			return null;
		}
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		budget.step();
		if (getLevel() > DEEPEST_FORM) {
			throw Refusal.tooLarge(Integer.toString(DEEPEST_FORM));
		}
		if (getGraphicsStackSize() > MOST_SAVED_STATES) {
			throw Refusal.tooLarge(Integer.toString(MOST_SAVED_STATES));
		}
		String name = operator.getName();
		boolean begins = name.equals(OperatorName.BEGIN_MARKED_CONTENT) || name.equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ);
		if (begins) {
			// Before the library looks for properties: where it finds none, it says nothing about the beginning, but about the end.
			kinds.push(kind());
			contents.push(-1);
			if (kinds.size() > budget.limits().depth()) {
				throw Refusal.tooLarge(Integer.toString(budget.limits().depth()));
			}
		}
		if (!operands.isEmpty() && (name.equals(OperatorName.SET_FONT_AND_SIZE) || name.equals(OperatorName.SET_GRAPHICS_STATE_PARAMS))) {
			fontCheck.check(getResources(), operands.get(0));
		}
		if (!name.equals(OperatorName.BEGIN_INLINE_IMAGE) || isSmall(operator)) {
			super.processOperator(operator, operands);
		}
		if (name.equals(OperatorName.END_MARKED_CONTENT) && !kinds.isEmpty()) {
			kinds.pop();
			contents.pop();
		}
	}

	/** The library unpacks a picture within the text of a page at once. Those of files of people have some kilobytes. */
	private static boolean isSmall(Operator picture) {
		COSDictionary values = picture.getImageParameters();
		COSBase filter = values == null ? null : values.getDictionaryObject(COSName.F, COSName.FILTER);
		boolean packedOnce = filter == null || filter instanceof COSName name && !COSName.DCT_DECODE_ABBREVIATION.equals(name)
			&& !COSName.CCITTFAX_DECODE_ABBREVIATION.equals(name);
		byte[] data = picture.getImageData();
		return packedOnce && values != null && !values.containsKey(COSName.DP) && !values.containsKey(COSName.DECODE_PARMS)
			&& data != null && data.length <= LARGEST_INLINE_PICTURE;
	}

	private Glyph.Kind kind() {
		return kinds.isEmpty() ? Glyph.Kind.TEXT : kinds.peek();
	}

	@Override
	public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
		if (kinds.isEmpty()) {
			return;
		}
		String name = tag.getName();
		Glyph.Kind kind = kinds.peek();
		if (properties != null) {
			contents.pop();
			contents.push(properties.getInt(COSName.MCID, -1));
		}
		if (name.equals("Artifact") && properties != null && "Pagination".equals(properties.getNameAsString(COSName.TYPE))) {
			kind = Glyph.Kind.PAGE_MATTER;
		} else if (name.equals("OC") && properties != null && facts.isSwitchedOff(properties)) {
			kind = Glyph.Kind.HIDDEN;
		} else if (facts.isFigure(getPage(), contents.peek(), name)) {
			kind = Glyph.Kind.DRAWING;
		}
		kinds.pop();
		kinds.push(kind);
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
		String text = Characters.clean(font.toUnicode(code, GlyphList.getAdobeGlyphList()));
		budget.characters(Math.max(1, text.length()));
		boolean vertical = font.isVertical();
		Point2D origin = place(matrix, 0, 0);
		Point2D advanced = vertical ? place(matrix, 0, displacement.getY()) : place(matrix, displacement.getX(), 0);
		Point2D up = place(matrix, 0, 1);
		double size = origin.distance(up) * (font instanceof PDType3Font type3 ? type3Height(type3) : 1);
		if (!isSensible(origin) || !isSensible(advanced) || !isSensible(up)) {
			return;
		}
		// Slanted letters lean to the right, but their line does not.
		Point2D along = advanced.distance(origin) < 1e-3 ? place(matrix, 1, 0) : advanced;
		int quarter = quarter(along.getX() - origin.getX(), along.getY() - origin.getY());
		double[] box = box(origin, advanced, quarter, size, vertical);
		Glyph.Kind kind = kind();
		if (size < SMALLEST_TEXT || isBesideThePage(box) || isCutOff(box)) {
			kind = Glyph.Kind.HIDDEN;
		} else if (hasNoInk()) {
			kind = Glyph.Kind.UNDER_SCAN;
		}
		if (vertical) {
			facts.sawVerticalText();
		}
		glyphs.add(new Glyph(text, (float) box[0], (float) box[1], (float) box[2], (float) box[3], (float) size, name(font), quarter, kind));
	}

	private static double type3Height(PDType3Font font) {
		try {
			double height = Math.abs(font.getFontMatrix().getScalingFactorY() * font.getFontBBox().getHeight());
			return height > 0.2 && height < 5 ? height : 1;
		} catch (RuntimeException e) {
			return 1;
		}
	}

	private Point2D place(Matrix matrix, double x, double y) {
		Point2D.Float point = matrix.transformPoint((float) x, (float) y);
		return toPage.transform(point, null);
	}

	private static boolean isSensible(Point2D point) {
		return Math.abs(point.getX()) < 1e6 && Math.abs(point.getY()) < 1e6;
	}

	private static int quarter(double x, double y) {
		double most = Math.max(Math.abs(x), Math.abs(y));
		double least = Math.min(Math.abs(x), Math.abs(y));
		if (least > 0.1 * most) {
			return Glyph.OBLIQUE;
		}
		if (Math.abs(x) >= Math.abs(y)) {
			return x >= 0 ? 0 : 2;
		}
		return y >= 0 ? 1 : 3;
	}

	/** Returns left, top, right and bottom of the box of the font around a glyph. */
	private static double[] box(Point2D origin, Point2D end, int quarter, double size, boolean vertical) {
		double above = size * (1 - Glyph.DESCENT);
		double below = size * Glyph.DESCENT;
		if (vertical) {
			// Upright glyphs one below the other.
			return new double[] {origin.getX(), origin.getY() - above, origin.getX() + size, origin.getY() + below};
		}
		double left = Math.min(origin.getX(), end.getX());
		double right = Math.max(origin.getX(), end.getX());
		double top = Math.min(origin.getY(), end.getY());
		double bottom = Math.max(origin.getY(), end.getY());
		return switch (quarter) {
			case 1 -> new double[] {left - below, top, right + above, bottom};
			case 2 -> new double[] {left, top - below, right, bottom + above};
			case 3 -> new double[] {left - above, top, right + below, bottom};
			default -> new double[] {left, top - above, right, bottom + below};
		};
	}

	private boolean isBesideThePage(double[] box) {
		return box[2] < 0 || box[3] < 0 || box[0] > width || box[1] > height;
	}

	/** Where a page splits a cell, some programs draw its text on both pages, and cut off what is not of the page. */
	private boolean isCutOff(double[] box) {
		Rectangle2D seen = clipBox();
		double x = (box[0] + box[2]) / 2;
		double y = (box[1] + box[3]) / 2;
		return x < seen.getMinX() || x > seen.getMaxX() || y < seen.getMinY() || y > seen.getMaxY();
	}

	/** Returns the part of the page that is drawn on. */
	private Rectangle2D clipBox() {
		Area area = getGraphicsState().getCurrentClippingPath();
		if (area != clipArea) {
			clipArea = area;
			clipBox = toPage.createTransformedShape(area).getBounds2D();
		}
		return clipBox;
	}

	private boolean hasNoInk() {
		PDGraphicsState state = getGraphicsState();
		return state.getTextState().getRenderingMode() == RenderingMode.NEITHER || state.getNonStrokeAlphaConstant() == 0;
	}

	private String name(PDFont font) {
		return fonts.computeIfAbsent(font, key -> {
			String name = key.getName() == null ? "" : key.getName();
			int plus = name.indexOf('+');
			return plus == 6 ? name.substring(plus + 1) : name;
		});
	}

	/** The glyphs of such fonts are drawings, whose lines make no tables. */
	@Override
	protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
		// showGlyph has all that is wanted.
	}

	@Override
	public void drawImage(PDImage image) throws IOException {
		budget.step();
		Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
		AffineTransform place = new AffineTransform(toPage);
		place.concatenate(matrix.createAffineTransform());
		Rectangle2D area = place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
		if (area.getWidth() < THICKEST_RULE || area.getHeight() < THICKEST_RULE) {
			addBar(area);
			return;
		}
		int content = contents.isEmpty() ? -1 : contents.peek();
		Picture picture = new Picture((float) area.getMinX(), (float) area.getMinY(), (float) area.getMaxX(), (float) area.getMaxY(),
			facts.description(getPage(), content), Optional.empty(), "");
		boolean seen = isSensible(new Point2D.Double(area.getMinX(), area.getMinY())) && area.getMaxX() > 0 && area.getMaxY() > 0 && area.getMinX() < width
			&& area.getMinY() < height;
		if (!seen || picture.isOrnament() || kind() == Glyph.Kind.HIDDEN || kind() == Glyph.Kind.PAGE_MATTER) {
			return;
		}
		pictures.add(picture.covers(width, height) ? picture : files.withBytes(picture, image));
	}

	@Override
	public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
		moveTo((float) p0.getX(), (float) p0.getY());
		lineTo((float) p1.getX(), (float) p1.getY());
		lineTo((float) p2.getX(), (float) p2.getY());
		lineTo((float) p3.getX(), (float) p3.getY());
		closePath();
	}

	@Override
	public void moveTo(float x, float y) {
		endBox();
		start.setLocation(x, y);
		current.setLocation(x, y);
	}

	@Override
	public void lineTo(float x, float y) {
		budget.rule();
		Point2D from = toPage.transform(current, null);
		current.setLocation(x, y);
		Point2D to = toPage.transform(current, null);
		pieces.add(new double[] {from.getX(), from.getY(), to.getX(), to.getY()});
		if (box == null) {
			box = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
			boxIsStraight = true;
		}
		box.add(to);
		boxIsStraight &= Math.abs(from.getX() - to.getX()) < SKEW || Math.abs(from.getY() - to.getY()) < SKEW;
	}

	@Override
	public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
		budget.rule();
		current.setLocation(x3, y3);
		if (box != null) {
			boxIsStraight = false;
		}
	}

	@Override
	public Point2D getCurrentPoint() {
		return new Point2D.Float((float) current.x, (float) current.y);
	}

	@Override
	public void closePath() {
		if (current.distance(start) > 0) {
			lineTo((float) start.x, (float) start.y);
		}
	}

	private void endBox() {
		if (box != null && boxIsStraight) {
			boxes.add(box);
		}
		box = null;
	}

	@Override
	public void endPath() {
		pieces.clear();
		boxes.clear();
		box = null;
	}

	@Override
	public void clip(int windingRule) {
		// Tables are cut by rectangles, and the intersection of other shapes takes time.
		endBox();
		if (boxes.size() == 1) {
			try {
				getGraphicsState().intersectClippingPath(new Area(toPage.createInverse().createTransformedShape(boxes.get(0))));
			} catch (NoninvertibleTransformException e) {
				throw new IllegalStateException("A page is turned and moved only", e);
			}
		}
	}

	@Override
	public void strokePath() {
		stroke();
		endPath();
	}

	@Override
	public void fillPath(int windingRule) {
		fill();
		endPath();
	}

	@Override
	public void fillAndStrokePath(int windingRule) {
		fill();
		stroke();
		endPath();
	}

	@Override
	public void shadingFill(COSName shading) {
		// No line.
	}

	private void stroke() {
		// A very thick line is an area.
		if (kind() == Glyph.Kind.DRAWING || transformWidth(getGraphicsState().getLineWidth()) > THICKEST_RULE) {
			return;
		}
		for (double[] piece : pieces) {
			addLine(piece[0], piece[1], piece[2], piece[3]);
		}
	}

	private void addLine(double x1, double y1, double x2, double y2) {
		boolean horizontal = Math.abs(y1 - y2) < SKEW && Math.abs(x1 - x2) > Math.abs(y1 - y2);
		boolean vertical = Math.abs(x1 - x2) < SKEW && Math.abs(y1 - y2) > Math.abs(x1 - x2);
		if (horizontal) {
			addHorizontal((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2));
		} else if (vertical) {
			addVertical((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2));
		}
	}

	private void fill() {
		endBox();
		if (kind() != Glyph.Kind.DRAWING) {
			boxes.forEach(this::addBar);
		}
	}

	private void addBar(Rectangle2D bar) {
		if (bar.getHeight() <= THICKEST_RULE && bar.getWidth() >= bar.getHeight()) {
			addHorizontal(bar.getCenterY(), bar.getMinX(), bar.getMaxX());
		} else if (bar.getWidth() <= THICKEST_RULE) {
			addVertical(bar.getCenterX(), bar.getMinY(), bar.getMaxY());
		}
	}

	private void addHorizontal(double y, double from, double to) {
		Rectangle2D seen = clipBox();
		double left = Math.max(0, Math.max(from, seen.getMinX()));
		double right = Math.min(width, Math.min(to, seen.getMaxX()));
		if (y > seen.getMinY() - THICKEST_RULE && y < seen.getMaxY() + THICKEST_RULE && left < right) {
			horizontals.add(new Rule((float) y, (float) left, (float) right));
		}
	}

	private void addVertical(double x, double from, double to) {
		Rectangle2D seen = clipBox();
		double top = Math.max(0, Math.max(from, seen.getMinY()));
		double bottom = Math.min(height, Math.min(to, seen.getMaxY()));
		if (x > seen.getMinX() - THICKEST_RULE && x < seen.getMaxX() + THICKEST_RULE && top < bottom) {
			verticals.add(new Rule((float) x, (float) top, (float) bottom));
		}
	}
}
