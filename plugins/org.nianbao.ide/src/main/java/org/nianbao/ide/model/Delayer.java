package org.nianbao.ide.model;

/**
 * Runs tasks in the background after a while.
 */
@FunctionalInterface
public interface Delayer {

	/**
	 * A task that waits to be run.
	 */
	@FunctionalInterface
	interface Waiting {

		/**
		 * Keeps the task from being run. Without effect where it has begun.
		 */
		void cancel();
	}

	/**
	 * Has a task run once, on a thread of the background. Does not wait.
	 *
	 * @param milliseconds how long to wait at least
	 * @param task         what to run
	 * @return the task until it begins
	 */
	Waiting run(long milliseconds, Runnable task);
}
