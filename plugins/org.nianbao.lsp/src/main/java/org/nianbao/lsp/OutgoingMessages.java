package org.nianbao.lsp;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/**
 * Writes what the server says on a thread of its own, in the order in which it is said. Whoever says something goes on at once: if the thread that
 * reads what the editor says waited for an editor that reads nothing before it has written, both would wait for ever.
 */
final class OutgoingMessages implements MessageConsumer, AutoCloseable {

	/** So many seconds an editor has to read what was said last. */
	private static final int PATIENCE = 2;

	private final MessageConsumer stream;
	/** One thread; what is said after the end is dropped. */
	private final ExecutorService writer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
		Thread thread = new Thread(task, "nianbao-lsp-writer");
		thread.setDaemon(true);
		return thread;
	}, new ThreadPoolExecutor.DiscardPolicy());
	private volatile boolean isBroken;

	/**
	 * @param stream writes a message, and waits until it is written
	 */
	OutgoingMessages(MessageConsumer stream) {
		this.stream = stream;
	}

	@Override
	public void consume(Message message) {
		writer.execute(() -> write(message));
	}

	private void write(Message message) {
		if (isBroken) {
			return;
		}
		try {
			stream.consume(message);
		} catch (JsonRpcException e) {
			// The editor does not read any more. That it is gone shows where it is read.
			isBroken = true;
		}
	}

	/** Waits a moment for what was said to be written; nothing more can be said. */
	@Override
	public void close() throws InterruptedException {
		writer.shutdown();
		writer.awaitTermination(PATIENCE, TimeUnit.SECONDS);
		writer.shutdownNow();
	}
}
