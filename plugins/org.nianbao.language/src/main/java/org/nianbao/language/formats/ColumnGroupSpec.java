package org.nianbao.language.formats;

import java.util.List;

/**
 * Columns under a common heading (列组).
 *
 * @param label the official wording of the heading
 * @param items what stands under it, in printed order, not empty
 */
public record ColumnGroupSpec(String label, List<ColumnItem> items) implements ColumnItem {
}
