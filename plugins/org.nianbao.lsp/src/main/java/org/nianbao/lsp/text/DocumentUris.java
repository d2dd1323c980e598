package org.nianbao.lsp.text;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * URIs of the protocol and files.
 */
public final class DocumentUris {

	private static final String FILE = "file";

	private DocumentUris() {
	}

	/**
	 * Finds the file of a URI.
	 *
	 * @param uri a URI, right or wrong
	 * @return the file, absolute and normalized; empty for what is in no file: a text that was never saved, a page of a web site
	 */
	public static Optional<Path> file(String uri) {
		try {
			URI parsed = URI.create(uri);
			return FILE.equalsIgnoreCase(parsed.getScheme()) ? Optional.of(Path.of(parsed).toAbsolutePath().normalize()) : Optional.empty();
		} catch (IllegalArgumentException | FileSystemNotFoundException e) {
			return Optional.empty();
		}
	}

	/**
	 * Returns the URI of a file.
	 *
	 * @param file a file
	 * @return its URI
	 */
	public static String of(Path file) {
		return file.toUri().toString();
	}

	/**
	 * Returns where a file really is: two paths to one file are the same then.
	 *
	 * @param file a file, which need not exist
	 * @return its path without links
	 */
	public static Path real(Path file) {
		try {
			return file.toRealPath();
		} catch (IOException e) {
			return file.toAbsolutePath().normalize();
		}
	}
}
