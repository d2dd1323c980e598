package org.nianbao.ui.tests;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Watches for how long the thread of the user interface is busy with code of the product, by looking at its stack again and again. Two calls between
 * which it does not look count as one, so that the figure is rather too large. Of the longest time it also tells for how much of it the thread had a
 * processor, since other work of the machine makes it wait. The figures are kept in {@code target/figures.txt}.
 */
final class UiWatchdog implements BeforeEachCallback, AfterEachCallback {

	private static final Path FIGURES = Path.of("target/figures.txt");
	private static final long INTERVAL = 1;
	private static final long NANOS = 1_000_000;

	private volatile boolean watching;
	private Thread watchdog;
	private volatile long longest;
	private volatile long mostWork;
	private volatile List<StackTraceElement> working = List.of();
	private volatile List<StackTraceElement> where = List.of();

	@Override
	public void beforeEach(ExtensionContext context) {
		longest = 0;
		mostWork = 0;
		where = List.of();
		working = List.of();
		watching = true;
		Thread uiThread = PlatformUI.getWorkbench().getDisplay().getThread();
		watchdog = new Thread(() -> watch(uiThread), "watchdog");
		watchdog.setDaemon(true);
		watchdog.start();
	}

	@Override
	public void afterEach(ExtensionContext context) throws Exception {
		watching = false;
		watchdog.join();
		note(context.getDisplayName() + ": UI thread in our code at most", longest, where.isEmpty() ? "" : where.toString());
		note(context.getDisplayName() + ": UI thread at work in our code at most", mostWork, working.isEmpty() ? "" : working.toString());
	}

	/** The longest time so far, in milliseconds. */
	long longest() {
		return longest;
	}

	/** Keeps a figure in milliseconds. */
	static void note(String what, long milliseconds, String remark) throws IOException {
		String line = String.format(Locale.ROOT, "%s %d ms %s%n", what, milliseconds, remark);
		Files.createDirectories(FIGURES.getParent());
		Files.writeString(FIGURES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		System.out.print(line);
	}

	private void watch(Thread uiThread) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long since = 0;
		long workedBefore = 0;
		while (watching) {
			StackTraceElement[] stack = uiThread.getStackTrace();
			long now = System.nanoTime();
			long worked = threads.getThreadCpuTime(uiThread.getId());
			if (Arrays.stream(stack).noneMatch(UiWatchdog::isOurs) || Arrays.stream(stack).anyMatch(UiWatchdog::isBuiltByTest)) {
				since = 0;
			} else {
				if (since == 0) {
					since = now;
					workedBefore = worked;
				}
				long busy = (now - since) / NANOS;
				if (busy > longest) {
					longest = busy;
					where = ours(stack);
				}
				long work = (worked - workedBefore) / NANOS;
				if (work > mostWork) {
					mostWork = work;
					working = ours(stack);
				}
			}
			pause();
		}
	}

	private static List<StackTraceElement> ours(StackTraceElement[] stack) {
		return Arrays.stream(stack).filter(UiWatchdog::isOurs).limit(4).toList();
	}

	/** Tests build on the thread that they run on, which is that of the user interface. */
	private static boolean isBuiltByTest(StackTraceElement frame) {
		return frame.getClassName().equals(TestProject.class.getName()) && frame.getMethodName().equals("settle");
	}

	private static boolean isOurs(StackTraceElement frame) {
		return frame.getClassName().startsWith("org.nianbao.") && !frame.getClassName().startsWith("org.nianbao.ui.tests.");
	}

	private static void pause() {
		try {
			Thread.sleep(INTERVAL);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
