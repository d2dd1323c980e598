package org.nianbao.language.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.nianbao.language.FormatStandaloneSetup;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatFile;
import org.nianbao.language.scoping.SharedFormats;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Provider;

/**
 * Format files that have been parsed and linked to each other, with or without mistakes.
 */
final class FormatFiles {

	/** The services of the format language where no Eclipse or language server brings them. */
	private static final class Standalone {
		private static final Injector INJECTOR = new FormatStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	/** Makes resources and sets of them. */
	static final class Resources {

		private final Provider<XtextResourceSet> sets;
		private final Provider<XtextResource> files;

		@Inject
		Resources(Provider<XtextResourceSet> sets, Provider<XtextResource> files) {
			this.sets = sets;
			this.files = files;
		}

		static Resources standalone() {
			return Standalone.INJECTOR.getInstance(Resources.class);
		}
	}

	/** What a text is called that is in no file: resources need names. Those of other files never begin with a dot. */
	static final String NAMELESS = ".geshi";

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final List<XtextResource> resources = new ArrayList<>();

	/**
	 * @param texts the texts of the files by file name
	 */
	FormatFiles(Map<String, String> texts) {
		this(Resources.standalone(), texts, List.of());
	}

	/**
	 * @param language makes the resources
	 * @param texts    the texts of the files by file name
	 * @param shared   formats of other files, parsed and linked, from which these may inherit
	 */
	FormatFiles(Resources language, Map<String, String> texts, Collection<Format> shared) {
		XtextResourceSet set = language.sets.get();
		SharedFormats.add(set, shared);
		texts.forEach((name, text) -> resources.add(load(language, name, text, set)));
		// Resolved here and never again: afterwards the models are only read, by many threads.
		EcoreUtil.resolveAll(set);
	}

	/** A byte order mark is taken for a blank: offsets stay the same. */
	private static XtextResource load(Resources language, String name, String marked, XtextResourceSet set) {
		String text = marked.startsWith(BYTE_ORDER_MARK) ? " " + marked.substring(BYTE_ORDER_MARK.length()) : marked;
		XtextResource resource = language.files.get();
		resource.setURI(uri(name));
		set.getResources().add(resource);
		try {
			resource.load(new LazyStringInputStream(text, StandardCharsets.UTF_8.name()),
				Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
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
		return resources.stream().flatMap(resource -> formats(resource).stream()).toList();
	}

	/** Returns the formats of a file. */
	static List<Format> formats(XtextResource resource) {
		return resource.getContents().stream().flatMap(root -> ((FormatFile) root).getFormats().stream()).toList();
	}

	/** Returns what the resource of a file is called. */
	static URI uri(String name) {
		return URI.createURI("format:/" + URI.encodeSegment(name, false));
	}

	/** Returns what the file of a resource is called. */
	static String name(Resource resource) {
		return URI.decode(resource.getURI().lastSegment());
	}

	/** Returns the text from which a file was read. */
	static String text(XtextResource resource) {
		return resource.getParseResult().getRootNode().getText();
	}
}
