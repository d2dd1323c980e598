/**
 * The view that shows the report of the active editor as it is printed.
 */
package org.nianbao.ui.preview;
