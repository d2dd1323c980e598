/**
 * Slips in the text itself: blanks, punctuation, brackets, remains of an editor, doubled words. Works on single lines and knows neither report nor
 * format; the rule L-TEXT makes findings of what is found here.
 */
package org.nianbao.checks.hygiene;
