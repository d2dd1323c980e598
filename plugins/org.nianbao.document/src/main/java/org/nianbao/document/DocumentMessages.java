package org.nianbao.document;

import org.nianbao.language.text.BilingualMessages;

/**
 * The texts that writers have for users.
 */
final class DocumentMessages {

	/** The bundle {@code messages}. */
	static final BilingualMessages TEXTS = new BilingualMessages(DocumentMessages.class, "messages");

	private DocumentMessages() {
	}
}
