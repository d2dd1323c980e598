/**
 * The goals of the Maven plugin: thin, over the same services as the command line and the editor.
 */
package org.nianbao.maven;
