/** The open texts, how they are kept up to date, and how they are read. */
package org.nianbao.lsp.documents;
