package org.nianbao.reader;

/**
 * What a reader refuses, so that a hostile or broken file costs bounded memory and time. A real report has a hundred paragraphs, a thousand cells and
 * twenty pages.
 *
 * @param bytes      the size of a file
 * @param entryBytes the size of one part of a zip file, unpacked
 * @param characters the length of all texts, in UTF-16 code units
 * @param cells      the number of table cells, those that spans cover included
 * @param pages      the number of pages of a file that has pages
 * @param depth      how deep elements are nested
 * @param pictures   the number of pictures
 * @param nanos      the time for one file, in nanoseconds
 */
public record ReadingLimits(long bytes, long entryBytes, int characters, int cells, int pages, int depth, int pictures, long nanos) {

	/** For files of people: 64 MB, 64 MB a part, two million characters, 200 000 cells, 500 pages, 200 levels, 500 pictures, 10 seconds. */
	public static final ReadingLimits DEFAULT = new ReadingLimits(64L << 20, 64L << 20, 2_000_000, 200_000, 500, 200, 500, 10_000_000_000L);
}
