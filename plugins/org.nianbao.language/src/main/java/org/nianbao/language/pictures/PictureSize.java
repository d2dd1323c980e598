package org.nianbao.language.pictures;

/**
 * How large a picture is.
 *
 * @param width  in pixels, at least 1
 * @param height in pixels, at least 1
 */
record PictureSize(int width, int height) {
}
