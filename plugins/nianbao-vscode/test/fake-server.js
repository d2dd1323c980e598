'use strict';

/**
 * A Java that is none: asked for its version it gives the one of FAKE_VERSION (of a jar: none is needed), otherwise it is a language server
 * that writes to a file how it was started. Used by the tests of the extension, which run it as a program of its own.
 */

const rpc = require(process.env.FAKE_RPC);

const fs = require('node:fs');

const args = process.argv.slice(2);

function tell(text) {
	fs.appendFileSync(process.env.FAKE_LOG, `${JSON.stringify(text)}\n`);
}

if (args.includes('-version')) {
	process.stderr.write(`    java.specification.version = ${process.env.FAKE_VERSION}\nopenjdk version\n`);
} else if (args.includes('generate')) {
	tell({ args, cwd: process.cwd() });
	process.stdout.write('generated 甲.docx\n');
	process.exitCode = Number(process.env.FAKE_EXIT_CODE ?? 0);
} else if (process.env.FAKE_BROKEN) {
	process.stderr.write('no such command: lsp\n');
	process.exitCode = 2;
} else {
	const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(process.stdin), new rpc.StreamMessageWriter(process.stdout));
	connection.onRequest('initialize', (params) => {
		tell({ args, locale: params.initializationOptions.locale, pid: process.pid });
		return { capabilities: { textDocumentSync: 1 } };
	});
	connection.onNotification('textDocument/didOpen', ({ textDocument }) => {
		const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
		connection.sendNotification('textDocument/publishDiagnostics', { uri: textDocument.uri, diagnostics: [{ range, message: textDocument.languageId }] });
	});
	connection.onRequest('shutdown', () => null);
	connection.onNotification('exit', () => process.exit(0));
	connection.listen();
}
