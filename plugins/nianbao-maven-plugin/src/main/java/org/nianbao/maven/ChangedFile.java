package org.nianbao.maven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.nianbao.language.files.AtomicFile;
import org.nianbao.language.files.AtomicFile.Content;

/**
 * Writes files of a build. One that would be the same is left as it is, so that whatever depends on it is not built again.
 */
final class ChangedFile {

	private ChangedFile() {
	}

	/**
	 * Writes a file, unless it has that content.
	 *
	 * @param file    the file; its directory is made
	 * @param content what is to be in it
	 * @return whether the file was written
	 * @throws IOException if it cannot be; it is as before then
	 */
	static boolean write(Path file, Content content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		content.writeTo(bytes);
		if (Files.isRegularFile(file) && Files.size(file) == bytes.size() && Arrays.equals(Files.readAllBytes(file), bytes.toByteArray())) {
			return false;
		}
		Files.createDirectories(file.toAbsolutePath().getParent());
		AtomicFile.write(file, bytes::writeTo);
		return true;
	}
}
