package org.nianbao.cli;

import java.util.List;

import org.nianbao.language.loading.UnreadableReportException;

/**
 * What the work on one input comes to.
 *
 * @param <R> the type of results
 */
sealed interface Outcome<R> {

	/**
	 * The work is done.
	 *
	 * @param <R>    the type of results
	 * @param result what came out
	 */
	record Done<R>(R result) implements Outcome<R> {
	}

	/**
	 * The input cannot be read.
	 *
	 * @param <R>    the type of results
	 * @param reason why
	 */
	record Unreadable<R>(UnreadableReportException reason) implements Outcome<R> {
	}

	/**
	 * The user's file system, project file or command line does not allow it.
	 *
	 * @param <R>        the type of results
	 * @param complaints why, in the user's language
	 */
	record Refused<R>(List<String> complaints) implements Outcome<R> {
	}

	/**
	 * The program has a mistake.
	 *
	 * @param <R>   the type of results
	 * @param cause what was thrown
	 */
	record Crashed<R>(Throwable cause) implements Outcome<R> {
	}
}
