/**
 * Charts ({@code @图}): what a directive asks for, and the figures that it comes to.
 */
package org.nianbao.language.charts;
