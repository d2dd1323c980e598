package org.nianbao.document.docx;

/**
 * A part that every file of a template has, as it stands in the file.
 *
 * @param name        its name within the file, for example {@code word/styles.xml}
 * @param contentType its media type; empty for relationships, whose type goes without saying
 * @param content     its bytes; not to be changed
 */
record PackagePart(String name, String contentType, byte[] content) {

	static final String WORD_CONTENT_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	/**
	 * Makes a part of a text document.
	 *
	 * @param name    its name in the folder of the main part
	 * @param type    what it is, for example {@code styles}
	 * @param content its bytes
	 * @return the part
	 */
	static PackagePart word(String name, String type, byte[] content) {
		return new PackagePart("word/" + name, WORD_CONTENT_TYPES + type + "+xml", content);
	}
}
