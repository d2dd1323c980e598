package org.nianbao.ui.commands;

import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.IStatus;

/**
 * What a command on several files has come to, for the user.
 *
 * @param title   what the command is called
 * @param summary what it has come to, in one line
 * @param lines   what it has come to for each file; files of which there is nothing to say are not among them
 */
public record Outcome(String title, String summary, List<Line> lines) {

	/**
	 * What is said of one file.
	 *
	 * @param severity how grave it is: one of the severities of {@link IStatus}
	 * @param text     what is said
	 */
	public record Line(int severity, String text) {

		public Line {
			Objects.requireNonNull(text);
		}
	}

	/** Makes the list unmodifiable. */
	public Outcome {
		Objects.requireNonNull(title);
		Objects.requireNonNull(summary);
		lines = List.copyOf(lines);
	}
}
