package org.nianbao.language.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

	@TempDir
	private Path directory;

	private static void writeText(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void aNewFileIsLikeAnyOther() throws IOException {
		Path file = directory.resolve("new");
		AtomicFile.write(file, out -> writeText(out, "text"));
		assertEquals("text", Files.readString(file));
		Path ordinary = Files.writeString(directory.resolve("ordinary"), "text");
		assertEquals(Files.getPosixFilePermissions(ordinary), Files.getPosixFilePermissions(file));
		assertEquals(List.of("new", "ordinary"), files());
	}

	@Test
	void aReplacedFileKeepsItsPermissions() throws IOException {
		Path file = Files.writeString(directory.resolve("file"), "old");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
		AtomicFile.write(file, out -> writeText(out, "new"));
		assertEquals("new", Files.readString(file));
		assertEquals("rw-rw-r-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void aLinkStaysALink() throws IOException {
		Path file = Files.writeString(directory.resolve("file"), "old");
		Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("file"));
		AtomicFile.write(link, out -> writeText(out, "new"));
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("new", Files.readString(file));
	}

	@Test
	void whileItIsWrittenTheOldFileIsThere() throws IOException {
		Path file = Files.writeString(directory.resolve("file"), "old");
		AtomicFile.write(file, out -> {
			writeText(out, "new");
			out.flush();
			assertEquals("old", Files.readString(file));
		});
		assertEquals("new", Files.readString(file));
	}

	@Test
	void aFailureLeavesNoTrace() throws IOException {
		Path file = Files.writeString(directory.resolve("file"), "old");
		IOException failure = assertThrows(IOException.class, () -> AtomicFile.write(file, out -> {
			writeText(out, "half");
			throw new IOException("disk full");
		}));
		assertEquals("disk full", failure.getMessage());
		assertThrows(IllegalStateException.class, () -> AtomicFile.write(directory.resolve("other"), out -> {
			throw new IllegalStateException();
		}));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("file"), files());
	}

	@Test
	void whatCannotBeWrittenIsAnError() throws IOException {
		assertThrows(NoSuchFileException.class, () -> AtomicFile.write(directory.resolve("no/such/directory"), out -> writeText(out, "")));
		Files.createDirectories(directory.resolve("taken/inner"));
		assertThrows(IOException.class, () -> AtomicFile.write(directory.resolve("taken"), out -> writeText(out, "")));
		assertEquals(List.of("taken"), files());
	}
}
