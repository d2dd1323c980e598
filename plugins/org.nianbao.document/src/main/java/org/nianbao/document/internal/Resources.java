package org.nianbao.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Reads files that are part of this module.
 */
public final class Resources {

	private Resources() {
	}

	/**
	 * Reads a file next to a class.
	 *
	 * @param owner the class
	 * @param name  the name of the file in the package of the class
	 * @return its bytes
	 * @throws UncheckedIOException if the file cannot be read, which means that the module is broken
	 */
	public static byte[] read(Class<?> owner, String name) {
		try (InputStream in = owner.getResourceAsStream(name)) {
			return Objects.requireNonNull(in, () -> owner.getPackageName() + "/" + name + " is missing").readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
