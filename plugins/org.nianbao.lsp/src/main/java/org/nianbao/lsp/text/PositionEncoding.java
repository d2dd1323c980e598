package org.nianbao.lsp.text;

import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.PositionEncodingKind;

/**
 * In what the protocol counts the characters of a line.
 */
public enum PositionEncoding {

	/** UTF-16 units, as Java does. */
	UTF16(PositionEncodingKind.UTF16) {
		@Override
		int units(int codePoint) {
			return Character.charCount(codePoint);
		}
	},

	/** Bytes in UTF-8. */
	UTF8(PositionEncodingKind.UTF8) {
		@Override
		int units(int codePoint) {
			if (codePoint < 0x80) {
				return 1;
			}
			if (codePoint < 0x800) {
				return 2;
			}
			// A surrogate without its other half takes three bytes like its neighbours.
			return codePoint < 0x10000 ? 3 : 4;
		}
	},

	/** Characters. */
	UTF32(PositionEncodingKind.UTF32) {
		@Override
		int units(int codePoint) {
			return 1;
		}
	};

	private final String id;

	PositionEncoding(String id) {
		this.id = id;
	}

	/**
	 * Returns what the protocol calls it.
	 *
	 * @return a value of {@code PositionEncodingKind}
	 */
	public String id() {
		return id;
	}

	/** Returns how many units a character takes. */
	abstract int units(int codePoint);

	/**
	 * Chooses the encoding.
	 *
	 * @param offered what the editor can count in, best first; null or empty for an editor that knows of nothing but UTF-16
	 * @return the first that is known here; UTF-16, which every editor must know, where none is
	 */
	public static PositionEncoding choose(List<String> offered) {
		return Optional.ofNullable(offered).orElse(List.of()).stream().flatMap(wanted -> List.of(values()).stream()
			.filter(known -> known.id.equals(wanted)))
			.findFirst().orElse(UTF16);
	}
}
