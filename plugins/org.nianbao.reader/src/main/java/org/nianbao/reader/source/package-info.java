/**
 * What a file in another format says, whatever the format: paragraphs, tables and pictures in the order in which people read them.
 */
package org.nianbao.reader.source;
