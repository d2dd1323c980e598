/**
 * The export of figures as JSON.
 */
package org.nianbao.document.json;
