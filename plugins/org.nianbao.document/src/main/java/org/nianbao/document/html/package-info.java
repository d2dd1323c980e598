/**
 * Web pages.
 */
package org.nianbao.document.html;
