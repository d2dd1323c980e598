/**
 * Commands on the reports that are selected in a navigator.
 */
package org.nianbao.ui.commands;
