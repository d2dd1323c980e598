package org.nianbao.reader.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What a file says about parts of its pages: which are figures and what these show, which layers are switched off.
 */
final class FileFacts {

	private static final COSName FIGURE = COSName.getPDFName("Figure");

	/** Descriptions of figures, by the page and the number of the part. */
	private final Map<COSDictionary, Map<Integer, String>> figures = new IdentityHashMap<>();
	private final Set<COSBase> switchedOff = Collections.newSetFromMap(new IdentityHashMap<>());
	private boolean vertical;

	/**
	 * @param document the file
	 * @param budget   what may be spent
	 */
	FileFacts(PDDocument document, Budget budget) {
		COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
		COSDictionary tags = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
		if (tags != null) {
			readFigures(tags, budget);
		}
		COSDictionary layers = catalog.getCOSDictionary(COSName.OCPROPERTIES);
		COSDictionary settings = layers == null ? null : layers.getCOSDictionary(COSName.D);
		if (settings != null && settings.getDictionaryObject(COSName.OFF) instanceof COSArray off) {
			for (int i = 0; i < off.size(); i++) {
				budget.step();
				switchedOff.add(off.getObject(i));
			}
		}
	}

	private void readFigures(COSDictionary root, Budget budget) {
		COSDictionary roles = root.getCOSDictionary(COSName.ROLE_MAP);
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSBase> open = new ArrayDeque<>();
		open.push(root);
		while (!open.isEmpty()) {
			budget.step();
			COSBase next = open.pop();
			if (!seen.add(next)) {
				continue;
			}
			if (next instanceof COSArray all) {
				for (int i = all.size() - 1; i >= 0; i--) {
					pushIfTree(open, all.getObject(i));
				}
			} else if (next instanceof COSDictionary element) {
				COSName kind = element.getCOSName(COSName.S);
				if (kind != null && (FIGURE.equals(kind) || roles != null && FIGURE.equals(roles.getCOSName(kind)))) {
					addFigure(element, budget);
				}
				pushIfTree(open, element.getDictionaryObject(COSName.K));
			}
		}
	}

	private static void pushIfTree(Deque<COSBase> open, COSBase value) {
		if (value instanceof COSArray || value instanceof COSDictionary) {
			open.push(value);
		}
	}

	private void addFigure(COSDictionary element, Budget budget) {
		String description = element.getString(COSName.ALT, "");
		COSDictionary page = element.getCOSDictionary(COSName.PG);
		COSBase parts = element.getDictionaryObject(COSName.K);
		if (parts instanceof COSArray all) {
			for (int i = 0; i < all.size(); i++) {
				budget.step();
				addPart(all.getObject(i), page, description);
			}
		} else {
			addPart(parts, page, description);
		}
	}

	private void addPart(COSBase part, COSDictionary page, String description) {
		if (part instanceof COSNumber content && page != null) {
			figures.computeIfAbsent(page, key -> new HashMap<>()).put(content.intValue(), description);
		} else if (part instanceof COSDictionary reference && reference.containsKey(COSName.MCID)) {
			COSDictionary own = reference.getCOSDictionary(COSName.PG);
			if (own != null || page != null) {
				figures.computeIfAbsent(own == null ? page : own, key -> new HashMap<>()).put(reference.getInt(COSName.MCID), description);
			}
		}
	}

	/**
	 * Tells whether a part of a page is a figure.
	 *
	 * @param page    the page
	 * @param content the number of the part, -1 for none
	 * @param tag     what the page itself calls it
	 */
	boolean isFigure(PDPage page, int content, String tag) {
		return tag.equals("Figure") || figures.getOrDefault(page.getCOSObject(), Map.of()).containsKey(content);
	}

	/**
	 * Returns what a figure shows.
	 *
	 * @param page    the page
	 * @param content the number of the part, -1 for none
	 * @return empty if the file does not say
	 */
	String description(PDPage page, int content) {
		return figures.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(content, "");
	}

	/** Tells whether nobody sees a layer. */
	boolean isSwitchedOff(COSDictionary layer) {
		return switchedOff.contains(layer);
	}

	/** Remembers that there is text from top to bottom. */
	void sawVerticalText() {
		vertical = true;
	}

	/** Tells whether there is text from top to bottom. */
	boolean hasVerticalText() {
		return vertical;
	}
}
