'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { describe, test } = require('node:test');

const { STAGE } = require('../build/files.js');
const { Editor } = require('./editor.js');
const { program, temporaryFolder } = require('./tools.js');

const MAIN = path.join(STAGE, 'src/extension.js');
const FAKE = path.join(__dirname, 'fake-server.js');

/** A program that is a Java of some version and a language server in one. */
function fakeJava(folder, file, version, more = {}) {
	const environment = { FAKE_VERSION: version, FAKE_LOG: path.join(folder, 'log'), FAKE_RPC: require.resolve('vscode-jsonrpc/node'), ...more };
	return program(path.join(folder, file), `Object.assign(process.env, ${JSON.stringify(environment)}); require(${JSON.stringify(FAKE)});`);
}

/** An installation of the extension, with a jar, and of a Java that is the one of JAVA_HOME. */
function installation(context, version = '17', more = {}) {
	const folder = temporaryFolder(context);
	const jar = path.join(folder, 'extension/server/nianbao.jar');
	fs.mkdirSync(path.dirname(jar), { recursive: true });
	fs.writeFileSync(jar, '');
	fakeJava(folder, 'jdk/bin/java', version, more);
	environment(context, { JAVA_HOME: path.join(folder, 'jdk') });
	return { folder, jar, extensionPath: path.join(folder, 'extension') };
}

/** Sets variables of the environment until the test ends. */
function environment(context, values) {
	const before = Object.fromEntries(Object.keys(values).map((name) => [name, process.env[name]]));
	const set = (name, value) => (value === undefined ? delete process.env[name] : (process.env[name] = value));
	Object.entries(values).forEach(([name, value]) => set(name, value));
	context.after(() => Object.entries(before).forEach(([name, value]) => set(name, value)));
}

/** Activates the extension in an editor; it is deactivated after the test. */
async function activate(context, editor, { extensionPath }) {
	const extension = editor.load(MAIN);
	context.after(() => extension.deactivate());
	await extension.activate({ extensionPath, subscriptions: [] });
	return extension;
}

/** What the programs told when they were started, in the order of their starts. */
function starts({ folder }) {
	const file = path.join(folder, 'log');
	return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
}

/** Waits for something that happens in other processes. */
async function until(condition) {
	while (!condition()) {
		await new Promise((resolve) => { setTimeout(resolve, 5); });
	}
}

