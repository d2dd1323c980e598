package org.nianbao.language.formats;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.nianbao.language.FormatStandaloneSetup;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatFile;

import com.google.inject.Injector;

/**
 * Reads format files.
 */
public final class FormatReader {

	private static final String DIRECTORY = "/formats/";

	/** Reads the formats on board when they are first asked for. */
	private static final class Standard {
		private static final FormatRegistry REGISTRY = read(onBoard());
	}

	/** The services of the format language, made once. */
	private static final class Language {
		private static final Injector INJECTOR = new FormatStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	private FormatReader() {
	}

	/**
	 * Returns the formats that come with the product.
	 *
	 * @return the same registry on every call
	 */
	public static FormatRegistry standard() {
		return Standard.REGISTRY;
	}

	/**
	 * Reads the formats that come with the product and more.
	 *
	 * @param additional the texts of further format files by file name; they may inherit from those on board
	 * @return all formats, those on board first
	 * @throws FormatException if a file cannot be read as formats
	 */
	public static FormatRegistry standardAnd(Map<String, String> additional) {
		if (additional.isEmpty()) {
			return standard();
		}
		Map<String, String> texts = new LinkedHashMap<>(onBoard());
		texts.putAll(additional);
		return read(texts);
	}

	/**
	 * Reads formats from texts.
	 *
	 * @param texts the texts of the format files by file name
	 * @return the formats in the order of the files
	 * @throws FormatException if a text cannot be read as formats
	 */
	public static FormatRegistry read(Map<String, String> texts) {
		Injector injector = Language.INJECTOR;
		XtextResourceSet resources = injector.getInstance(XtextResourceSet.class);
		for (Entry<String, String> text : texts.entrySet()) {
			XtextResource resource = injector.getInstance(XtextResource.class);
			resource.setURI(URI.createURI("format:/" + URI.encodeSegment(text.getKey(), false)));
			resources.getResources().add(resource);
			try (InputStream in = new ByteArrayInputStream(text.getValue().getBytes(StandardCharsets.UTF_8))) {
				resource.load(in, Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		// Resolved here and never again: afterwards the models are only read, by many threads.
		EcoreUtil.resolveAll(resources);
		List<String> problems = new ArrayList<>();
		List<Format> formats = new ArrayList<>();
		for (Resource resource : resources.getResources()) {
			String file = URI.decode(resource.getURI().lastSegment());
			for (Diagnostic error : resource.getErrors()) {
				problems.add(file + ":" + error.getLine() + ": " + error.getMessage());
			}
			resource.getContents().forEach(root -> formats.addAll(((FormatFile) root).getFormats()));
		}
		if (!problems.isEmpty()) {
			throw new FormatException(problems);
		}
		return new FormatRegistry(new FormatCompiler().compile(formats));
	}

	private static Map<String, String> onBoard() {
		Map<String, String> texts = new LinkedHashMap<>();
		for (String file : resource("formats.list").lines().filter(line -> !line.isBlank()).toList()) {
			texts.put(file, resource(file));
		}
		return texts;
	}

	private static String resource(String name) {
		try (InputStream in = FormatReader.class.getResourceAsStream(DIRECTORY + name);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return String.join("\n", reader.lines().toList()) + "\n";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
