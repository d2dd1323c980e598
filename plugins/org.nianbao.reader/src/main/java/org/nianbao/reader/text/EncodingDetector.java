package org.nianbao.reader.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;

/**
 * Tells how a Chinese text is encoded: UTF-8, GB18030 (with it GBK and GB 2312) or UTF-16, with or without a byte order mark, or UTF-32 with one.
 * Each encoding decodes strictly; of those that can, the one whose result looks like Chinese is taken.
 */
public final class EncodingDetector {

	/** The encoding of which GBK and GB 2312 are subsets. */
	public static final Charset GB18030 = Charset.forName("GB18030");

	private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
	private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

	/** What is looked at without a byte order mark: enough to tell, and little to decode four times. */
	private static final int SAMPLE = 1 << 16;
	/** How many of a hundred characters must be usual. Chinese prose has 95 and more, a text in the wrong encoding seldom half. */
	private static final int LEAST_USUAL = 80;
	/** By how many of a hundred the best must beat the others, so that short texts are not guessed at. */
	private static final int LEAST_LEAD = 15;

	/** One in so many characters may be broken: a file that was damaged on its way is still that file. */
	private static final int MOST_BROKEN = 50;

	/** The ideographs of the first level of GB 2312, which make up nearly all of any modern text. */
	private static final BitSet COMMON = common();

	private EncodingDetector() {
	}

	/** A byte order mark. The longer ones come first: that of UTF-32LE begins with that of UTF-16LE. */
	private record Mark(Charset charset, byte[] bytes) {

		static final List<Mark> ALL = List.of(of(UTF_32LE, 0xff, 0xfe, 0, 0), of(UTF_32BE, 0, 0, 0xfe, 0xff), of(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
			of(StandardCharsets.UTF_16LE, 0xff, 0xfe), of(StandardCharsets.UTF_16BE, 0xfe, 0xff), of(GB18030, 0x84, 0x31, 0x95, 0x33));

		private static Mark of(Charset charset, int... values) {
			byte[] bytes = new byte[values.length];
			for (int i = 0; i < values.length; i++) {
				bytes[i] = (byte) values[i];
			}
			return new Mark(charset, bytes);
		}

		boolean begins(byte[] text) {
			return text.length >= bytes.length && ByteBuffer.wrap(text, 0, bytes.length).equals(ByteBuffer.wrap(bytes));
		}
	}

	/**
	 * Decodes a text. The memory it takes is four times that of the bytes, so callers limit them.
	 *
	 * @param bytes the whole file
	 * @return the text and its encoding; UTF-8 for an empty file
	 * @throws UnreadableSourceException with {@link Reason#ENCODING} if no encoding fits, or several fit equally well
	 */
	public static DecodedText decode(byte[] bytes) throws UnreadableSourceException {
		return decode(bytes, Optional.empty());
	}

	/**
	 * Decodes a text that may say itself how it is encoded. A byte order mark counts more than that, and so do bytes that have no meaning in that
	 * encoding, unless no other is likelier.
	 *
	 * @param bytes    the whole file
	 * @param declared what the text says; empty if it says nothing, or nothing that can be read
	 * @return the text and its encoding
	 * @throws UnreadableSourceException with {@link Reason#ENCODING} if nothing is declared and no encoding fits, or several fit equally well
	 */
	public static DecodedText decode(byte[] bytes, Optional<Charset> declared) throws UnreadableSourceException {
		Optional<Mark> mark = mark(bytes);
		Optional<DecodedText> asDeclared = mark.isPresent() ? Optional.empty() : declared.flatMap(charset -> decode(bytes, 0, bytes.length, charset));
		if (asDeclared.isPresent()) {
			return asDeclared.get();
		}
		Charset charset = detect(bytes).or(() -> declared).orElseThrow(() -> new UnreadableSourceException(Reason.ENCODING));
		int start = mark.map(found -> found.bytes().length).orElse(0);
		return decode(bytes, start, bytes.length, charset).orElseGet(() -> repaired(bytes, start, bytes.length, charset));
	}

