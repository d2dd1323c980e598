/** One class for each thing that an editor may ask: what the services say, in the words of the protocol. */
package org.nianbao.lsp.features;
