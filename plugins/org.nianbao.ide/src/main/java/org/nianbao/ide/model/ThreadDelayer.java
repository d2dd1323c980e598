package org.nianbao.ide.model;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks on a few threads of its own, which do not keep the process from ending. A task that is cancelled or has been run is forgotten at once;
 * the jobs of Eclipse, which its progress views keep, are not, and with them all that is known of texts long closed.
 */
public final class ThreadDelayer implements Delayer {

	private final ScheduledThreadPoolExecutor threads;

	/**
	 * @param name  what the threads are called
	 * @param count how many there are
	 */
	public ThreadDelayer(String name, int count) {
		AtomicInteger number = new AtomicInteger();
		threads = new ScheduledThreadPoolExecutor(count, task -> {
			Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
			thread.setDaemon(true);
			// Behind what the user waits for.
			thread.setPriority(Thread.NORM_PRIORITY - 1);
			return thread;
		});
		threads.setRemoveOnCancelPolicy(true);
	}

	@Override
	public Waiting run(long milliseconds, Runnable task) {
		Future<?> future = threads.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
		return () -> future.cancel(false);
	}

	/**
	 * Ends the threads. What still waits is not run.
	 */
	public void close() {
		threads.shutdownNow();
	}
}
