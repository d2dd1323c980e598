/**
 * Reads Word files of 1997 to 2003 (MS-DOC) with Apache POI, and what else stands in files named so: rich text, web pages, newer Word files.
 */
package org.nianbao.reader.doc;
