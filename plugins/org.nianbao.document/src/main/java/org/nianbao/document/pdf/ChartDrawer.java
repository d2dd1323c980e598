package org.nianbao.document.pdf;

import java.awt.Shape;
import java.util.List;
import java.util.Map;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import org.w3c.dom.Element;

/**
 * Draws the charts of one document where the page has room for them, as lines, areas and texts.
 */
final class ChartDrawer implements FSObjectDrawerFactory, FSObjectDrawer {

	private final List<PrintChart> charts;
	private final PdfChartFont font;

	/**
	 * @param charts the charts of the page
	 * @param font   the font of their texts
	 */
	ChartDrawer(List<PrintChart> charts, PdfChartFont font) {
		this.charts = charts;
		this.font = font;
	}

	@Override
	public boolean isReplacedObject(Element element) {
		return element.hasAttribute(PrintChart.INDEX);
	}

	@Override
	public FSObjectDrawer createDrawer(Element element) {
		return this;
	}

	@Override
	public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device, RenderingContext context,
			int dotsPerPixel) {
		PrintChart chart = charts.get(Integer.parseInt(element.getAttribute(PrintChart.INDEX)));
		device.drawWithGraphics((float) x, (float) y, chart.width(), chart.height(), graphics -> {
			((PdfBoxGraphics2D) graphics).setFontTextDrawer(font);
			chart.draw(graphics, font);
		});
		return Map.of();
	}
}
