/**
 * What is wrong with format files, found in their models before they are compiled.
 */
package org.nianbao.language.formats.validation;
