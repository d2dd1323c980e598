/**
 * Reads plain text: as saved, as pasted from another program, and as converters of other formats write it.
 */
package org.nianbao.reader.text;
