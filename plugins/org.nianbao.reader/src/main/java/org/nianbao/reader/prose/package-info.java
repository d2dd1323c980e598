/**
 * Finds title, headings, paragraphs, tables, pictures and closing lines in what a source says, and writes them in the language.
 */
package org.nianbao.reader.prose;
