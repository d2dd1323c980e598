package org.nianbao.language.ide;

/**
 * Binds what editors of the format language do in their own way.
 */
public class FormatIdeModule extends AbstractFormatIdeModule {
}
