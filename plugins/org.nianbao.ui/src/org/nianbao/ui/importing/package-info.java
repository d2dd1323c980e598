/**
 * Imports existing reports in other formats.
 */
package org.nianbao.ui.importing;
