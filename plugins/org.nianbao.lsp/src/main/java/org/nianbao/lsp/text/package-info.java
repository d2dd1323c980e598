/** Offsets to positions of the protocol, paths to URIs. */
package org.nianbao.lsp.text;
