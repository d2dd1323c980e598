package org.nianbao.document.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads of a font file no more than what its fonts are called and whether they may be embedded: a machine may have a thousand of them.
 * See the OpenType specification, tables name and OS/2.
 */
final class FontHeaders implements AutoCloseable {

	private static final int COLLECTION = 0x74746366;
	private static final int NAME = 0x6e616d65;
	private static final int OS2 = 0x4f532f32;
	private static final int GLYPHS = 0x676c7966;

	/** More fonts or tables than this has no file that means well. */
	private static final int MOST_FONTS = 64;
	private static final int MOST_TABLES = 256;
	private static final int MOST_NAME_BYTES = 1 << 20;

	private static final int FAMILY = 1;
	private static final int FULL_NAME = 4;
	private static final int POST_SCRIPT_NAME = 6;
	private static final int TYPOGRAPHIC_FAMILY = 16;
	private static final int MACINTOSH = 1;
	private static final int WINDOWS = 3;
	private static final int CHINESE = 0x804;

	private static final int FS_TYPE_OFFSET = 8;
	private static final int WEIGHT_OFFSET = 4;
	private static final int SELECTION_OFFSET = 62;
	private static final int ITALIC = 1;
	private static final int LIGHTEST_BOLD = 600;

	private final Path path;
	private final RandomAccessFile file;

	private FontHeaders(Path path) throws IOException {
		this.path = path;
		file = new RandomAccessFile(path.toFile(), "r");
	}

	/**
	 * Reads a file.
	 *
	 * @param path a file
	 * @return its fonts
	 * @throws IOException if it cannot be read or is no font
	 */
	static List<FontFace> read(Path path) throws IOException {
		try (FontHeaders headers = new FontHeaders(path)) {
			return headers.read();
		}
	}

	private List<FontFace> read() throws IOException {
		if (file.readInt() != COLLECTION) {
			return List.of(face(0, false));
		}
		file.readInt();
		int fonts = file.readInt();
		if (fonts < 1 || fonts > MOST_FONTS) {
			throw new IOException("a collection of " + fonts + " fonts");
		}
		long[] offsets = new long[fonts];
		for (int i = 0; i < fonts; i++) {
			offsets[i] = Integer.toUnsignedLong(file.readInt());
		}
		List<FontFace> faces = new ArrayList<>();
		for (long offset : offsets) {
			faces.add(face(offset, true));
		}
		return faces;
	}

	private FontFace face(long offset, boolean collection) throws IOException {
		file.seek(offset + 4);
		int tables = file.readUnsignedShort();
		if (tables < 1 || tables > MOST_TABLES) {
			throw new IOException("no font");
		}
		file.skipBytes(6);
		Map<Integer, long[]> directory = new HashMap<>();
		for (int i = 0; i < tables; i++) {
			int tag = file.readInt();
			file.readInt();
			directory.put(tag, new long[] {Integer.toUnsignedLong(file.readInt()), Integer.toUnsignedLong(file.readInt())});
		}
		if (!directory.containsKey(NAME) || !directory.containsKey(OS2)) {
			throw new IOException("no font");
		}
		long os2 = directory.get(OS2)[0];
		file.seek(os2 + FS_TYPE_OFFSET);
		int embedding = file.readUnsignedShort();
		file.seek(os2 + WEIGHT_OFFSET);
		boolean bold = file.readUnsignedShort() >= LIGHTEST_BOLD;
		file.seek(os2 + SELECTION_OFFSET);
		boolean italic = (file.readUnsignedShort() & ITALIC) != 0;
		return face(directory.get(NAME), bold || italic, collection, directory.containsKey(GLYPHS), embedding);
	}

	private FontFace face(long[] table, boolean styled, boolean collection, boolean outlines, int embedding) throws IOException {
		if (table[1] < 6 || table[1] > MOST_NAME_BYTES) {
			throw new IOException("no names");
		}
		byte[] bytes = new byte[(int) table[1]];
		file.seek(table[0]);
		file.readFully(bytes);
		Set<String> names = new LinkedHashSet<>();
		Optional<String> chinese = Optional.empty();
		String postScriptName = "";
		int records = unsignedShort(bytes, 2);
		for (int i = 0; i < records && 6 + 12 * i + 12 <= bytes.length; i++) {
			int record = 6 + 12 * i;
			int id = unsignedShort(bytes, record + 6);
			boolean family = id == FAMILY || id == TYPOGRAPHIC_FAMILY;
			Optional<String> text = text(bytes, record);
			if (text.isEmpty() || !(family || id == FULL_NAME || id == POST_SCRIPT_NAME)) {
				continue;
			}
			// A bold or slanted font has the name of its family, too, but is not what one expects under it.
			if (!(family && styled)) {
				names.add(text.get());
			}
			if (id == POST_SCRIPT_NAME) {
				postScriptName = text.get();
			}
			if (id == FULL_NAME && unsignedShort(bytes, record) == WINDOWS && unsignedShort(bytes, record + 4) == CHINESE) {
				chinese = text;
			}
		}
		if (names.isEmpty()) {
			throw new IOException("no names");
		}
		String name = chinese.orElse(names.iterator().next());
		return new FontFace(path, false, collection ? postScriptName : "", name, List.copyOf(names), outlines, embedding);
	}

	private static Optional<String> text(byte[] bytes, int record) {
		int platform = unsignedShort(bytes, record);
		Charset charset = platform == MACINTOSH ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
		boolean roman = platform != MACINTOSH || unsignedShort(bytes, record + 2) == 0;
		int length = unsignedShort(bytes, record + 8);
		int start = unsignedShort(bytes, 4) + unsignedShort(bytes, record + 10);
		if (!roman || length == 0 || start + length > bytes.length) {
			return Optional.empty();
		}
		return Optional.of(new String(bytes, start, length, charset).strip()).filter(text -> !text.isEmpty());
	}

	private static int unsignedShort(byte[] bytes, int offset) {
		return (bytes[offset] & 0xff) << 8 | bytes[offset + 1] & 0xff;
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
