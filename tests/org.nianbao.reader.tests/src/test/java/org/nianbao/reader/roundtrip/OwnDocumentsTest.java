package org.nianbao.reader.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.reader.ReportReader;
import org.nianbao.reader.building.Shown;
import org.nianbao.reader.docx.DocxReader;
import org.nianbao.reader.html.HtmlReader;
import org.nianbao.reader.source.SourceDocument;

/**
 * The documents that the product itself writes of its examples are read without loss.
 */
class OwnDocumentsTest {

	static Stream<Arguments> documents() {
		return Model.names().stream().flatMap(name -> Stream.of(Arguments.of(name, "docx", false), Arguments.of(name, "html", false),
			Arguments.of(name, "html", true)));
	}

	@ParameterizedTest(name = "{0} as {1}, fragment: {2}")
	@MethodSource("documents")
	void everythingIsReadAsItWasMeant(String name, String format, boolean fragment) {
		ReportReader reader = format.equals("docx") ? new DocxReader() : new HtmlReader();
		SourceDocument document = Shown.read(reader, Model.write(name, format, fragment));
		assertEquals(Model.cells(name), Model.cells(document));
		assertEquals(Model.texts(name), Model.texts(document));
		assertEquals(Model.pictures(name), Model.pictures(document));
		assertTrue(document.notes().isEmpty(), () -> document.notes().toString());
		List<String> tables = document.dropped().stream().map(text -> text.reason().name()).distinct().toList();
		assertTrue(List.of("PAGE_HEADER_OR_FOOTER", "PAGE_NUMBER", "HIDDEN").containsAll(tables), () -> document.dropped().toString());
	}
}
