/**
 * What editors show beside the text: the printed report, and which part of it comes from which place of the text.
 */
package org.nianbao.document.preview;
