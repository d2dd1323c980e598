/**
 * What readers of documents with paragraphs and tables share: counting against the limits, the shape of tables, and the way from pieces to
 * the neutral model.
 */
package org.nianbao.reader.building;
