/**
 * Sums in the prose: parts of a whole, shares, amounts charged. Works on compact text and knows neither report nor format.
 */
package org.nianbao.checks.sums;
