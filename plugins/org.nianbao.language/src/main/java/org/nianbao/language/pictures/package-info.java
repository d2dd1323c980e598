/**
 * Files of pictures that reports name: what they hold, without decoding them.
 */
package org.nianbao.language.pictures;
