/**
 * Office Open XML text documents.
 */
package org.nianbao.document.docx;
