/**
 * Existing reports in other formats become reports of the language: a {@link org.nianbao.reader.ReportReader} turns a file into a neutral
 * {@link org.nianbao.reader.source.SourceDocument}, the recogniser turns that into text of the language.
 */
package org.nianbao.reader;
