package org.nianbao.language;

/**
 * Binds what the format language does in its own way.
 */
public class FormatRuntimeModule extends AbstractFormatRuntimeModule {
}
