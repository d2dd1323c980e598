package org.nianbao.ui.navigation;

import org.eclipse.core.resources.IFile;

/**
 * A line in which something is named.
 *
 * @param file   the file
 * @param number the line, counted from 1
 * @param start  where the line begins
 * @param text   the line
 */
record ReferenceLine(IFile file, int number, int start, String text) {
}
