'use strict';

const assert = require('node:assert/strict');
const childProcess = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { after, before, describe, test } = require('node:test');
const { pathToFileURL } = require('node:url');
const { StreamMessageReader, StreamMessageWriter, createProtocolConnection } = require('vscode-languageserver-protocol/node');

const { JAR, PROJECT, ROOT, STAGE, json } = require('../build/files.js');
const { FORMATS: DOCUMENTS, generate } = require('../src/generate.js');
const { prepare } = require('../src/launch.js');
const { Editor } = require('./editor.js');
const { EXAMPLES, FORMATS, SHORT_RUN, missing, temporaryFolder } = require('./tools.js');

const MISTAKES = path.join(PROJECT, 'examples/mistakes-2024.nianbao');
const CORRECT = path.join(PROJECT, 'examples/correct-2024.nianbao');
const UNAVAILABLE = missing('lsp');
const ERROR = 1;

const t = (text) => text;
const settings = { serverPath: JAR, javaHome: '', extensionPath: STAGE, env: process.env, platform: process.platform };

const url = (file) => pathToFileURL(file).href;

describe('nianbao-vscode: server', { timeout: 300_000 }, () => {

	let child;
	let connection;
	let capabilities;
	/** The latest findings of each report that the server told of, and who waits for more. */
	const findings = new Map();
	let told = () => {};

	/** Opens a text and returns the findings for it. */
	async function open(file, languageId, text = fs.readFileSync(file, 'utf8')) {
		const uri = url(file);
		findings.delete(uri);
		connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
		while (!findings.has(uri)) {
			await new Promise((resolve) => { told = resolve; });
		}
		return findings.get(uri);
	}

	before(async () => {
		if (UNAVAILABLE) {
			return;
		}
		const { command, args, env } = await prepare(settings, t);
		child = childProcess.spawn(command, [...args, 'lsp'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
		connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
		connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
			findings.set(uri, diagnostics);
			told();
		});
		connection.onUnhandledNotification(() => {});
		connection.listen();
		({ capabilities } = await connection.sendRequest('initialize', {
			processId: process.pid,
			rootUri: null,
			workspaceFolders: null,
			initializationOptions: { locale: 'en' },
			capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } }, semanticTokens: { multilineTokenSupport: true } } },
		}));
		connection.sendNotification('initialized', {});
	});

	after(() => child?.kill());

	test('findings of the example with mistakes', { skip: UNAVAILABLE }, async () => {
		const shown = await open(MISTAKES, 'nianbao');
		assert.ok(shown.length > 10, `${shown.length} findings`);
		const [{ range, severity, message, source }] = shown.filter(({ code }) => code === 'T3-ROWSUM');
		assert.equal(severity, ERROR);
		assert.match(message, /1\.信访举报投诉类申请/);
		assert.equal(typeof source, 'string');
		const line = fs.readFileSync(MISTAKES, 'utf8').split('\n')[range.start.line];
		assert.equal(line.slice(range.start.character, range.end.character).trim(), '4');
	});

	test('a right report has none', { skip: UNAVAILABLE }, async () => {
		assert.deepEqual(await open(CORRECT, 'nianbao'), []);
	});

	test('completion offers directives', { skip: UNAVAILABLE }, async () => {
		const file = path.join(PROJECT, 'examples/new.nianbao');
		await open(file, 'nianbao', '@\n');
		const found = await connection.sendRequest('textDocument/completion', { textDocument: { uri: url(file) }, position: { line: 0, character: 1 } });
		const labels = (Array.isArray(found) ? found : found.items).map(({ label }) => label);
		assert.ok(labels.some((label) => label.includes('格式')), labels.join());
	});

	test('formatting aligns tables', { skip: UNAVAILABLE }, async () => {
		const file = path.join(PROJECT, 'examples/table.nianbao');
		await open(file, 'nianbao', '某县2024年政府信息公开工作年度报告\n\n| 项目 | 甲 |\n| 行 | 12 |\n');
		const edits = await connection.sendRequest('textDocument/formatting', { textDocument: { uri: url(file) }, options: { tabSize: 4, insertSpaces: false } });
		assert.ok(edits.length > 0);
		assert.ok(edits.every(({ range }) => range.start.line >= 2));
	});

	test('a format file is checked, too', { skip: UNAVAILABLE }, async () => {
		const shown = await open(path.join(PROJECT, 'examples/new.geshi'), 'geshi', '格式 甲 "一" 适用 2021 起\n章 "一" {\n');
		assert.ok(shown.some(({ severity }) => severity === ERROR));
	});

	test('every colour of the server is known to the extension', { skip: UNAVAILABLE }, () => {
		const { semanticTokenModifiers } = json(path.join(ROOT, 'package.json')).contributes;
		const { tokenModifiers } = capabilities.semanticTokensProvider.legend;
		assert.deepEqual([...semanticTokenModifiers.map(({ id }) => id), 'declaration'].sort(), [...tokenModifiers].sort());
	});

	test('shutdown and exit', { skip: UNAVAILABLE }, async () => {
		const ended = new Promise((resolve) => { child.on('exit', (code, signal) => resolve([code, signal])); });
		await connection.sendRequest('shutdown');
		connection.sendNotification('exit');
		assert.deepEqual(await ended, [0, null]);
	});
});

