/**
 * Finds the tables of a format in the tables of a source, and each figure its cell.
 */
package org.nianbao.reader.tables;
