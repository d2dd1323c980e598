package org.nianbao.language.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.BinaryResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatFile;
import org.nianbao.language.format.FormatPackage;

/**
 * The format files that come with the product. The build stores their models beside their texts: every run needs the models, and parsing the texts,
 * with the services of the format language that this takes, would be a fifth of a short one. The texts are parsed when somebody asks how something
 * is written.
 */
public final class OnBoardFormats {

	private static final String DIRECTORY = "formats/";
	private static final String LIST = "formats.list";
	private static final String STORED = ".bin";

	/** The files as they are written, parsed when they are first asked for. */
	private static final class Written {
		private static final Map<String, XtextResource> FILES = parse();

		private static Map<String, XtextResource> parse() {
			Map<String, XtextResource> files = new LinkedHashMap<>();
			new FormatFiles(texts()).resources().forEach(file -> files.put(FormatFiles.name(file), file));
			return files;
		}
	}

	/** The models, read when they are first asked for. */
	private static final class Stored {
		private static final List<Format> MODELS = load();
	}

	private OnBoardFormats() {
	}

	/**
	 * Stores the models of the files beside their texts. For the build.
	 *
	 * @param args the directory of the compiled classes
	 * @throws IOException if it cannot be written
	 */
	public static void main(String[] args) throws IOException {
		Path directory = Path.of(args[0], DIRECTORY);
		ResourceSet stored = new ResourceSetImpl();
		Written.FILES.values().forEach(file -> stored.getResources().add(new BinaryResourceImpl(file.getURI())));
		// Only when all have their place, so that each knows where its parent is stored.
		Written.FILES.values().forEach(file -> stored.getResource(file.getURI(), false).getContents().addAll(List.copyOf(file.getContents())));
		for (Resource resource : stored.getResources()) {
			try (OutputStream out = Files.newOutputStream(directory.resolve(FormatFiles.name(resource) + STORED))) {
				resource.save(out, Map.of());
			}
		}
	}

	/**
	 * Returns the models in the order of the files, reading them if nobody has. They do not know their texts.
	 *
	 * @return read-only models; the same on every call
	 */
	public static List<Format> models() {
		return Stored.MODELS;
	}

	private static List<Format> load() {
		EPackage.Registry.INSTANCE.putIfAbsent(FormatPackage.eNS_URI, FormatPackage.eINSTANCE);
		ResourceSet set = new ResourceSetImpl();
		for (String file : files()) {
			Resource resource = new BinaryResourceImpl(FormatFiles.uri(file));
			set.getResources().add(resource);
			try (InputStream in = open(file + STORED)) {
				resource.load(in, Map.of());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		// Resolved here and never again: afterwards the models are only read, by many threads.
		EcoreUtil.resolveAll(set);
		return set.getResources().stream().flatMap(resource -> resource.getContents().stream()).flatMap(root -> ((FormatFile) root).getFormats().stream())
			.toList();
	}

	/** Returns the texts by file name. */
	static Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		files().forEach(file -> texts.put(file, text(file)));
		return texts;
	}

	/**
	 * Finds out how a part of a format is written.
	 *
	 * @param <T>     what it is
	 * @param element a part of a format of any registry
	 * @return the same part of a model that was parsed and has nodes: the element itself, or its counterpart if it was not parsed
	 */
	@SuppressWarnings("unchecked") // at the same place in the same model
	public static <T extends EObject> T written(T element) {
		Resource resource = element.eResource();
		return resource instanceof XtextResource ? element
			: (T) Written.FILES.get(FormatFiles.name(resource)).getEObject(resource.getURIFragment(element));
	}

	private static List<String> files() {
		return text(LIST).lines().filter(line -> !line.isBlank()).toList();
	}

	private static String text(String name) {
		try (InputStream in = open(name); BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return String.join("\n", reader.lines().toList()) + "\n";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static InputStream open(String name) throws IOException {
		InputStream in = OnBoardFormats.class.getResourceAsStream("/" + DIRECTORY + name);
		if (in == null) {
			throw new IOException(DIRECTORY + name + " is not on board");
		}
		return in;
	}
}
