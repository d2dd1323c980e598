package org.nianbao.language.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * By what a changed file is told.
 *
 * @param file     the file
 * @param modified when it was last changed; empty where it does not exist
 * @param size     its size in bytes
 */
public record FileStamp(Path file, Optional<FileTime> modified, long size) {

	/**
	 * Looks at a file.
	 *
	 * @param file a file or directory, which need not exist
	 * @return its present state
	 */
	public static FileStamp of(Path file) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return new FileStamp(file, Optional.of(attributes.lastModifiedTime()), attributes.isDirectory() ? 0 : attributes.size());
		} catch (IOException e) {
			return new FileStamp(file, Optional.empty(), 0);
		}
	}
}
