package org.nianbao.language.files;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Does the same work for many inputs on all processors, and hands over the results in the order of the inputs.
 */
public final class OrderedWork {

	/** So many inputs for each thread are under way or wait for being handed over: enough to keep all busy, and memory is bounded. */
	private static final int AHEAD = 8;

	private OrderedWork() {
	}

	/**
	 * Does the work.
	 *
	 * @param <I>     the type of the inputs
	 * @param <R>     the type of the results
	 * @param inputs  the inputs
	 * @param work    what to do with each, on any thread; must not throw
	 * @param results gets the results one after the other, on the thread of the caller; returns false to stop
	 */
	public static <I, R> void run(List<I> inputs, Function<I, R> work, Predicate<R> results) {
		int threads = Math.min(inputs.size(), Runtime.getRuntime().availableProcessors());
		if (threads <= 1) {
			// No threads for a single report: they cost more than they bring.
			for (I input : inputs) {
				if (!results.test(work.apply(input))) {
					return;
				}
			}
			return;
		}
		ExecutorService executor = Executors.newFixedThreadPool(threads, OrderedWork::thread);
		try {
			Queue<Future<R>> pending = new ArrayDeque<>();
			for (I input : inputs) {
				boolean full = pending.size() >= threads * AHEAD;
				if (full && !results.test(get(pending.remove()))) {
					return;
				}
				pending.add(executor.submit(() -> work.apply(input)));
			}
			while (!pending.isEmpty() && results.test(get(pending.remove()))) {
				// until the last one is handed over
			}
		} finally {
			executor.shutdownNow();
		}
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "nianbao-worker");
		thread.setDaemon(true);
		return thread;
	}

	private static <R> R get(Future<R> future) {
		try {
			return future.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted", e);
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
	}
}
