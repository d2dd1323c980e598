package org.nianbao.reader;

import org.nianbao.language.text.BilingualMessages;

/**
 * The texts that readers have for users.
 */
final class ReaderMessages {

	/** The bundle {@code messages}. */
	static final BilingualMessages TEXTS = new BilingualMessages(ReaderMessages.class, "messages");

	private ReaderMessages() {
	}
}
