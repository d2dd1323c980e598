package org.nianbao.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.junit.jupiter.api.Test;
import org.nianbao.language.format.Format;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.OnBoardFormats;
import org.nianbao.language.formats.ReportFormat;

/**
 * The models of the formats on board, stored by the build, are those of their texts.
 */
class OnBoardFormatsTest {

	private static final List<ReportFormat> FORMATS = FormatReader.standard().formats();

	@Test
	void modelsAreThoseOfTheTexts() {
		for (ReportFormat format : FORMATS) {
			Format stored = format.definition();
			Format written = OnBoardFormats.written(stored);
			assertNotSame(stored, written);
			assertTrue(EcoreUtil.equals(stored, written), format.name());
			assertEquals(stored.eResource().getURI(), written.eResource().getURI());
		}
	}

	@Test
	void everyPartIsFoundInItsText() {
		int parts = 0;
		for (ReportFormat format : FORMATS) {
			for (EObject stored : (Iterable<EObject>) () -> format.definition().eAllContents()) {
				EObject written = OnBoardFormats.written(stored);
				assertTrue(EcoreUtil.equals(stored, written), stored::toString);
				assertNotNull(NodeModelUtils.getNode(written), written::toString);
				parts++;
			}
		}
		assertTrue(parts > 900, "only " + parts);
	}

	@Test
	void parentsAreAmongThem() {
		List<ReportFormat> children = FORMATS.stream().filter(format -> format.parent().isPresent()).toList();
		assertTrue(!children.isEmpty());
		children.forEach(format -> assertSame(format.parent().get().definition(), format.definition().getParent(), format.name()));
	}

	@Test
	void whatWasParsedIsAsItIsWritten() {
		Format parsed = FormatReader.read(Map.of("甲.geshi", "格式 甲 \"甲式\" 适用 2021 起 章 \"一、概述\"")).formats().get(0).definition();
		assertSame(parsed, OnBoardFormats.written(parsed));
	}
}
