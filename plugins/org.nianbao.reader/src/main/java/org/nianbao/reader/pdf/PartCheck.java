package org.nianbao.reader.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Refuses parts of a file that unpack to more than the limit, before the library unpacks them into memory.
 */
final class PartCheck {

	/** What a byte may become: DEFLATE has 1032 bytes at most, LZW a chain of 4096 codes of 12 bits. */
	private static final long DEFLATE_RATIO = 1032;
	private static final long OTHER_RATIO = 4096;

	/** A row that a predictor takes at once, in bytes. */
	private static final long LONGEST_ROW = 1 << 20;

	private static final List<COSName> PICTURE_FILTERS = List.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION, COSName.JPX_DECODE,
		COSName.JBIG2_DECODE, COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);

	private final Budget budget;

	/**
	 * @param budget what may be spent
	 */
	PartCheck(Budget budget) {
		this.budget = budget;
	}

	/**
	 * Looks how long a part is when it is unpacked.
	 *
	 * @param stream the part, decrypted
	 * @throws IOException if it cannot be read, or is a picture of a kind whose size cannot be told
	 */
	void check(COSStream stream) throws IOException {
		List<COSName> filters = filters(stream);
		long most = stream.getLength();
		for (int i = 0; i < filters.size(); i++) {
			COSName filter = filters.get(i);
			if (PICTURE_FILTERS.contains(filter)) {
				throw new IOException("a picture");
			}
			checkPredictor(stream, i);
			boolean deflate = COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
			long ratio = deflate ? DEFLATE_RATIO : OTHER_RATIO;
			most = most > Long.MAX_VALUE / ratio ? Long.MAX_VALUE : most * ratio;
		}
		if (most <= budget.limits().entryBytes()) {
			return;
		}
		if (filters.size() != 1) {
			// Packed twice, on purpose or by accident: files of people do that with small parts only.
			if (filters.isEmpty() || stream.getLength() * OTHER_RATIO > budget.limits().entryBytes()) {
				throw tooLarge();
			}
			return;
		}
		try (InputStream packed = stream.createRawInputStream()) {
			FilterFactory.INSTANCE.getFilter(filters.get(0)).decode(packed, new Counter(), stream, 0, DecodeOptions.DEFAULT);
		}
	}

	/**
	 * Returns how a part is packed.
	 *
	 * @param stream the part
	 * @return the names of the filters, the outermost first
	 */
	static List<COSName> filters(COSStream stream) {
		COSBase filters = stream.getFilters();
		if (filters instanceof COSName name) {
			return List.of(name);
		}
		return filters instanceof COSArray names ? names.toList().stream().filter(COSName.class::isInstance).map(COSName.class::cast).toList() : List.of();
	}

	private void checkPredictor(COSStream stream, int index) {
		COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
		if (parameters instanceof COSArray all) {
			parameters = index < all.size() ? all.getObject(index) : null;
		}
		if (parameters instanceof COSDictionary values && values.getInt(COSName.PREDICTOR, 1) > 1) {
			long colors = values.getInt(COSName.COLORS, 1);
			long bits = values.getInt(COSName.BITS_PER_COMPONENT, 8);
			long columns = values.getInt(COSName.COLUMNS, 1);
			boolean sensible = colors > 0 && colors <= 32 && bits > 0 && bits <= 16 && columns > 0 && columns * colors * bits / 8 <= LONGEST_ROW;
			if (!sensible) {
				throw tooLarge();
			}
		}
	}

	private Refusal tooLarge() {
		return Refusal.tooLarge((budget.limits().entryBytes() >> 20) + " MB");
	}

	/** Keeps nothing of what is unpacked but its length. */
	private final class Counter extends OutputStream {

		private long bytes;

		@Override
		public void write(int value) {
			add(1);
		}

		@Override
		public void write(byte[] values, int offset, int length) {
			add(length);
		}

		private void add(int count) {
			budget.step();
			bytes += count;
			if (bytes > budget.limits().entryBytes()) {
				throw tooLarge();
			}
		}
	}
}
