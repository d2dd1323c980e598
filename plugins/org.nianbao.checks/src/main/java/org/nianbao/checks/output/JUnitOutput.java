package org.nianbao.checks.output;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.nianbao.checks.Finding;
import org.nianbao.checks.ProjectMessages;

/**
 * Findings as the XML of JUnit, which every build server shows: a suite for each file, a test case for each finding, or one that passes where nothing
 * is found. A finding that lets the check fail is a failure; a waived one is skipped; all others pass and are told in the output of their test case.
 */
public final class JUnitOutput implements FindingsOutput {

	/** What XML has no way to write. */
	private static final char REPLACEMENT = '\uFFFD';

	private final Predicate<Finding> failing;
	private final Locale locale;

	@FunctionalInterface
	private interface Content {
		void writeTo(XMLStreamWriter xml) throws XMLStreamException;
	}

	/**
	 * @param failing whether a finding that is not waived lets the check fail
	 * @param locale  in which language to say that files cannot be read: English for English, every other one for Chinese
	 */
	public JUnitOutput(Predicate<Finding> failing, Locale locale) {
		this.failing = failing;
		this.locale = locale;
	}

	@Override
	public String begin() {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"nianbao\">";
	}

	@Override
	public String file(String file, List<Finding> findings) {
		long waived = findings.stream().filter(finding -> finding.waived() != null).count();
		long failures = findings.stream().filter(this::fails).count();
		return "\n" + xml(xml -> {
			xml.writeStartElement("testsuite");
			xml.writeAttribute("name", clean(file));
			xml.writeAttribute("tests", String.valueOf(Math.max(1, findings.size())));
			xml.writeAttribute("failures", String.valueOf(failures));
			xml.writeAttribute("errors", "0");
			xml.writeAttribute("skipped", String.valueOf(waived));
			if (findings.isEmpty()) {
				xml.writeCharacters("\n  ");
				xml.writeEmptyElement("testcase");
				xml.writeAttribute("classname", clean(file));
				xml.writeAttribute("name", "check");
			}
			for (Finding finding : findings) {
				xml.writeCharacters("\n  ");
				write(file, finding, xml);
			}
			xml.writeCharacters("\n");
			xml.writeEndElement();
		});
	}

	@Override
	public String separator() {
		return "";
	}

	@Override
	public String end(Summary summary, int unread, Optional<Overview> overview) {
		return (unread == 0 ? "" : "\n" + unread(unread)) + "\n</testsuites>\n";
	}

	/** A suite of its own, or those who look at this file alone would take what was not checked for right. */
	private String unread(int count) {
		return xml(xml -> {
			xml.writeStartElement("testsuite");
			xml.writeAttribute("name", "nianbao");
			xml.writeAttribute("tests", "1");
			xml.writeAttribute("failures", "0");
			xml.writeAttribute("errors", "1");
			xml.writeAttribute("skipped", "0");
			xml.writeCharacters("\n  ");
			xml.writeStartElement("testcase");
			xml.writeAttribute("classname", "nianbao");
			xml.writeAttribute("name", "read");
			xml.writeEmptyElement("error");
			xml.writeAttribute("message", ProjectMessages.unread(count, locale));
			xml.writeEndElement();
			xml.writeCharacters("\n");
			xml.writeEndElement();
		});
	}

	private boolean fails(Finding finding) {
		return finding.waived() == null && failing.test(finding);
	}

	private void write(String file, Finding finding, XMLStreamWriter xml) throws XMLStreamException {
		String place = file + ":" + finding.line() + ":" + finding.column();
		xml.writeStartElement("testcase");
		xml.writeAttribute("classname", clean(file));
		xml.writeAttribute("name", clean(finding.rule() + " " + finding.line() + ":" + finding.column()));
		String told = clean(place + ": " + finding.severity().label() + " " + finding.rule() + " " + finding.message());
		if (finding.waived() != null) {
			xml.writeEmptyElement("skipped");
			xml.writeAttribute("message", clean(finding.message() + " — " + finding.waived()));
		} else if (failing.test(finding)) {
			xml.writeStartElement("failure");
			xml.writeAttribute("type", finding.rule());
			xml.writeAttribute("message", clean(finding.message()));
			xml.writeCharacters(told);
			xml.writeEndElement();
		} else {
			xml.writeStartElement("system-out");
			xml.writeCharacters(told);
			xml.writeEndElement();
		}
		xml.writeEndElement();
	}

	private static String xml(Content content) {
		StringWriter text = new StringWriter();
		try {
			content.writeTo(XMLOutputFactory.newFactory().createXMLStreamWriter(text));
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
		return text.toString();
	}

	/** Reports may hold any character, XML 1.0 may not. */
	private static String clean(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints().map(c -> isAllowed(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
		return clean.toString();
	}

	private static boolean isAllowed(int c) {
		return c >= 0x20 && c <= 0xD7FF || c == '\t' || c == '\n' || c == '\r' || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
	}
}
