package org.nianbao.reader.pdf;

import java.io.IOException;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Parses a file. Each part is looked at when it is first found, before anything unpacks it; pictures are, before they are unpacked on demand.
 */
final class CheckedParser extends PDFParser {

	private final Budget budget;
	private final PartCheck parts;

	/**
	 * What is unpacked stays in memory: it is bounded, and nothing of somebody's report is left in a temporary directory.
	 *
	 * @param input  the file
	 * @param budget what may be spent
	 * @throws IOException if it has no bytes
	 */
	CheckedParser(TimedInput input, Budget budget) throws IOException {
		super(input, "", null, null, IOUtils.createMemoryOnlyStreamCache());
		this.budget = budget;
		parts = new PartCheck(budget);
	}

	@Override
	protected synchronized COSBase parseObjectDynamically(COSObjectKey key, boolean uncompressed) throws IOException {
		budget.step();
		COSBase object = super.parseObjectDynamically(key, uncompressed);
		if (object instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
			parts.check(stream);
		}
		return object;
	}

	/** References and objects in streams are unpacked while the file is opened. */
	@Override
	protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
		COSStream stream = super.parseCOSStream(dictionary);
		COSName type = dictionary.getCOSName(COSName.TYPE);
		if (COSName.XREF.equals(type) || COSName.OBJ_STM.equals(type)) {
			parts.check(stream);
		}
		return stream;
	}
}
