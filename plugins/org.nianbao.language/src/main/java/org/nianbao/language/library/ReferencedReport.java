package org.nianbao.language.library;

import java.util.Optional;

import org.nianbao.language.loading.UnreadableReportException.Reason;

/**
 * A file to which a reference leads.
 *
 * @param name       what it is called in messages: as the writer wrote it, or, for a pattern, as the writer would have written it
 * @param report     what is in it; empty where it cannot be read
 * @param unreadable why it cannot be read; empty where it can
 * @param itself     whether it is the very file of the report that refers to it; then it is not read
 */
public record ReferencedReport(String name, Optional<ReportSnapshot> report, Optional<Reason> unreadable, boolean itself) {
}
