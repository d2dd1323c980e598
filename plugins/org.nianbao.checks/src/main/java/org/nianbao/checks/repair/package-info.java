/**
 * The most probable cell: which figures of a table, changed one at a time, two or three together, make all its equations hold again.
 * <p>
 * {@link org.nianbao.checks.repair.TableEquations} says what should hold, {@link org.nianbao.checks.repair.TableRepair#of} finds the
 * smallest sets of changes and ranks them, {@link org.nianbao.checks.repair.Repair} tells what they mean for one equation. Nothing here knows a
 * table, a row or a column of a format, nor where equations come from. All arithmetic is exact.
 */
package org.nianbao.checks.repair;
