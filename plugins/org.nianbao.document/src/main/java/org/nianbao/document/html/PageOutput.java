package org.nianbao.document.html;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

import org.nianbao.document.PictureData;

/**
 * Writes a page piece by piece. The content of pictures, which is most of a page that has some, is never text in memory.
 */
final class PageOutput {

	/** Stands for the content of a picture. Texts have none: it is forbidden in HTML. */
	private static final char CONTENT = '\0';

	private final OutputStream out;
	private final Deque<PictureData> pictures = new ArrayDeque<>();

	/**
	 * @param out where the page goes; is neither flushed nor closed
	 */
	PageOutput(OutputStream out) {
		this.out = out;
	}

	/**
	 * Returns the address of a picture for markup that will be written.
	 *
	 * @param data the picture
	 * @return its address, in which {@link #write} puts the content
	 */
	String address(PictureData data) {
		pictures.add(data);
		return HtmlTemplate.uriStart(data) + CONTENT;
	}

	/**
	 * Writes markup, in UTF-8 and with line feeds at the ends of its lines.
	 *
	 * @param markup from a template, whose lines end as the machine has it; the texts in it hold no carriage returns any more
	 * @throws IOException if the stream fails
	 */
	void write(CharSequence markup) throws IOException {
		String text = markup.toString().replace(System.lineSeparator(), "\n");
		int start = 0;
		for (int at = text.indexOf(CONTENT); at >= 0; at = text.indexOf(CONTENT, start)) {
			writeText(text.substring(start, at));
			writeContent(pictures.remove());
			start = at + 1;
		}
		writeText(start == 0 ? text : text.substring(start));
	}

	private void writeText(String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private void writeContent(PictureData picture) throws IOException {
		OutputStream open = new FilterOutputStream(out) {
			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				out.write(bytes, offset, length);
			}

			@Override
			public void close() {
				// the page goes on
			}
		};
		try (OutputStream encoded = Base64.getEncoder().wrap(open)) {
			encoded.write(picture.bytes());
		}
	}
}
