package org.nianbao.document.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the XML of one part of a file. Names of elements and attributes are written with their prefixes.
 */
public final class PartXml {

	private static final int BUFFER_SIZE = 1 << 15;

	private final XMLStreamWriter xml;

	/**
	 * Begins the part.
	 *
	 * @param out where it goes, in UTF-8
	 * @throws IOException if {@code out} fails
	 */
	public PartXml(OutputStream out) throws IOException {
		try {
			// The factory of the JDK, whatever else is on the class path: so the bytes are the same everywhere. One for each part,
			// because it keeps the last writer. Without a buffer every character would go through the compressor on its own.
			xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new BufferedOutputStream(out, BUFFER_SIZE), "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
		} catch (XMLStreamException e) {
			throw ioException(e);
		}
	}

	/**
	 * Ends the part, but leaves the stream open.
	 *
	 * @throws IOException if the stream fails
	 */
	public void finish() throws IOException {
		try {
			xml.writeEndDocument();
			xml.flush();
		} catch (XMLStreamException e) {
			throw ioException(e);
		}
	}

	/**
	 * Begins an element.
	 *
	 * @param name       its name
	 * @param attributes names and values, alternating
	 * @throws IOException if the stream fails
	 */
	public void start(String name, Object... attributes) throws IOException {
		try {
			xml.writeStartElement(name);
			write(attributes);
		} catch (XMLStreamException e) {
			throw ioException(e);
		}
	}

	/**
	 * Ends the innermost open element.
	 *
	 * @throws IOException if the stream fails
	 */
	public void end() throws IOException {
		try {
			xml.writeEndElement();
		} catch (XMLStreamException e) {
			throw ioException(e);
		}
	}

	/**
	 * Writes an element without content.
	 *
	 * @param name       its name
	 * @param attributes names and values, alternating
	 * @throws IOException if the stream fails
	 */
	public void empty(String name, Object... attributes) throws IOException {
		try {
			xml.writeEmptyElement(name);
			write(attributes);
		} catch (XMLStreamException e) {
			throw ioException(e);
		}
	}

	/**
	 * Writes an element that holds nothing but text.
	 *
	 * @param name       its name
	 * @param text       any text
	 * @param attributes names and values, alternating
	 * @throws IOException if the stream fails
	 */
	public void text(String name, String text, Object... attributes) throws IOException {
		start(name, attributes);
		try {
			xml.writeCharacters(XmlText.clean(text));
		} catch (XMLStreamException e) {
			throw ioException(e);
		}
		end();
	}

	private void write(Object... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			xml.writeAttribute((String) attributes[i], XmlText.clean(attributes[i + 1].toString()));
		}
	}

	private static IOException ioException(XMLStreamException e) {
		return e.getNestedException() instanceof IOException io ? io : new IOException(e);
	}
}
