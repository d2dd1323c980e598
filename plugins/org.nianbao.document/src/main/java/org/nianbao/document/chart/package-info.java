/**
 * Draws charts: what stands where is the same on every machine, whatever fonts it has.
 */
package org.nianbao.document.chart;
