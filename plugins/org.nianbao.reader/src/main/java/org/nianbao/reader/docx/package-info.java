/**
 * Reads Word files since 2007 (ECMA-376, Office Open XML) with the parser for XML and zip files of the JDK.
 */
package org.nianbao.reader.docx;
