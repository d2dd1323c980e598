package org.nianbao.reader.source;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture.
 *
 * @param position    where it is
 * @param description what the source says it shows; empty if nothing
 * @param bytes       the picture as a file; empty if the source only refers to it, or keeps it in a way that cannot be read
 * @param extension   the usual extension of such a file in lower case without a dot, such as {@code png}; empty with no bytes
 */
public record SourcePicture(SourcePosition position, String description, Optional<byte[]> bytes, String extension) implements SourceBlock {

	@Override
	public boolean equals(Object other) {
		return other instanceof SourcePicture picture && position.equals(picture.position) && description.equals(picture.description)
			&& extension.equals(picture.extension) && Arrays.equals(bytes.orElse(null), picture.bytes.orElse(null));
	}

	@Override
	public int hashCode() {
		return 31 * position.hashCode() + Arrays.hashCode(bytes.orElse(null));
	}
}
