/**
 * Reads web pages: the article of a page of a portal, pages saved by browsers, and what word processors write as HTML.
 */
package org.nianbao.reader.html;
