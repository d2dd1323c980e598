package org.nianbao.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import org.nianbao.document.Document;
import org.nianbao.document.DocumentOptions;

/**
 * Writes PDF with the fonts of the product alone, and looks into it.
 */
final class Pdfs {

	/** The fonts of no machine. */
	static final FontIndex NO_FONTS = FontIndex.ofDirectories(List.of());

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private Pdfs() {
	}

	static byte[] write(Document document, Path... fonts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new PdfWriter(() -> NO_FONTS).write(document, new DocumentOptions(Optional.empty(), List.of(fonts), false), out);
		return out.toByteArray();
	}

	/** Returns the text as a reader copies it, page after page. */
	static String text(byte[] pdf) throws IOException {
		try (PDDocument file = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(file);
		}
	}

	/** Expects that a file is PDF/A-2a and PDF/UA-1. */
	static void assertValid(byte[] pdf) throws Exception {
		for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
			try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				ValidationResult result = validator.validate(parser);
				assertEquals(List.of(), result.getTestAssertions().stream().filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
					.map(assertion -> assertion.getRuleId() + " " + assertion.getMessage() + " " + assertion.getLocation()).distinct().limit(5).toList(),
						flavour.getId());
				assertEquals(true, result.isCompliant(), flavour.getId());
			}
		}
	}
}
