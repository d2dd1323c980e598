package org.nianbao.document.internal;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the parts of files that are ZIP archives, so that the same parts always give the same bytes.
 */
public final class ZipParts {

	/** All entries get the same time. For the first moment of 1980 the JDK would add a field that depends on the time zone. */
	private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	private ZipParts() {
	}

	/**
	 * Begins a part. What is written to the archive from now on is its content, until the entry is closed.
	 *
	 * @param zip  the archive
	 * @param name the name of the part, with {@code /} between its folders
	 * @throws IOException if the archive cannot be written
	 */
	public static void begin(ZipOutputStream zip, String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(ENTRY_TIME);
		zip.putNextEntry(entry);
	}

	/**
	 * Writes a whole part.
	 *
	 * @param zip     the archive
	 * @param name    the name of the part, with {@code /} between its folders
	 * @param content its content
	 * @throws IOException if the archive cannot be written
	 */
	public static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
		begin(zip, name);
		zip.write(content);
		zip.closeEntry();
	}
}
