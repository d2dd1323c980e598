/**
 * The language server: answers editors by the Language Server Protocol with what the services of {@link org.nianbao.ide.services} say. The only
 * place that knows the protocol; {@link org.nianbao.lsp.ServerProcess} is the way in.
 */
package org.nianbao.lsp;
