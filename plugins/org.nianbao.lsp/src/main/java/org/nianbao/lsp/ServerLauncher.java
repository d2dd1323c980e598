package org.nianbao.lsp;

import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.ConcurrentMessageProcessor;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Puts together what talks over two streams, with a reader that bears with mistakes.
 */
final class ServerLauncher extends Launcher.Builder<LanguageClient> {

	private MessageJsonHandler json;
	private RemoteEndpoint endpoint;
	private OutgoingMessages outgoing;

	@Override
	protected MessageJsonHandler createJsonHandler() {
		json = super.createJsonHandler();
		return json;
	}

	@Override
	protected RemoteEndpoint createRemoteEndpoint(MessageJsonHandler jsonHandler) {
		endpoint = super.createRemoteEndpoint(jsonHandler);
		return endpoint;
	}

	/** Called for both directions. */
	@Override
	protected MessageConsumer wrapMessageConsumer(MessageConsumer consumer) {
		if (consumer instanceof StreamMessageConsumer) {
			outgoing = new OutgoingMessages(consumer);
			return outgoing;
		}
		return super.wrapMessageConsumer(consumer);
	}

	/** Returns what writes; once the launcher is created. */
	OutgoingMessages outgoing() {
		return outgoing;
	}

	@Override
	protected ConcurrentMessageProcessor createMessageProcessor(MessageProducer reader, MessageConsumer consumer, LanguageClient remoteProxy) {
		return super.createMessageProcessor(new PatientReader(input, json, endpoint), consumer, remoteProxy);
	}
}
