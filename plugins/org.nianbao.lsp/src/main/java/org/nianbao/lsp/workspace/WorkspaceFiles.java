package org.nianbao.lsp.workspace;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.lsp.documents.Languages;
import org.nianbao.lsp.text.DocumentUris;

/**
 * The reports and formats in the folders that are open in the editor. Thread-safe.
 */
public final class WorkspaceFiles {

	/** A folder with more entries than this is somebody's whole disk. */
	private static final int MOST_ENTRIES = 200_000;

	private final Set<Path> folders = new LinkedHashSet<>();

	/**
	 * Adds folders. What is no folder of the file system is passed over.
	 *
	 * @param added the folders; null for none
	 */
	public synchronized void add(List<WorkspaceFolder> added) {
		if (added != null) {
			added.forEach(folder -> add(folder.getUri()));
		}
	}

	/**
	 * Adds a folder.
	 *
	 * @param uri its URI; null for none
	 */
	public synchronized void add(String uri) {
		if (uri != null) {
			DocumentUris.file(uri).map(DocumentUris::real).ifPresent(folders::add);
		}
	}

	/**
	 * Removes folders.
	 *
	 * @param removed the folders; null for none
	 */
	public synchronized void remove(List<WorkspaceFolder> removed) {
		if (removed != null) {
			removed.forEach(folder -> DocumentUris.file(folder.getUri()).map(DocumentUris::real).ifPresent(folders::remove));
		}
	}

	private synchronized List<Path> folders() {
		return List.copyOf(folders);
	}

	/**
	 * Finds the files. Passes over hidden files and directories; links are followed, but no directory is entered twice.
	 *
	 * @param cancel asked for each directory
	 * @return the files where they really are, sorted
	 * @throws java.util.concurrent.CancellationException if it was cancelled
	 */
	public List<Path> all(CancelIndicator cancel) {
		Set<Path> found = new TreeSet<>();
		Set<Path> entered = new LinkedHashSet<>();
		for (Path folder : folders()) {
			try {
				Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Finder(found, entered, cancel));
			} catch (IOException e) {
				// It has gone: there is nothing to find in it.
				continue;
			}
		}
		return new ArrayList<>(found);
	}

	private static final class Finder extends SimpleFileVisitor<Path> {

		private final Set<Path> found;
		private final Set<Path> entered;
		private final CancelIndicator cancel;
		private int entries;

		Finder(Set<Path> found, Set<Path> entered, CancelIndicator cancel) {
			this.found = found;
			this.entered = entered;
			this.cancel = cancel;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
			if (cancel.isCanceled()) {
				throw new CancellationException();
			}
			return isHidden(directory) || !entered.add(DocumentUris.real(directory)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			if (attributes.isRegularFile() && !isHidden(file) && Languages.kind(Optional.of(file), null).isPresent()) {
				found.add(DocumentUris.real(file));
			}
			entries++;
			return entries > MOST_ENTRIES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException failure) {
			return FileVisitResult.CONTINUE;
		}

		private static boolean isHidden(Path file) {
			return file.getFileName() != null && file.getFileName().toString().startsWith(".");
		}
	}
}
