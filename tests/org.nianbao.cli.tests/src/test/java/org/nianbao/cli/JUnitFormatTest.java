package org.nianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.cli.Cli.Result;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * {@code check --format junit}, read as build servers do.
 */
class JUnitFormatTest {

	@TempDir
	private Path directory;

	private static List<Element> elements(Element parent, String name) {
		NodeList nodes = parent.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

	private static Element root(Result result) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(result.out()))).getDocumentElement();
	}

	@Test
	void eachFileIsASuiteAndEachFindingACase() throws Exception {
		String wrong = Examples.text(Examples.CORRECT).replace("|        0 |    3 |", "|        0 |    4 |");
		Files.writeString(directory.resolve("b.nianbao"), wrong);
		Files.writeString(directory.resolve("c.nianbao"), "@豁免 T4-SUM \"上级要求\"\n" + wrong);
		Examples.copy(Examples.CORRECT, directory.resolve("a.nianbao"));
		Result result = Cli.in(directory).run("check", "--rule", "T4-SUM", "--format", "junit", "a.nianbao", "b.nianbao", "c.nianbao");
		assertEquals(1, result.exitCode());
		Element root = root(result);
		assertEquals("testsuites", root.getTagName());
		assertEquals(List.of("a.nianbao 1 0 0", "b.nianbao 1 1 0", "c.nianbao 1 0 1"),
			elements(root, "testsuite").stream().map(suite -> suite.getAttribute("name")
			+ " " + suite.getAttribute("tests") + " " + suite.getAttribute("failures") + " " + suite.getAttribute("skipped")).toList());
		Element failure = elements(root, "failure").get(0);
		assertEquals("T4-SUM", failure.getAttribute("type"));
		assertTrue(failure.getTextContent().matches("b\\.nianbao:\\d+:\\d+: error T4-SUM .*"), failure.getTextContent());
		assertTrue(elements(root, "skipped").get(0).getAttribute("message").endsWith(" — 上级要求"), result.out());
		assertEquals(3, elements(root, "testcase").size());
	}

	@Test
	void whatFailsIsForTheUserToSay() throws Exception {
		Examples.copy(Examples.MISTAKES, directory.resolve("a.nianbao"));
		for (String failOn : List.of("never", "error", "warning", "info")) {
			Result result = Cli.in(directory).run("check", "--fail-on", failOn, "--format", "junit", "a.nianbao");
			int failures = elements(root(result), "failure").size();
			assertEquals(result.exitCode(), failures > 0 ? 1 : 0, failOn);
			assertEquals(elements(root(result), "testcase").size(),
				failures + elements(root(result), "skipped").size() + elements(root(result), "system-out").size(), failOn);
		}
	}

	/** Who reads the XML alone must not take it for a success. */
	@Test
	void whatCannotBeReadIsAnError() throws Exception {
		Examples.copy(Examples.CORRECT, directory.resolve("a.nianbao"));
		Result result = Cli.in(directory).run("check", "--rule", "T4-SUM", "--format", "junit", "a.nianbao", "none.nianbao");
		assertEquals(2, result.exitCode());
		assertEquals(List.of("a.nianbao 1 0", "nianbao 1 1"), elements(root(result), "testsuite").stream().map(suite -> suite.getAttribute("name")
			+ " " + suite.getAttribute("tests") + " " + suite.getAttribute("errors")).toList());
		assertEquals("无法读取的文件：1 个", elements(root(result), "error").get(0).getAttribute("message"));
	}

	@Test
	void charactersThatXmlCannotHaveAreReplaced() throws Exception {
		Files.writeString(directory.resolve("a.nianbao"), Examples.text(Examples.CORRECT).replace("| 行政复议 ", "| 行政\u0001<复>&议]]> "));
		assertTrue(elements(root(Cli.in(directory).run("check", "--format", "junit", "a.nianbao")), "failure").size() > 0);
	}
}
