package org.nianbao.reader.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ImportNote.Level;
import org.nianbao.reader.ReadingLimits;
import org.nianbao.reader.ReportReader;
import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourceBlock;
import org.nianbao.reader.source.SourceDocument;
import org.nianbao.reader.source.SourceKind;
import org.nianbao.reader.source.SourceParagraph;
import org.nianbao.reader.source.SourcePicture;
import org.nianbao.reader.source.SourcePosition;

/**
 * Reads PDF. What a page says is told by what stands where, so files of any program are read; tags are asked for nothing but what figures show.
 *
 * <p>A file that only an owner's password protects is read, though it may forbid to copy: the reader is the office or a citizen with a published
 * report, and the flag keeps nobody out. There is a note about it. The library is told, for the whole process, not to look for fonts of the
 * machine.</p>
 */
public final class PdfReader implements ReportReader {

	/** Of more glyphs than one in so many nothing is known: then the text is none. */
	private static final int UNREADABLE_PART = 2;

	/**
	 * {@inheritDoc}
	 */
	@Override
	public SourceDocument read(byte[] bytes, ReadingLimits limits, CancelIndicator cancel) throws UnreadableSourceException {
		if (bytes.length > limits.bytes()) {
			throw new UnreadableSourceException(Reason.TOO_LARGE, Map.of("limit", (limits.bytes() >> 20) + " MB"), null);
		}
		ShippedFontsOnly.ensure();
		Budget budget = new Budget(limits, cancel);
		try (TimedInput input = new TimedInput(bytes, budget); PDDocument document = new CheckedParser(input, budget).parse()) {
			return read(document, budget);
		} catch (Refusal e) {
			throw e.exception();
		} catch (InvalidPasswordException e) {
			throw new UnreadableSourceException(Reason.ENCRYPTED, Map.of(), e);
		} catch (NoClassDefFoundError e) {
			// Files for the holders of certificates need a library that is not there.
			throw new UnreadableSourceException(Reason.ENCRYPTED, Map.of(), e);
		} catch (IOException | RuntimeException | StackOverflowError e) {
			// The library checks little of what a damaged file claims, and objects of it may contain each other.
			throw new UnreadableSourceException(Reason.DAMAGED, Map.of(), e);
		}
	}

	private static SourceDocument read(PDDocument document, Budget budget) throws IOException, UnreadableSourceException {
		int limit = budget.limits().pages();
		if (document.getNumberOfPages() > limit) {
			throw Refusal.tooLarge(Integer.toString(limit));
		}
		FileFacts facts = new FileFacts(document, budget);
		PictureFiles files = new PictureFiles(budget);
		FontCheck fonts = new FontCheck(budget);
		List<PageItems> pages = new ArrayList<>();
		for (PDPage page : document.getPages()) {
			if (pages.size() >= limit) {
				// The file need not tell the truth about their number.
				throw Refusal.tooLarge(Integer.toString(limit));
			}
			budget.page();
			PageContent content = new PageEngine(page, pages.size() + 1, facts, files, fonts, budget).read();
			pages.add(new PageItems(content.upright(), budget));
		}
		int readable = pages.stream().mapToInt(PageItems::readable).sum();
		int unreadable = pages.stream().mapToInt(PageItems::unreadable).sum();
		if (readable == 0 || unreadable > readable / (UNREADABLE_PART - 1)) {
			throw new UnreadableSourceException(Reason.NO_TEXT);
		}
		new RunningMatter(pages).takeAway();
		List<DroppedText> dropped = new ArrayList<>();
		List<Object> found = new FlowReader(dropped, budget).read(new FlowFinder(pages).flows());
		pages.forEach(page -> dropped.addAll(page.dropped()));
		dropped.sort((a, b) -> Integer.compare(a.position().page(), b.position().page()));
		COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
		return new SourceDocument(SourceKind.PDF, blocks(found, catalog, budget), dropped, notes(document, pages, facts, files));
	}

	private static List<SourceBlock> blocks(List<Object> found, COSDictionary catalog, Budget budget) {
		Levels levels = new Levels(catalog, found.stream().filter(FoundParagraph.class::isInstance).map(FoundParagraph.class::cast).toList(), budget);
		List<SourceBlock> blocks = new ArrayList<>();
		int paragraphs = 0;
		int pictures = 0;
		for (Object block : found) {
			budget.step();
			if (block instanceof FoundParagraph paragraph) {
				SourcePosition position = new SourcePosition.Paragraph(paragraph.page(), ++paragraphs);
				blocks.add(new SourceParagraph(position, paragraph.text(), levels.of(paragraph), paragraph.alignment(), paragraph.complete()));
			} else if (block instanceof TableJoiner table) {
				blocks.add(table.table());
			} else if (block instanceof FlowReader.ImageOnPage image) {
				Picture picture = image.picture();
				SourcePosition position = new SourcePosition.Picture(image.page(), ++pictures);
				blocks.add(new SourcePicture(position, picture.description().strip(), picture.bytes(), picture.extension()));
			}
		}
		return blocks;
	}

	private static List<ImportNote> notes(PDDocument document, List<PageItems> pages, FileFacts facts, PictureFiles files) {
		List<ImportNote> notes = new ArrayList<>();
		if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
			notes.add(new ImportNote(Level.INFO, "pdf.copyingForbidden", Map.of(), Optional.empty()));
		}
		for (PageItems page : pages) {
			Optional<SourcePosition> position = Optional.of(new SourcePosition.Line(page.number(), 1, 1));
			if (page.isPictureOfText()) {
				notes.add(new ImportNote(Level.WARNING, "pdf.scannedPage", Map.of("page", Integer.toString(page.number())), position));
			} else if (page.hasTextUnderScan()) {
				notes.add(new ImportNote(Level.WARNING, "pdf.recognisedText", Map.of("page", Integer.toString(page.number())), position));
			}
			if (page.unreadable() > page.privateUse()) {
				notes.add(new ImportNote(Level.WARNING, "pdf.unreadable", Map.of("page", Integer.toString(page.number()), "count",
					Integer.toString(page.unreadable() - page.privateUse())), position));
			}
			if (page.privateUse() > 0) {
				notes.add(new ImportNote(Level.WARNING, "pdf.privateUse", Map.of("page", Integer.toString(page.number()), "count",
					Integer.toString(page.privateUse())), position));
			}
			if (page.hasDrawing()) {
				notes.add(new ImportNote(Level.WARNING, "pdf.drawing", Map.of("page", Integer.toString(page.number())), position));
			}
		}
		if (facts.hasVerticalText()) {
			notes.add(new ImportNote(Level.WARNING, "pdf.vertical", Map.of(), Optional.empty()));
		}
		if (files.lost() > 0) {
			notes.add(new ImportNote(Level.WARNING, "pdf.pictures", Map.of("count", Integer.toString(files.lost())), Optional.empty()));
		}
		COSDictionary names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
		if (names != null && names.containsKey(COSName.EMBEDDED_FILES)) {
			notes.add(new ImportNote(Level.INFO, "pdf.attachments", Map.of(), Optional.empty()));
		}
		return notes;
	}
}
