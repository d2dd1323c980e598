/**
 * Documents for print and for the archive. Nothing but {@link org.nianbao.document.pdf.PdfWriter} is loaded before the first one is written.
 */
package org.nianbao.document.pdf;
