/**
 * The document model, which knows no fonts, sizes and pages; the writers on board; and the way from a report to its document.
 */
package org.nianbao.document;