	/**
	 * Tells the encoding from a byte order mark, else from the first characters.
	 *
	 * @param bytes the whole file or its beginning
	 * @return the encoding; empty if none fits, or several fit equally well. Later bytes may prove it wrong
	 */
	public static Optional<Charset> detect(byte[] bytes) {
		return mark(bytes).map(Mark::charset).or(() -> guess(bytes));
	}

	private static Optional<Mark> mark(byte[] bytes) {
		return Mark.ALL.stream().filter(candidate -> candidate.begins(bytes)).findFirst();
	}

	/** An encoding in which every byte has a meaning is taken before one in which some have none. */
	private static Optional<Charset> guess(byte[] bytes) {
		int length = Math.min(bytes.length, SAMPLE);
		return guess(charset -> decode(bytes, 0, length, charset)).or(() -> guess(charset -> Optional.of(repaired(bytes, 0, length, charset))
			.filter(decoded -> (long) decoded.broken() * MOST_BROKEN <= decoded.text().length())));
	}

	private static Optional<Charset> guess(Function<Charset, Optional<DecodedText>> decoder) {
		Charset best = null;
		int most = -1;
		int second = -1;
		for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			int usual = decoder.apply(charset).map(decoded -> usual(decoded.text())).orElse(-1);
			if (charset == StandardCharsets.UTF_8 && usual >= LEAST_USUAL) {
				// Hardly any text in another encoding is valid UTF-8, and ASCII is the same in most.
				return Optional.of(charset);
			}
			second = Math.max(second, Math.min(most, usual));
			if (usual > most) {
				most = usual;
				best = charset;
			}
		}
		return most >= LEAST_USUAL && most - second >= LEAST_LEAD ? Optional.of(best) : Optional.empty();
	}

	/** Decodes a part with U+FFFD for what is no character. */
	private static DecodedText repaired(byte[] bytes, int start, int end, Charset charset) {
		String text = new String(bytes, start, end - start, charset);
		return new DecodedText(charset, text, false, (int) text.chars().filter(c -> c == '\ufffd').count());
	}

	/** Decodes a part; empty if it is not of that encoding. A last character that is not complete is left out. */
	private static Optional<DecodedText> decode(byte[] bytes, int start, int end, Charset charset) {
		CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
		CharBuffer out = CharBuffer.allocate((int) ((end - start) * (double) decoder.maxCharsPerByte()) + 1);
		if (decoder.decode(in, out, false).isError()) {
			return Optional.empty();
		}
		return Optional.of(new DecodedText(charset, out.flip().toString(), in.hasRemaining(), 0));
	}

	/** Returns how many of a hundred characters are usual in Chinese texts; negative if there is one that no text has. */
	private static int usual(String text) {
		int usual = 0;
		int all = 0;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int c = text.codePointAt(i);
			if (c == 0 || Character.getType(c) == Character.UNASSIGNED) {
				return -1;
			}
			all++;
			usual += isUsual(c) ? 1 : 0;
		}
		return all == 0 ? 100 : (int) (usual * 100L / all);
	}

	private static boolean isUsual(int c) {
		boolean ascii = c >= ' ' && c < 0x7f || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x0b;
		boolean punctuation = c >= 0x2010 && c <= 0x2027 || c >= 0x3000 && c <= 0x301f || c >= 0xff01 && c <= 0xff5e || c == 0xa0 || c == 0xb7;
		boolean listing = c >= 0x2460 && c <= 0x249b || c >= 0x2500 && c <= 0x257f || c >= 0x2e80 && c <= 0x2fdf;
		return ascii || punctuation || listing || COMMON.get(c);
	}

	private static BitSet common() {
		BitSet common = new BitSet();
		byte[] pair = new byte[2];
		for (int row = 0xb0; row <= 0xd7; row++) {
			for (int cell = 0xa1; cell <= 0xfe; cell++) {
				pair[0] = (byte) row;
				pair[1] = (byte) cell;
				common.set(new String(pair, GB18030).codePointAt(0));
			}
		}
		return common;
	}
}
