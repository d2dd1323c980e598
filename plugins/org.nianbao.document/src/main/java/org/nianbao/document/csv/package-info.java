/**
 * The export of figures as comma-separated values.
 */
package org.nianbao.document.csv;
