package org.nianbao.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * A server that talks over two streams.
 */
public final class ServerConnection {

	/** The library tells of every wrong message, with a stack trace. Kept, since loggers that nobody keeps forget their level. */
	private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

	private ServerConnection() {
	}

	/**
	 * Serves an editor until it says that it is enough, or ends.
	 *
	 * @param in     what the editor says
	 * @param out    what is answered; nothing else may be written to it
	 * @param locale the language of messages where neither user nor editor say which
	 * @return 0 if the editor has said in the right order that it is enough; else 1, as the protocol wants it
	 * @throws InterruptedException if the thread is interrupted meanwhile
	 */
	public static int serve(InputStream in, OutputStream out, Locale locale) throws InterruptedException {
		LIBRARY.setLevel(Level.OFF);
		NianbaoServer server = new NianbaoServer(locale);
		ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
			Thread thread = new Thread(task, "nianbao-lsp-reader");
			thread.setDaemon(true);
			return thread;
		});
		ServerLauncher builder = new ServerLauncher();
		Launcher<LanguageClient> launcher = builder.setLocalService(server).setRemoteInterface(LanguageClient.class).setInput(in).setOutput(out)
			.setExecutorService(reader).setExceptionHandler(ServerConnection::error).create();
		server.connect(launcher.getRemoteProxy());
		Future<Void> talk = launcher.startListening();
		CompletableFuture<Integer> exit = server.exitCode();
		CompletableFuture<Void> end = CompletableFuture.runAsync(() -> await(talk), task -> {
			Thread thread = new Thread(task, "nianbao-lsp-end");
			thread.setDaemon(true);
			thread.start();
		});
		// The stream ends with the editor, whether it has said so or not.
		end.whenComplete((nothing, failure) -> server.exit());
		try {
			return exit.get();
		} catch (ExecutionException e) {
			return 1;
		} finally {
			builder.outgoing().close();
			reader.shutdownNow();
		}
	}

	private static void await(Future<Void> talk) {
		try {
			talk.get();
		} catch (InterruptedException | ExecutionException e) {
			throw new CompletionException(e);
		}
	}

	/** What goes wrong is said in one line: the user of an editor has no use for a stack trace. */
	private static ResponseError error(Throwable failure) {
		Throwable cause = failure;
		while ((cause instanceof CompletionException || cause instanceof InvocationTargetException) && cause.getCause() != null) {
			cause = cause.getCause();
		}
		if (cause instanceof ResponseErrorException known) {
			return known.getResponseError();
		}
		if (isNotOffered(cause)) {
			return new ResponseError(ResponseErrorCode.MethodNotFound, "method not found", null);
		}
		return new ResponseError(ResponseErrorCode.InternalError, cause.toString(), null);
	}

	/** The library refuses what it knows and this server does not offer as if something had gone wrong. */
	private static boolean isNotOffered(Throwable failure) {
		StackTraceElement[] stack = failure.getStackTrace();
		return failure instanceof UnsupportedOperationException && stack.length > 0 && stack[0].getClassName().startsWith("org.eclipse.lsp4j.");
	}
}
