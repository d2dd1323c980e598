/**
 * Plain text.
 */
package org.nianbao.document.text;
