package org.nianbao.checks.output;

import java.util.List;
import java.util.Optional;

import org.nianbao.checks.Finding;

/**
 * A form in which findings are written. A run begins, tells of its reports one after the other, and ends. The pieces of text go to standard
 * output as they are.
 */
public interface FindingsOutput {

	/**
	 * Returns what stands before everything else.
	 *
	 * @return the text, maybe empty
	 */
	String begin();

	/**
	 * Returns what a report is told of. May be called on any thread, in any order.
	 *
	 * @param file     what the report is called
	 * @param findings what was found in it, sorted
	 * @return the text, maybe empty
	 */
	String file(String file, List<Finding> findings);

	/**
	 * Returns what stands between the texts of two reports, where neither is empty.
	 *
	 * @return the text, maybe empty
	 */
	String separator();

	/**
	 * Returns what stands after everything else.
	 *
	 * @param summary  how much was found
	 * @param unread   how many of the things that the user named could not be read
	 * @param overview who has reported; empty where nobody wants to know
	 * @return the text, maybe empty
	 */
	String end(Summary summary, int unread, Optional<Overview> overview);
}
