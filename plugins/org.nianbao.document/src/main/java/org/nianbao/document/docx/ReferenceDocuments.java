package org.nianbao.document.docx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.nianbao.document.DocumentException;

/**
 * The templates of offices that were used last: thousands of reports may be written with the same one. For any number of threads.
 */
final class ReferenceDocuments {

	private static final int KEPT = 4;

	/** What is known of a file without reading it. */
	private record Stamp(FileTime changed, long size, Object key) {
	}

	/** A template as it was at that moment. */
	private record Read(Stamp stamp, DocxTemplate template) {
	}

	private static final Map<Path, Read> LAST = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Path, Read> eldest) {
			return size() > KEPT;
		}
	};

	private ReferenceDocuments() {
	}

	/**
	 * Reads a template, unless it is known and has not changed.
	 *
	 * @param file a DOCX file
	 * @return its page and styles, with the styles that it lacks
	 * @throws DocumentException if it cannot be used
	 */
	static DocxTemplate read(Path file) throws DocumentException {
		Path path = file.toAbsolutePath().normalize();
		try {
			BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
			Stamp stamp = new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
			// Others wait while one reads, rather than reading the same once more.
			synchronized (LAST) {
				Read known = LAST.get(path);
				if (known == null || !known.stamp.equals(stamp)) {
					known = new Read(stamp, ReferenceReader.read(path));
					LAST.put(path, known);
				}
				return known.template;
			}
		} catch (ReferenceReader.UnusableException e) {
			throw unusable(file, e.detail());
		} catch (IOException | SecurityException e) {
			throw unusable(file, "template.unreadable");
		}
	}

	private static DocumentException unusable(Path file, String detail) {
		return new DocumentException(DocumentException.Reason.BAD_REFERENCE_DOCUMENT, Map.of("file", file.toString(), "detail", detail));
	}
}
