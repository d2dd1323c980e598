package org.nianbao.document.docx;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.nianbao.document.docx.ReferenceReader.UnusableException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The parts of somebody else's file, which may be anything: nothing is unpacked beyond limits, nothing outside the file is ever read.
 */
final class ReferencePackage implements Closeable {

	/** Templates have some hundred kilobytes. */
	private static final long LARGEST_FILE = 32L << 20;
	private static final int LARGEST_PART = 8 << 20;
	private static final long LARGEST_TOTAL = 32L << 20;

	private static final String PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

	/**
	 * How a part of the file refers to another.
	 *
	 * @param id       how the part calls it
	 * @param type     what it is: the last segment of its type
	 * @param target   the name of the other part, or an address outside the file
	 * @param external whether it is an address
	 */
	record Link(String id, String type, String target, boolean external) {
	}

	private final ZipFile zip;
	private final DocumentBuilder parser;
	private long total;

	private ReferencePackage(ZipFile zip) throws IOException {
		this.zip = zip;
		parser = parser();
	}

	/**
	 * Opens a file.
	 *
	 * @param file the file
	 * @return the file, to be closed
	 * @throws UnusableException if it is none of its kind, or too large
	 * @throws IOException       if it cannot be read
	 */
	static ReferencePackage open(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new UnusableException("template.unreadable");
		}
		if (Files.size(file) > LARGEST_FILE) {
			throw new UnusableException("template.too-large");
		}
		try {
			return new ReferencePackage(new ZipFile(file.toFile()));
		} catch (ZipException | IllegalArgumentException e) {
			throw new UnusableException("template.no-docx");
		}
	}

	/**
	 * Unpacks a part.
	 *
	 * @param name its name
	 * @return its bytes
	 * @throws UnusableException if there is no such part, it is broken, or too large
	 */
	byte[] bytes(String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new UnusableException("template.no-docx");
		}
		try (InputStream in = zip.getInputStream(entry)) {
			// What the file says of its size may be a lie.
			byte[] content = in.readNBytes(LARGEST_PART + 1);
			total += content.length;
			if (content.length > LARGEST_PART || total > LARGEST_TOTAL) {
				throw new UnusableException("template.too-large");
			}
			return content;
		} catch (ZipException e) {
			throw new UnusableException("template.no-docx");
		}
	}

	/**
	 * Reads a part.
	 *
	 * @param name its name
	 * @return its content
	 * @throws UnusableException if there is no such part, or it is no XML without a document type
	 */
	Document xml(String name) throws IOException {
		try {
			return parser.parse(new ByteArrayInputStream(bytes(name)));
		} catch (SAXException e) {
			throw new UnusableException("template.bad-xml");
		}
	}

	/**
	 * Reads what a part refers to.
	 *
	 * @param part its name; empty for the file as a whole
	 * @return all references; none where the part has none
	 */
	List<Link> links(String part) throws IOException {
		int slash = part.lastIndexOf('/');
		String folder = part.substring(0, slash + 1);
		String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
		List<Link> links = new ArrayList<>();
		if (zip.getEntry(name) == null) {
			return links;
		}
		for (Element element : children(xml(name).getDocumentElement())) {
			if (PACKAGE_RELATIONSHIPS.equals(element.getNamespaceURI())) {
				boolean external = element.getAttribute("TargetMode").equals("External");
				String type = element.getAttribute("Type");
				String target = element.getAttribute("Target");
				links.add(new Link(element.getAttribute("Id"), type.substring(type.lastIndexOf('/') + 1),
					external ? target : resolve(folder, target), external));
			}
		}
		return links;
	}

	/**
	 * Finds the first reference to a part of a kind.
	 *
	 * @param links where to look
	 * @param type  the kind
	 * @return the name of the part
	 */
	static Optional<String> target(List<Link> links, String type) {
		return links.stream().filter(link -> link.type.equals(type) && !link.external).map(Link::target).findFirst();
	}

	/**
	 * Returns the elements in an element.
	 *
	 * @param parent the element
	 * @return its children in their order
	 */
	static List<Element> children(Element parent) {
		List<Element> children = new ArrayList<>();
		for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	private static String resolve(String folder, String target) throws IOException {
		try {
			return URI.create("/" + folder).resolve(target).normalize().getPath().substring(1);
		} catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException e) {
			throw new UnusableException("template.no-docx");
		}
	}

	private static DocumentBuilder parser() throws IOException {
		// The parser of the JDK, whatever else is on the class path.
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		try {
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "200");
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			DocumentBuilder builder = factory.newDocumentBuilder();
			// Errors are exceptions already; the usual handler would print them, too.
			builder.setErrorHandler(new ErrorHandler() {

				@Override
				public void warning(SAXParseException e) {
					// Nothing is lost.
				}

				@Override
				public void error(SAXParseException e) throws SAXException {
					throw e;
				}

				@Override
				public void fatalError(SAXParseException e) throws SAXException {
					throw e;
				}
			});
			return builder;
		} catch (ParserConfigurationException e) {
			throw new IOException(e);
		}
	}
}
