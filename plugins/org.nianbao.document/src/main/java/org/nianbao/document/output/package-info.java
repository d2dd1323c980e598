/**
 * Writes reports to files, in any of the formats.
 */
package org.nianbao.document.output;
