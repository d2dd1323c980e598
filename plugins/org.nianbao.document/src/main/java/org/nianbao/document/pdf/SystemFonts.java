package org.nianbao.document.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where operating systems keep their fonts.
 */
final class SystemFonts {

	/** Looked for when the first document is written, once per process. */
	private static final class Found {
		private static final FontIndex INDEX = FontIndex.ofDirectories(
			directories(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv()));
	}

	private SystemFonts() {
	}

	/** Returns the fonts of this machine. */
	static FontIndex index() {
		return Found.INDEX;
	}

	/**
	 * Returns where the fonts of a machine are.
	 *
	 * @param system      the name of the operating system, as Java has it
	 * @param home        the home of the user
	 * @param environment the variables of the environment
	 * @return directories that may be missing; the user's own come first
	 */
	static List<Path> directories(String system, Path home, Map<String, String> environment) {
		List<Path> directories = new ArrayList<>();
		String name = system.toLowerCase(Locale.ROOT);
		if (name.startsWith("windows")) {
			directories.add(Path.of(environment.getOrDefault("LOCALAPPDATA", home.resolve("AppData/Local").toString()), "Microsoft", "Windows", "Fonts"));
			directories.add(Path.of(environment.getOrDefault("SystemRoot", "C:\\Windows"), "Fonts"));
		} else if (name.startsWith("mac")) {
			directories.add(home.resolve("Library/Fonts"));
			directories.add(Path.of("/Library/Fonts"));
			directories.add(Path.of("/System/Library/Fonts"));
			directories.add(Path.of("/System/Library/AssetsV2"));
		} else {
			String data = environment.getOrDefault("XDG_DATA_HOME", "");
			directories.add((data.isEmpty() ? home.resolve(".local/share") : Path.of(data)).resolve("fonts"));
			directories.add(home.resolve(".fonts"));
			directories.add(Path.of("/usr/local/share/fonts"));
			directories.add(Path.of("/usr/share/fonts"));
		}
		return directories;
	}
}
