package org.nianbao.ide.navigation;

import org.nianbao.language.figures.Figure.Region;

/**
 * A part of a report's text that means something.
 *
 * @param region  the part
 * @param reach   the part with the blanks around it that belong to it
 * @param element what it means
 * @param defines whether what it means stands here; else it stands elsewhere
 */
public record ReportMention(Region region, Region reach, ReportElement element, boolean defines) {
}
