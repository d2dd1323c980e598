package org.nianbao.language.loading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.nianbao.language.ReportStandaloneSetup;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.project.ReportProject;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Provider;

/**
 * Reads reports: text to linked model. Thread-safe; made once per process and reused.
 */
public final class ReportLoader {

	/** The services of the report language where no Eclipse or language server brings them. */
	private static final class Standalone {
		private static final Injector INJECTOR = new ReportStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	private final Provider<XtextResourceSet> resourceSets;
	private final Provider<XtextResource> resources;
	private final ReportProject standard;
	private final AtomicLong count = new AtomicLong();

	/**
	 * @param resourceSets makes a resource set for each report
	 * @param resources    makes the resource of a report
	 * @param formats      the formats on board
	 */
	@Inject
	public ReportLoader(Provider<XtextResourceSet> resourceSets, Provider<XtextResource> resources, FormatRegistry formats) {
		this.resourceSets = resourceSets;
		this.resources = resources;
		standard = new ReportProject(formats, Map.of(), Optional.empty());
	}

	/**
	 * Returns the loader of the process, with the formats that come with the product.
	 *
	 * @return a loader
	 */
	public static ReportLoader standalone() {
		return Standalone.INJECTOR.getInstance(ReportLoader.class);
	}

	/**
	 * Returns the formats on board.
	 *
	 * @return the formats against which reports are read
	 */
	public FormatRegistry formats() {
		return standard.formats();
	}

	/**
	 * Reads a file.
	 *
	 * @param file a report
	 * @return the report
	 * @throws UnreadableReportException if the file is missing, inaccessible, too large or not UTF-8
	 */
	public LoadedReport load(Path file) throws UnreadableReportException {
		return load(ReportTexts.read(file), file.toString(), Optional.of(file), standard);
	}

	/**
	 * Reads a text. No text is refused: what cannot be read is part of the model.
	 *
	 * @param text the text of a report
	 * @param name what it is called in messages
	 * @return the report
	 */
	public LoadedReport load(String text, String name) {
		return load(text, name, Optional.empty(), standard);
	}

	/**
	 * Reads the text of a report of a project. No text is refused: what cannot be read is part of the model.
	 *
	 * @param text    the text of a report
	 * @param name    what it is called in messages
	 * @param file    where it stands; empty for a text that is in no file
	 * @param project what is settled for all reports of the project
	 * @return the report
	 */
	public LoadedReport load(String text, String name, Optional<Path> file, ReportProject project) {
		XtextResource resource = resources.get();
		resource.setURI(URI.createURI("report:/" + count.incrementAndGet() + ".nianbao"));
		resourceSets.get().getResources().add(resource);
		try {
			resource.load(new LazyStringInputStream(text, StandardCharsets.UTF_8.name()), Map.of());
		} catch (IOException e) {
			throw new IllegalStateException("reading from memory", e);
		}
		return new LoadedReport(this, name, file, text, resource, project);
	}
}
