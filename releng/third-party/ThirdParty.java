import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the licence of NianBao and the list {@code THIRD-PARTY.txt} into what people get: the p2 repository and the IDE. The list has the
 * bundles of others in the directory {@code plugins}, each with its licence, and what our bundles say in {@code META-INF/NOTICE} of files of others.
 * A bundle whose licence is unknown is an error. The build runs it with the Java launcher: {@code java ThirdParty.java DIRECTORY LICENCES LICENSE},
 * where LICENCES is a properties file for bundles that do not say themselves.
 */
final class ThirdParty {

	private static final String OURS = "org.nianbao.";

	/** How the licences are called in manifests and in about.html, and their names in the list (SPDX). */
	private static final Map<Pattern, String> NAMES = Map.of(
		pattern("EPL[- ]2\\.0|epl-2\\.0|epl-v20|Eclipse Public License,? (- v|v|Version) ?2"), "EPL-2.0",
		pattern("EPL[- ]1\\.0|epl-v10|Eclipse Public License,? (- v|v|Version) ?1"), "EPL-1.0",
		pattern("Apache-2\\.0|LICENSE-2\\.0|Apache (Software )?License,? (Version )?2\\.0"), "Apache-2.0",
		pattern("gnu\\.org/software/classpath"), "GPL-2.0-only WITH Classpath-exception-2.0");

	private ThirdParty() {
	}

	private record Bundle(String id, String version, String name, String licence, String notice) {

		@Override
		public String toString() {
			return "     (%s) %s (%s %s)".formatted(licence, name, id, version);
		}
	}

	public static void main(String[] args) throws IOException {
		Path directory = Path.of(args[0]);
		Properties licences = new Properties();
		try (InputStream in = Files.newInputStream(Path.of(args[1]))) {
			licences.load(in);
		}
		List<Bundle> bundles = new ArrayList<>();
		List<String> notices = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(directory.resolve("plugins"))) {
			for (Path file : files) {
				Bundle bundle = bundle(file, licences);
				if (!bundle.id.startsWith(OURS)) {
					bundles.add(bundle);
				} else if (!bundle.notice.isEmpty()) {
					notices.add("\n" + bundle.id + "\n" + bundle.notice);
				}
			}
		}
		bundles.sort(Comparator.comparing(Bundle::toString));
		String unknown = bundles.stream().filter(bundle -> bundle.licence.isEmpty()).map(Bundle::id).collect(Collectors.joining(", "));
		if (bundles.isEmpty() || !unknown.isEmpty()) {
			System.err.println("ThirdParty: " + (bundles.isEmpty() ? "no bundles in " + directory : "to be added to " + args[1] + ": " + unknown));
			System.exit(1);
		}
		Files.writeString(directory.resolve("THIRD-PARTY.txt"), bundles.stream().map(Bundle::toString)
			.collect(Collectors.joining("\n", "List of " + bundles.size() + " third-party bundles.\n", "\n"))
			+ notices.stream().sorted().collect(Collectors.joining()));
		Files.copy(Path.of(args[2]), directory.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
	}

	/** A bundle is a jar or, where it wants so, a directory. */
	private static Bundle bundle(Path file, Properties licences) throws IOException {
		if (Files.isDirectory(file)) {
			return content(file, licences);
		}
		try (FileSystem jar = FileSystems.newFileSystem(file)) {
			return content(jar.getPath("/"), licences);
		}
	}

	private static Bundle content(Path root, Properties licences) throws IOException {
		Attributes manifest;
		try (InputStream in = Files.newInputStream(root.resolve("META-INF/MANIFEST.MF"))) {
			manifest = new Manifest(in).getMainAttributes();
		}
		String id = manifest.getValue("Bundle-SymbolicName").replaceAll(";.*", "").trim();
		String licence = licences.getProperty(id, "");
		if (licence.isEmpty()) {
			licence = names(Objects.toString(manifest.getValue("Bundle-License"), ""), " OR ");
		}
		Path about = root.resolve("about.html");
		if (licence.isEmpty() && Files.exists(about)) {
			// Of a bundle that contains works of others, too.
			licence = names(new String(Files.readAllBytes(about), StandardCharsets.UTF_8), " AND ");
		}
		Path notice = root.resolve("META-INF/NOTICE");
		return new Bundle(id, manifest.getValue("Bundle-Version"), name(root, manifest, id), licence, Files.exists(notice) ? Files.readString(notice) : "");
	}

	private static String names(String text, String separator) {
		String words = text.replaceAll("\\s+", " ");
		return NAMES.entrySet().stream().filter(entry -> entry.getKey().matcher(words).find()).map(Map.Entry::getValue).sorted()
			.collect(Collectors.joining(separator));
	}

	private static String name(Path root, Attributes manifest, String id) throws IOException {
		String name = manifest.getValue("Bundle-Name");
		if (name == null || !name.startsWith("%")) {
			return name == null ? id : name;
		}
		String localization = manifest.getValue("Bundle-Localization");
		Path file = root.resolve((localization == null ? "OSGI-INF/l10n/bundle" : localization) + ".properties");
		Properties texts = new Properties();
		if (Files.exists(file)) {
			try (InputStream in = Files.newInputStream(file)) {
				texts.load(in);
			}
		}
		return texts.getProperty(name.substring(1), id).trim();
	}

	private static Pattern pattern(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
	}
}
