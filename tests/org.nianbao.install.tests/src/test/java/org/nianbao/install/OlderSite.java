package org.nianbao.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A p2 repository with the same plug-ins and feature, made out to be an older version.
 */
final class OlderSite {

	static final String VERSION = "0.0.9.v20250101";

	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	private OlderSite() {
	}

	/** Makes it in a directory, with the publisher of an Eclipse. */
	static Path make(Path directory, Director eclipse) throws IOException, InterruptedException {
		Path source = directory.resolve("source");
		for (String kind : List.of("plugins", "features")) {
			Files.createDirectories(source.resolve(kind));
			for (Path jar : ours(Tree.REPOSITORY.resolve(kind))) {
				String name = jar.getFileName().toString();
				age(jar, source.resolve(kind).resolve(name.substring(0, name.indexOf('_')) + "_" + VERSION + ".jar"));
			}
		}
		assertEquals(1, ours(source.resolve("features")).size());
		Path site = directory.resolve("site");
		String url = site.toUri().toString();
		eclipse.runApplication("org.eclipse.equinox.p2.publisher.FeaturesAndBundlesPublisher", "-metadataRepository", url,
			"-artifactRepository", url, "-source",
			source.toString(), "-publishArtifacts");
		return site;
	}

	private static List<Path> ours(Path directory) throws IOException {
		try (Stream<Path> jars = Files.list(directory)) {
			return jars.filter(jar -> jar.getFileName().toString().startsWith("org.nianbao.")).sorted().toList();
		}
	}

	private static void age(Path jar, Path older) throws IOException {
		try (JarFile from = new JarFile(jar.toFile()); JarOutputStream to = new JarOutputStream(Files.newOutputStream(older))) {
			for (JarEntry entry : (Iterable<JarEntry>) from.stream()::iterator) {
				to.putNextEntry(new JarEntry(entry.getName()));
				try (InputStream content = from.getInputStream(entry)) {
					to.write(aged(entry.getName(), content.readAllBytes()));
				}
				to.closeEntry();
			}
		}
	}

	private static byte[] aged(String name, byte[] content) throws IOException {
		if (name.equals(MANIFEST)) {
			Manifest manifest = new Manifest(new ByteArrayInputStream(content));
			manifest.getMainAttributes().computeIfPresent(new Attributes.Name("Bundle-Version"), (key, version) -> VERSION);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			manifest.write(out);
			return out.toByteArray();
		}
		if (name.equals("feature.xml")) {
			return new String(content, StandardCharsets.UTF_8).replaceAll("version=\"0\\.1\\.0[^\"]*\"", "version=\"" + VERSION + "\"")
				.getBytes(StandardCharsets.UTF_8);
		}
		return content;
	}
}
