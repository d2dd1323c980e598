package org.nianbao.reader;

import java.util.Arrays;

/**
 * A picture of a source as a file beside the report.
 *
 * @param file  its path relative to the directory of the report, with slashes; made of safe names, never leads out of that directory
 * @param bytes the content, PNG or JPEG
 */
public record ExtractedPicture(String file, byte[] bytes) {

	@Override
	public boolean equals(Object other) {
		return other instanceof ExtractedPicture picture && file.equals(picture.file) && Arrays.equals(bytes, picture.bytes);
	}

	@Override
	public int hashCode() {
		return 31 * file.hashCode() + Arrays.hashCode(bytes);
	}
}
