/**
 * Exports reports to files.
 */
package org.nianbao.ui.export;
