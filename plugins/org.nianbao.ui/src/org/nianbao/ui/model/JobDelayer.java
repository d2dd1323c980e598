package org.nianbao.ui.model;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.nianbao.ide.model.Delayer;

/**
 * Runs tasks as jobs that no progress view shows.
 */
final class JobDelayer implements Delayer {

	private final String name;

	/**
	 * @param name what the jobs are called
	 */
	JobDelayer(String name) {
		this.name = name;
	}

	@Override
	public Waiting run(long milliseconds, Runnable task) {
		Job job = Job.createSystem(name, (ICoreRunnable) monitor -> task.run());
		job.setPriority(Job.SHORT);
		job.schedule(milliseconds);
		return job::cancel;
	}
}
