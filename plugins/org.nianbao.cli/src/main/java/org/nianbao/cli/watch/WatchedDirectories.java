package org.nianbao.cli.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tells which files of some directories change. Directories are watched, not files, because editors replace files by renaming new ones. One thread
 * watches and waits; any thread may close.
 */
final class WatchedDirectories implements AutoCloseable {

	/** Who saves, saves several files, or one in several steps: so long it must be quiet, in milliseconds. */
	private static final long CALM = 100;

	/** So long quiet is waited for, in milliseconds. */
	private static final long PATIENCE = 2000;

	private final WatchService service;
	private final Map<WatchKey, Path> directories = new HashMap<>();
	private final Set<Path> watched = new HashSet<>();

	/**
	 * @throws IOException if the system can watch no files, or no more of them
	 */
	WatchedDirectories() throws IOException {
		service = FileSystems.getDefault().newWatchService();
	}

	/**
	 * Watches a directory from now on.
	 *
	 * @param directory a directory, absolute; nothing happens where it does not exist or is being watched
	 * @throws IOException if it cannot be watched, maybe because the system watches too many
	 */
	void add(Path directory) throws IOException {
		if (watched.contains(directory) || !Files.isDirectory(directory)) {
			return;
		}
		try {
			directories.put(directory.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), directory);
			watched.add(directory);
		} catch (NoSuchFileException | NotDirectoryException e) {
			// It has gone meanwhile: whoever watches the one above hears of it.
		}
	}

	/**
	 * Watches a directory and all below it from now on, except hidden ones.
	 *
	 * @param root a directory, absolute
	 * @throws IOException if one of them cannot be watched
	 */
	void addTree(Path root) throws IOException {
		if (!Files.isDirectory(root)) {
			return;
		}
		Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
				if (!directory.equals(root) && directory.getFileName().toString().startsWith(".")) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				add(directory);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException reason) {
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException reason) {
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/**
	 * Waits until something has changed and it is quiet again.
	 *
	 * @return what has changed, come or gone, absolute; empty where so much has changed that nobody knows what
	 * @throws ClosedWatchServiceException if this has been closed
	 */
	Optional<Set<Path>> await() {
		Set<Path> changed = new HashSet<>();
		boolean overflow = false;
		try {
			WatchKey key = service.take();
			long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
			while (key != null) {
				overflow |= collect(key, changed);
				key = System.nanoTime() < end ? service.poll(CALM, TimeUnit.MILLISECONDS) : null;
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new ClosedWatchServiceException();
		}
		return overflow ? Optional.empty() : Optional.of(changed);
	}

	private boolean collect(WatchKey key, Set<Path> changed) {
		Path directory = directories.get(key);
		boolean overflow = false;
		for (WatchEvent<?> event : key.pollEvents()) {
			if (event.kind() == OVERFLOW) {
				overflow = true;
			} else if (directory != null) {
				changed.add(directory.resolve((Path) event.context()));
			}
		}
		if (!key.reset()) {
			directories.remove(key);
			watched.remove(directory);
		}
		return overflow;
	}

	@Override
	public void close() throws IOException {
		service.close();
	}
}
