/**
 * What the writers share and nobody else needs.
 */
package org.nianbao.document.internal;
