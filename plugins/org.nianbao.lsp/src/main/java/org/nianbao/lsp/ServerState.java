package org.nianbao.lsp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * How far the talk with the editor has come. Thread-safe.
 */
final class ServerState {

	/** Nothing was said yet, or all was said. */
	private volatile ServerSession session;
	private volatile boolean isShutDown;
	private final CompletableFuture<Integer> exit = new CompletableFuture<>();

	/** Begins the talk. */
	synchronized void begin(ServerSession begun) {
		if (session != null || isShutDown) {
			throw new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidRequest, "initialize: already done", null));
		}
		session = begun;
	}

	/** Returns the talk; empty before it begins and after it ends, when nothing may be asked. */
	Optional<ServerSession> talk() {
		return Optional.ofNullable(session);
	}

	/** Returns the talk, for requests, which are refused where there is none. */
	ServerSession session() {
		ServerSession now = session;
		if (now == null) {
			ResponseErrorCode code = isShutDown ? ResponseErrorCode.InvalidRequest : ResponseErrorCode.ServerNotInitialized;
			throw new ResponseErrorException(new ResponseError(code, isShutDown ? "shut down" : "not initialized", null));
		}
		return now;
	}

	/** Ends the talk: only exit may follow. */
	synchronized void shutDown() {
		session().dispose();
		session = null;
		isShutDown = true;
	}

	/** Ends the process: well if the editor has asked for it in time. */
	void exit() {
		ServerSession left = session;
		if (left != null) {
			left.dispose();
		}
		exit.complete(isShutDown ? 0 : 1);
	}

	/** Returns the exit code when there is one. */
	CompletableFuture<Integer> exitCode() {
		return exit;
	}
}