describe('nianbao-vscode: extension and server', { timeout: 300_000 }, () => {

	test('the findings of all examples and formats are those of the command line', { skip: UNAVAILABLE }, async (context) => {
		const files = [...EXAMPLES, ...FORMATS];
		const { stdout } = childProcess.spawnSync('java', [...SHORT_RUN, '-jar', JAR, 'check', '--lang', 'en', '--format', 'json', '--fail-on', 'never', ...files], { encoding: 'utf8' });
		const expected = JSON.parse(stdout).files.map(({ findings }) => findings.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`).sort());
		const editor = new Editor({ settings: { 'nianbao.server.path': JAR } });
		const extension = editor.load(path.join(STAGE, 'src/extension.js'));
		context.after(() => extension.deactivate());
		await extension.activate({ extensionPath: STAGE, subscriptions: [] });
		assert.deepEqual(editor.messages, []);
		for (const [index, file] of files.entries()) {
			const { uri } = editor.open(file, path.extname(file).slice(1), fs.readFileSync(file, 'utf8'));
			const shown = () => editor.diagnostics.get(uri.toString());
			while (!shown()) {
				await new Promise((resolve) => { setTimeout(resolve, 5); });
			}
			const actual = shown().map(({ range: { start }, code, message }) => `${start.line + 1}:${start.character + 1} ${code.value ?? code} ${message}`);
			assert.deepEqual(actual.sort(), expected[index], file);
		}
		assert.ok(expected.flat().length > 15);
	});
});

describe('nianbao-vscode: command line', { timeout: 300_000 }, () => {

	test('knows the formats of documents that the extension offers, and no others', { skip: UNAVAILABLE }, () => {
		const { stdout } = childProcess.spawnSync('java', [...SHORT_RUN, '-jar', JAR, 'generate', '--help'], { encoding: 'utf8' });
		assert.deepEqual(/--to=([\w,]+)/.exec(stdout)[1].split(','), DOCUMENTS);
	});

	test('generates what the extension asks for', { skip: UNAVAILABLE }, async (context) => {
		const folder = temporaryFolder(context);
		let log = '';
		const result = await generate(await prepare(settings, t), CORRECT, ['txt', 'json'], folder, 'en', (text) => { log += text; });
		assert.equal(result, 'done', log);
		assert.deepEqual(fs.readdirSync(folder).sort(), ['correct-2024.json', 'correct-2024.txt']);
	});

	test('refuses a report with errors', { skip: UNAVAILABLE }, async (context) => {
		const folder = temporaryFolder(context);
		let log = '';
		const result = await generate(await prepare(settings, t), MISTAKES, ['txt'], folder, 'zh', (text) => { log += text; });
		assert.equal(result, 'refused');
		assert.match(log, /T3-ROWSUM/);
		assert.deepEqual(fs.readdirSync(folder), []);
	});
});
