package org.nianbao.language.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.nianbao.language.FormatStandaloneSetup;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatFile;

import com.google.inject.Injector;

/**
 * Format files that have been parsed and linked to each other, with or without mistakes.
 */
final class FormatFiles {

	/** The services of the format language, made once. */
	private static final class Language {
		private static final Injector INJECTOR = new FormatStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final List<XtextResource> resources = new ArrayList<>();

	/**
	 * @param texts the texts of the files by file name
	 */
	FormatFiles(Map<String, String> texts) {
		XtextResourceSet set = Language.INJECTOR.getInstance(XtextResourceSet.class);
		texts.forEach((name, text) -> resources.add(load(name, text, set)));
		// Resolved here and never again: afterwards the models are only read, by many threads.
		EcoreUtil.resolveAll(set);
	}

	/** A byte order mark is taken for a blank: offsets stay the same. */
	private static XtextResource load(String name, String marked, XtextResourceSet set) {
		String text = marked.startsWith(BYTE_ORDER_MARK) ? " " + marked.substring(BYTE_ORDER_MARK.length()) : marked;
		XtextResource resource = Language.INJECTOR.getInstance(XtextResource.class);
		resource.setURI(URI.createURI("format:/" + URI.encodeSegment(name, false)));
		set.getResources().add(resource);
		try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
			resource.load(in, Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	/** Returns the files in the given order. */
	List<XtextResource> resources() {
		return resources;
	}

	/** Returns the formats in the order of the files. */
	List<Format> formats() {
		return resources.stream().flatMap(resource -> resource.getContents().stream()).flatMap(root -> ((FormatFile) root).getFormats().stream()).toList();
	}

	/** Returns the text from which a format was read, by the name of its file. */
	static Map.Entry<String, String> source(ReportFormat format) {
		XtextResource resource = (XtextResource) format.definition().eResource();
		return Map.entry(URI.decode(resource.getURI().lastSegment()), resource.getParseResult().getRootNode().getText());
	}
}
