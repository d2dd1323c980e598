/**
 * Reads PDF by what stands where on its pages: rules make tables, lines make paragraphs. Nothing of it asks for tags.
 */
package org.nianbao.reader.pdf;
