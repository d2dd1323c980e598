/**
 * How word processors write the numbers and bullets of lists.
 */
package org.nianbao.reader.lists;
