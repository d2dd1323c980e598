package org.nianbao.ide.formats;

import java.nio.file.Path;
import java.util.Optional;

import org.nianbao.language.formats.FormatLoader;
import org.nianbao.language.ide.FormatIdeSetup;

import com.google.inject.Injector;

/**
 * Reads the texts of format files in editors. Thread-safe.
 */
public final class FormatTextLoader {

	/** The services of the format language, made when they are first needed. */
	private static final class Standalone {
		private static final Injector INJECTOR = new FormatIdeSetup().createInjectorAndDoEMFRegistration();
	}

	private final Injector injector;
	private final FormatNeighbours neighbours;

	private FormatTextLoader(Injector injector) {
		this.injector = injector;
		neighbours = new FormatNeighbours(injector.getInstance(FormatLoader.class));
	}

	/**
	 * Makes a loader.
	 *
	 * @return a loader with the services of the process
	 */
	public static FormatTextLoader standalone() {
		return new FormatTextLoader(Standalone.INJECTOR);
	}

	/**
	 * Reads a text.
	 *
	 * @param text the text
	 * @param file where it is saved; empty for a text that is in no file, which only inherits from formats on board
	 * @return the linked format file
	 */
	public LoadedFormat load(String text, Optional<Path> file) {
		return new LoadedFormat(neighbours.of(file), text);
	}

	/**
	 * Returns a service of the format language.
	 *
	 * @param <T>  what it is
	 * @param type its type
	 * @return as the module of the language binds it
	 */
	public <T> T service(Class<T> type) {
		return injector.getInstance(type);
	}
}
