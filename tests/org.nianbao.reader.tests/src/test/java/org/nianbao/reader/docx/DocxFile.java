package org.nianbao.reader.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Builds small DOCX files part by part.
 */
public final class DocxFile {

	private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
		+ " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
		+ " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
		+ " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
		+ " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
		+ " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
		+ " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
		+ " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
		+ " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
		+ " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

	private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();
	private final StringBuilder relations = new StringBuilder();

	/** Starts a file with the inside of its body. */
	public DocxFile(String body) {
		put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
			+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
			+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
			+ "<Override PartName=\"/word/document.xml\" "
			+ "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
		put("_rels/.rels", relationships("<Relationship Id=\"r1\" Type=\"" + TYPE + "officeDocument\" Target=\"word/document.xml\"/>"));
		put("word/document.xml", "<w:document" + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
	}

	private static String relationships(String inside) {
		return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside + "</Relationships>";
	}

	/** A paragraph of one run. */
	public static String p(String text) {
		return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
	}

	/** Sets a part as it is. */
	public DocxFile put(String name, String content) {
		parts.put(name, content.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Adds a part to which the document refers, such as {@code styles}, with the inside of its root. */
	public DocxFile part(String type, String root, String inside) {
		relation("id-" + type, type, type + ".xml", false);
		return put("word/" + type + ".xml", "<w:" + root + NAMESPACES + ">" + inside + "</w:" + root + ">");
	}

	/** Adds a picture. */
	public DocxFile picture(String id, String name, byte[] content) {
		relation(id, "image", "media/" + name, false);
		parts.put("word/media/" + name, content);
		return this;
	}

	/** Adds a reference of the document. */
	public DocxFile relation(String id, String type, String target, boolean external) {
		relations.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(TYPE).append(type).append("\" Target=\"").append(target)
			.append(external ? "\" TargetMode=\"External\"/>" : "\"/>");
		return this;
	}

	/** Returns the file. */
	public byte[] bytes() {
		put("word/_rels/document.xml.rels", relationships(relations.toString()));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
