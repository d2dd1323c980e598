package org.nianbao.document.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The tags of a page. PDFBox asks for every tag whether the page has it already, and the usual dictionary looks through all of them.
 */
final class PageProperties extends COSDictionary {

	private final Set<Object> values = Collections.newSetFromMap(new IdentityHashMap<>());

	/**
	 * Makes an empty page with such a dictionary.
	 *
	 * @param width  in points
	 * @param height in points
	 * @return the page
	 */
	static PDPage page(float width, float height) {
		COSDictionary resources = new COSDictionary();
		resources.setItem(COSName.PROPERTIES, new PageProperties());
		PDPage page = new PDPage(new PDRectangle(width, height));
		page.setResources(new PDResources(resources));
		return page;
	}

	@Override
	public void setItem(COSName key, COSBase value) {
		super.setItem(key, value);
		values.add(value);
	}

	@Override
	public boolean containsValue(Object value) {
		return values.contains(value);
	}
}
