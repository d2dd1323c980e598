package org.nianbao.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

import org.nianbao.document.Document;
import org.nianbao.document.DocumentNote;
import org.nianbao.document.DocumentOptions;
import org.nianbao.document.internal.Resources;
import org.nianbao.language.logging.QuietLogging;

/**
 * One PDF in the making: PDF/A-2a (ISO 19005-2), PDF/UA-1 (ISO 14289-1), always the same bytes for the same document.
 */
final class PdfFile {

	private static final int REGULAR = 400;

	private static final String STYLES = new String(Resources.read(PdfFile.class, "print.css"), StandardCharsets.UTF_8);

	private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	/** The renderer dates what it makes. */
	private static final Pattern DATES = Pattern.compile("\\s*<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>");

	static {
		QuietLogging.prepare();
		// The renderer has a logging of its own.
		XRLog.setLoggingEnabled(false);
	}

	private final PDDocument file = new PDDocument();
	private final Map<OpenFont, PDFont> embedded = new HashMap<>();

	private PdfFile() {
	}

	/**
	 * Writes a document.
	 *
	 * @param document what to print
	 * @param options  the office's own fonts
	 * @param system   the fonts of the machine
	 * @param out      where the bytes go; is flushed, but not closed
	 * @return the fonts that had to be substituted
	 * @throws IOException if {@code out} fails, or a picture or a font cannot be read
	 */
	static List<DocumentNote> write(Document document, DocumentOptions options, FontIndex system, OutputStream out) throws IOException {
		PrintPage page = new PrintPage(document);
		try (OpenFonts open = new OpenFonts()) {
			FontChoice fonts = new FontChoice(FontIndex.ofPaths(options.fonts()), system, page.characters(), open);
			PdfFile pdf = new PdfFile();
			try (PDDocument file = pdf.file) {
				pdf.render(page, fonts);
				pdf.forgetTheTime();
				ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
				file.save(bytes);
				bytes.writeTo(out);
			}
			out.flush();
			return fonts.notes();
		}
	}

	private void render(PrintPage page, FontChoice fonts) throws IOException {
		PdfRendererBuilder builder = new PdfRendererBuilder()
			.usePDDocument(file)
			.usePdfAConformance(PdfAConformance.PDFA_2_A)
			.usePdfUaAccessibility(true)
			.useColorProfile(COLOURS)
			.withProducer("NianBao");
		builder.useUnicodeLineBreaker(new ChineseLineBreaker());
		// A page has its pictures inside: whatever else it names is not looked for.
		builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
		builder.withW3cDocument(page.styled(STYLES.replace("$others", fonts.fallbackFamilies())), "");
		fonts.fonts().forEach((role, font) -> add(builder, role.family(), font));
		for (int i = 0; i < fonts.others().size(); i++) {
			add(builder, FontChoice.otherFamily(i), fonts.others().get(i));
		}
		if (!page.charts().isEmpty()) {
			builder.useObjectDrawerFactory(new ChartDrawer(page.charts(), new PdfChartFont(fonts.of(FontRole.SECTION), this::embedded)));
		}
		builder.usePageSupplier((document, width, height, number, shadow) -> {
			PDPage blank = PageProperties.page(width, height);
			document.addPage(blank);
			return blank;
		});
		Thread thread = Thread.currentThread();
		ClassLoader loader = thread.getContextClassLoader();
		// The properties are written by the XML library of the platform, not by one that happens to be on the class path, and it is found at once.
		thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
			renderer.createPDFWithoutClosing();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		} finally {
			thread.setContextClassLoader(loader);
		}
	}

	private void add(PdfRendererBuilder builder, String family, OpenFont font) {
		builder.useFont(new PDFontSupplier(null) {
			@Override
			public PDFont supply() {
				return embedded(font);
			}
		}, family, REGULAR, FontStyle.NORMAL, true);
	}

	private PDFont embedded(OpenFont font) {
		return embedded.computeIfAbsent(font, this::load);
	}

	private PDFont load(OpenFont font) {
		try {
			return PDType0Font.load(file, font.font(), true);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Takes out what differs from one run to the next. */
	private void forgetTheTime() throws IOException {
		PDDocumentInformation information = file.getDocumentInformation();
		information.getCOSObject().removeItem(COSName.CREATION_DATE);
		information.getCOSObject().removeItem(COSName.MOD_DATE);
		PDMetadata metadata = file.getDocumentCatalog().getMetadata();
		String text = new String(IOUtils.toByteArray(metadata.createInputStream()), StandardCharsets.UTF_8);
		metadata.importXMPMetadata(DATES.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
		// Of this number and the properties above, PDFBox makes the identifier of the file.
		file.setDocumentId(0L);
	}
}
