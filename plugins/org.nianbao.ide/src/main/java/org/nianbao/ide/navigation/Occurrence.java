package org.nianbao.ide.navigation;

import org.nianbao.language.figures.Figure.Region;

/**
 * A place where something is named.
 *
 * @param region  the place
 * @param defines whether it is the place where it stands, or is defined; all others refer to that
 */
public record Occurrence(Region region, boolean defines) {
}
