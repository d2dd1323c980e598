package org.nianbao.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** An editor that says all it has to say before it reads an answer. */
class PatientEditorTest {

	/** Their answers are more than a pipe holds. */
	private static final int QUESTIONS = 5_000;

	@Test
	void theServerReadsOnWhileNobodyReadsItsAnswers() throws Exception {
		Pipe up = Pipe.open();
		Pipe down = Pipe.open();
		OutputStream out = Channels.newOutputStream(down.sink());
		CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(() -> {
			try (out) {
				return ServerConnection.serve(Channels.newInputStream(up.source()), out, Locale.CHINESE);
			} catch (IOException | InterruptedException e) {
				throw new IllegalStateException(e);
			}
		});
		CompletableFuture<Void> said = CompletableFuture.runAsync(() -> sayAll(Channels.newOutputStream(up.sink())));
		said.get(TestClient.SECONDS, TimeUnit.SECONDS);
		try (InputStream answers = Channels.newInputStream(down.source())) {
			CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> read(answers));
			String text = heard.get(TestClient.SECONDS, TimeUnit.SECONDS);
			int position = 0;
			for (int i = 1; i <= QUESTIONS; i++) {
				position = text.indexOf("\"id\":" + i + ",", position);
				assertTrue(position >= 0, "answer " + i + " is missing or too early");
			}
		}
		assertEquals(0, exitCode.get(TestClient.SECONDS, TimeUnit.SECONDS));
	}

	private static void sayAll(OutputStream server) {
		try (server) {
			say(server, "\"id\":0,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}");
			for (int i = 1; i <= QUESTIONS; i++) {
				say(server, "\"id\":" + i + ",\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":{\"uri\":\"file:///none.nianbao\"},"
					+ "\"position\":{\"line\":0,\"character\":0}}");
			}
			say(server, "\"id\":\"end\",\"method\":\"shutdown\"");
			say(server, "\"method\":\"exit\"");
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void say(OutputStream server, String message) throws IOException {
		byte[] body = ("{\"jsonrpc\":\"2.0\"," + message + "}").getBytes(UTF_8);
		server.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
		server.write(body);
	}

	private static String read(InputStream answers) {
		try {
			return new String(answers.readAllBytes(), UTF_8);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
