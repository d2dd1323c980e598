package org.nianbao.ide.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A background whose time the test makes pass. */
final class ManualDelayer implements Delayer {

	private record Task(long due, int number, Runnable work) {
	}

	private final List<Task> waiting = new ArrayList<>();
	private long now;
	private int count;

	@Override
	public synchronized Waiting run(long milliseconds, Runnable work) {
		Task task = new Task(now + milliseconds, count++, work);
		waiting.add(task);
		return () -> remove(task);
	}

	private synchronized void remove(Task task) {
		waiting.remove(task);
	}

	synchronized int waiting() {
		return waiting.size();
	}

	/** Lets time pass and runs what is due, earliest first. */
	void pass(long milliseconds) {
		now += milliseconds;
		for (Task next = due(); next != null; next = due()) {
			next.work().run();
		}
	}

	private synchronized Task due() {
		Task next = waiting.stream().filter(task -> task.due() <= now).min(Comparator.comparingLong(Task::due).thenComparingInt(Task::number)).orElse(null);
		waiting.remove(next);
		return next;
	}
}
