/**
 * The writer of spreadsheets.
 */
package org.nianbao.document.xlsx;
