/** The files of the folders that are open in the editor. */
package org.nianbao.lsp.workspace;