function runs(pid) {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

describe('nianbao-vscode: extension', { timeout: 300_000 }, () => {

	test('starts the jar that came with it, with the Java of JAVA_HOME', async (context) => {
		const installed = installation(context);
		const editor = new Editor({ language: 'zh-cn' });
		await activate(context, editor, installed);
		assert.deepEqual(editor.messages, []);
		const [{ args, locale }, ...others] = starts(installed);
		assert.deepEqual(others, []);
		assert.deepEqual(args.slice(-3), ['-jar', installed.jar, 'lsp']);
		assert.ok(args.includes('-Dstdout.encoding=UTF-8'));
		assert.equal(locale, 'zh');
	});

	test('shows findings of open reports and formats', async (context) => {
		const installed = installation(context);
		const editor = new Editor();
		await activate(context, editor, installed);
		const report = editor.open(path.join(installed.folder, '甲.nianbao'), 'nianbao', '@格式 甲');
		const format = editor.open(path.join(installed.folder, '乙.geshi'), 'geshi', '格式 甲');
		editor.open(path.join(installed.folder, '丙.txt'), 'plaintext', '');
		await until(() => editor.diagnostics.size >= 2);
		assert.deepEqual([...editor.diagnostics.keys()].sort(), [report, format].map(({ uri }) => uri.toString()).sort());
		assert.equal(editor.diagnostics.get(report.uri.toString())[0].message, 'nianbao');
	});

	test('starts the launcher and the Java of the settings', async (context) => {
		const installed = installation(context);
		const launcher = fakeJava(installed.folder, 'tools/nianbao', '17');
		const editor = new Editor({ settings: { 'nianbao.server.path': ` ${launcher} `, 'nianbao.locale': 'zh' } });
		await activate(context, editor, installed);
		assert.deepEqual(starts(installed).map(({ args, locale }) => [args, locale]), [[['lsp'], 'zh']]);
	});

	test('starts another jar with another Java', async (context) => {
		const installed = installation(context, '11');
		fakeJava(installed.folder, 'jdk21/bin/java', '21');
		const jar = path.join(installed.folder, '另一个.jar');
		fs.writeFileSync(jar, '');
		const editor = new Editor({ settings: { 'nianbao.server.path': jar, 'nianbao.java.home': path.join(installed.folder, 'jdk21') } });
		await activate(context, editor, installed);
		assert.deepEqual(starts(installed).map(({ args }) => args.slice(-3)), [['-jar', jar, 'lsp']]);
	});

	test('the command restarts it, and the old process ends', async (context) => {
		const installed = installation(context);
		const editor = new Editor();
		await activate(context, editor, installed);
		await editor.commands.get('nianbao.restart')();
		const [first, second, ...others] = starts(installed);
		assert.deepEqual(others, []);
		await until(() => !runs(first.pid));
		assert.ok(runs(second.pid));
	});

	test('restarts when settings of the start change, and only then', async (context) => {
		const installed = installation(context);
		const editor = new Editor();
		const extension = await activate(context, editor, installed);
		editor.set({ 'nianbao.trace.server': 'messages', 'editor.tabSize': 3 });
		editor.set({ 'nianbao.locale': 'zh' });
		await extension.deactivate();
		assert.deepEqual(starts(installed).map(({ locale }) => locale), ['en', 'zh']);
	});

	test('starts again when the server has ended, but not for ever', async (context) => {
		const installed = installation(context);
		const editor = new Editor();
		await activate(context, editor, installed);
		for (let ends = 1; ends <= 4; ends++) {
			await until(() => starts(installed).length === ends);
			const { pid } = starts(installed).at(-1);
			// It may have answered only just now.
			editor.diagnostics.clear();
			editor.open(path.join(installed.folder, `${ends}.nianbao`), 'nianbao', '');
			await until(() => editor.diagnostics.size > 0);
			process.kill(pid);
		}
		await until(() => editor.messages.length > 0);
		assert.deepEqual(editor.messages, [{ text: 'The language server of NianBao does not run: it has ended several times.', buttons: ['Show Log', 'Try Again'] }]);
		assert.equal(starts(installed).length, 4);
	});

	test('deactivation ends the process', async (context) => {
		const installed = installation(context);
		const editor = new Editor();
		const extension = await activate(context, editor, installed);
		await extension.deactivate();
		const [{ pid }] = starts(installed);
		await until(() => !runs(pid));
	});

	test('a Java that is too old is named, with the setting that helps', async (context) => {
		const installed = installation(context, '1.8');
		environment(context, { PATH: path.join(installed.folder, 'nowhere') });
		const editor = new Editor();
		editor.answers = ['Open Settings'];
		await activate(context, editor, installed);
		const java = path.join(installed.folder, 'jdk/bin/java');
		assert.deepEqual(editor.messages, [{ text: `NianBao needs Java 17 or newer. ${java} is Java 8.`, buttons: ['Open Settings', 'Try Again'] }]);
		assert.deepEqual(editor.executed, [['workbench.action.openSettings', 'nianbao.java.home']]);
		assert.deepEqual(starts(installed), []);
	});

	test('without any Java it says where it looked, and tries again when told to', async (context) => {
		const installed = installation(context);
		const { JAVA_HOME } = process.env;
		environment(context, { JAVA_HOME: undefined, PATH: path.join(installed.folder, 'nowhere') });
		const editor = new Editor();
		editor.answers = [() => {
			process.env.JAVA_HOME = JAVA_HOME;
			return 'Try Again';
		}];
		await activate(context, editor, installed);
		await until(() => starts(installed).length > 0);
		assert.deepEqual(editor.messages.map(({ text }) => text), ['NianBao needs Java 17 or newer. None was found in JAVA_HOME and PATH.']);
	});

	test('a Java that cannot be run is passed over', async (context) => {
		const installed = installation(context);
		const other = fakeJava(installed.folder, 'bin/java', '21');
		environment(context, { JAVA_HOME: path.join(installed.folder, 'nowhere'), PATH: ['bin', path.dirname(other)].join(path.delimiter) });
		const editor = new Editor();
		await activate(context, editor, installed);
		assert.deepEqual(editor.messages, []);
		assert.equal(starts(installed).length, 1);
	});

	test('a server that does not come up is reported once', async (context) => {
		const installed = installation(context, '17', { FAKE_BROKEN: 'yes' });
		const editor = new Editor();
		editor.answers = ['Show Log'];
		await activate(context, editor, installed);
		assert.deepEqual(editor.messages, [{ text: 'The language server of NianBao does not run: it has ended at once.', buttons: ['Show Log', 'Try Again'] }]);
		assert.match(editor.log, /no such command: lsp/);
		assert.deepEqual(editor.executed, [['log']]);
	});

	for (const [file, message] of [
		['nothing.jar', /nothing\.jar is not a file\. Set the absolute path/],
		['nianbao.cmd', /nianbao\.cmd would need a command interpreter\. Set the path of nianbao\.jar instead\./],
	]) {
		test(`a server path that cannot be used: ${file}`, async (context) => {
			const installed = installation(context);
			fs.writeFileSync(path.join(installed.folder, 'nianbao.cmd'), '');
			const editor = new Editor({ settings: { 'nianbao.server.path': path.join(installed.folder, file) } });
			editor.answers = ['Open Settings'];
			await activate(context, editor, installed);
			assert.match(editor.messages[0].text, message);
			assert.deepEqual(editor.executed, [['workbench.action.openSettings', 'nianbao.server.path']]);
		});
	}

	test('a relative server path is refused', async (context) => {
		const editor = new Editor({ settings: { 'nianbao.server.path': 'nianbao' } });
		await activate(context, editor, installation(context));
		assert.match(editor.messages[0].text, /^nianbao is not a file/);
	});
});

describe('nianbao-vscode: documents', { timeout: 300_000 }, () => {

	/** Runs the command on a report that is open. */
	async function generate(context, { exitCode = 0, picks = ['docx', 'pdf'] } = {}) {
		const installed = installation(context, '17', { FAKE_EXIT_CODE: String(exitCode) });
		const editor = new Editor();
		await activate(context, editor, installed);
		const file = path.join(installed.folder, '-年报 "1".nianbao');
		fs.writeFileSync(file, '');
		const document = editor.open(file, 'nianbao', '');
		editor.picks = picks;
		editor.folder = path.join(installed.folder, '输出');
		await editor.commands.get('nianbao.generate')(document.uri);
		const started = starts(installed).filter(({ args }) => args.includes('generate'));
		return { editor, installed, file, document, started };
	}

	test('saves the report, asks for formats and folder, and runs the command line', async (context) => {
		const { editor, file, document, started } = await generate(context);
		assert.ok(document.saved);
		const [{ args }] = started;
		assert.deepEqual(args.slice(args.indexOf('generate')), ['generate', '--lang', 'en', '--to', 'docx,pdf', '-o', editor.folder, '--', file]);
		assert.deepEqual(editor.messages.map(({ text }) => text), ['The documents were generated.']);
		assert.match(editor.log, /generated 甲\.docx/);
	});

	test('a report with errors gives none', async (context) => {
		const { editor } = await generate(context, { exitCode: 1 });
		assert.deepEqual(editor.messages, [{ text: 'The report has errors; no documents were generated.', buttons: ['Show Log'] }]);
	});

	test('what goes wrong is said', async (context) => {
		const { editor } = await generate(context, { exitCode: 3 });
		assert.deepEqual(editor.messages.map(({ text }) => text), ['The documents could not be generated.']);
	});

	test('nothing happens where no format is chosen', async (context) => {
		const { editor, started } = await generate(context, { picks: [] });
		assert.deepEqual(started, []);
		assert.deepEqual(editor.messages, []);
	});

	test('without a report it says what to do', async (context) => {
		const editor = new Editor();
		await activate(context, editor, installation(context));
		await editor.commands.get('nianbao.generate')();
		assert.deepEqual(editor.messages.map(({ text }) => text), ['Open a report first.']);
	});
});
