'use strict';

const Module = require('node:module');
const { pathToFileURL, fileURLToPath } = require('node:url');

/**
 * As much of the editor as the extension and the client library see: what they do not need to be right is a class without content or a
 * function that returns something that can be disposed of.
 */
class Editor {

	/**
	 * @param {object} [options]
	 * @param {Record<string, unknown>} [options.settings] by their full names
	 * @param {string} [options.language] the display language
	 */
	constructor({ settings = {}, language = 'en' } = {}) {
		this.settings = settings;
		this.language = language;
		/** What the user was told: texts, with their buttons. */
		this.messages = [];
		/** What the user answers to the next messages: a button, or what makes one; undefined for none. */
		this.answers = [];
		this.picks = undefined;
		this.folder = undefined;
		this.commands = new Map();
		this.executed = [];
		this.log = '';
		this.diagnostics = new Map();
		this.documents = [];
		this.listeners = {};
		this.vscode = this.build();
	}

	build() {
		const editor = this;
		const nothing = { dispose() {} };
		const event = (name) => (listener, thisArgument) => {
			const bound = listener.bind(thisArgument);
			const all = (editor.listeners[name] ??= new Set()).add(bound);
			return { dispose: () => all.delete(bound) };
		};
		/** An object that has, beside what is given, whatever is asked for. */
		const anything = (known) => new Proxy(known, {
			get(target, key) {
				if (!(key in target) && typeof key === 'string') {
					target[key] = /^on[A-Z]/.test(key) ? event(key) : /^[A-Z]/.test(key) ? class {} : () => nothing;
				}
				return target[key];
			},
		});
		const message = async (text, ...buttons) => {
			editor.messages.push({ text, buttons: buttons.filter((button) => typeof button === 'string') });
			const answer = editor.answers.shift();
			return typeof answer === 'function' ? answer() : answer;
		};
		class Uri {
			constructor(url) {
				this.url = url;
				this.scheme = url.slice(0, url.indexOf(':'));
			}
			static parse(url) {
				return new Uri(url);
			}
			static file(file) {
				return new Uri(pathToFileURL(file).href);
			}
			get fsPath() {
				return fileURLToPath(this.url);
			}
			get path() {
				return new URL(this.url).pathname;
			}
			with() {
				return this;
			}
			toString() {
				return this.url;
			}
		}
		class Position {
			constructor(line, character) {
				Object.assign(this, { line, character });
			}
		}
		class Range {
			constructor(startLine, startCharacter, endLine, endCharacter) {
				Object.assign(this, { start: new Position(startLine, startCharacter), end: new Position(endLine, endCharacter) });
			}
		}
		class Diagnostic {
			constructor(range, text, severity) {
				Object.assign(this, { range, message: text, severity });
			}
		}
		class EventEmitter {
			constructor() {
				this.listeners = [];
				this.event = (listener, thisArgument) => {
					this.listeners.push(listener.bind(thisArgument));
					return nothing;
				};
			}
			fire(value) {
				this.listeners.forEach((listener) => listener(value));
			}
			dispose() {}
		}
		class CancellationTokenSource {
			constructor() {
				this.token = { isCancellationRequested: false, onCancellationRequested: () => nothing };
			}
			cancel() {}
			dispose() {}
		}
		class TabInputText {
			constructor(uri) {
				this.uri = uri;
			}
		}
		class Disposable {
			constructor(action) {
				this.dispose = action;
			}
			static from(...all) {
				return new Disposable(() => all.forEach((one) => one.dispose()));
			}
		}
		class CodeActionKind {
			constructor(value) {
				this.value = value;
			}
			append(part) {
				return new CodeActionKind(this.value ? `${this.value}.${part}` : part);
			}
		}
		CodeActionKind.Empty = new CodeActionKind('');
		for (const kind of ['QuickFix', 'Refactor', 'RefactorExtract', 'RefactorInline', 'RefactorRewrite', 'Source', 'SourceFixAll', 'SourceOrganizeImports']) {
			CodeActionKind[kind] = new CodeActionKind(kind);
		}
		class CancellationError extends Error {}
		const channel = anything({
			append: (text) => { editor.log += text; },
			appendLine: (text) => { editor.log += `${text}\n`; },
			error: (text) => { editor.log += `${text}\n`; },
			show: () => { editor.executed.push(['log']); },
		});
		return anything({
			version: '1.91.0',
			Uri, Position, Range, Diagnostic, EventEmitter, CancellationTokenSource, CancellationError, CodeActionKind, Disposable, TabInputText,
			ProgressLocation: { Notification: 15 },
			DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
			env: anything({ language: editor.language, appName: 'Test' }),
			l10n: { t: (text, ...gaps) => text.replace(/\{(\d)\}/g, (_, index) => String(gaps[index])) },
			window: anything({
				activeTextEditor: undefined,
				visibleTextEditors: [],
				tabGroups: anything({
					get all() {
						return [{ tabs: editor.documents.map(({ uri }) => ({ input: new TabInputText(uri) })) }];
					},
				}),
				createOutputChannel: () => channel,
				showErrorMessage: message,
				showWarningMessage: message,
				showInformationMessage: message,
				showQuickPick: async (items) => (editor.picks ? items.filter(({ label }) => editor.picks.includes(label)) : undefined),
				showOpenDialog: async () => (editor.folder ? [Uri.file(editor.folder)] : undefined),
				withProgress: (_, task) => task(),
			}),
			workspace: anything({
				get textDocuments() {
					return editor.documents;
				},
				createFileSystemWatcher: () => anything({}),
				notebookDocuments: [],
				workspaceFolders: undefined,
				isTrusted: true,
				getConfiguration: (section) => anything({
					get: (key, otherwise) => editor.settings[section ? `${section}.${key}` : key] ?? otherwise,
				}),
			}),
			commands: anything({
				registerCommand: (name, action) => {
					editor.commands.set(name, action);
					return nothing;
				},
				executeCommand: async (...command) => { editor.executed.push(command); },
			}),
			languages: anything({
				match: (selector, document) => (Array.isArray(selector) ? selector : [selector]).some((one) => one.language === document.languageId ? 10 : 0),
				createDiagnosticCollection: () => anything({
					set: (uri, diagnostics) => { editor.diagnostics.set(uri.toString(), diagnostics); },
					delete: (uri) => { editor.diagnostics.delete(uri.toString()); },
				}),
			}),
		});
	}

	/**
	 * Opens a text.
	 *
	 * @param {string} file an absolute file
	 * @param {string} languageId its language
	 * @param {string} text what it says
	 * @returns {object} the document; its member saved tells whether it was saved
	 */
	open(file, languageId, text) {
		const document = {
			uri: this.vscode.Uri.file(file), languageId, version: 1, getText: () => text, isClosed: false, saved: false,
			save: async () => {
				document.saved = true;
				return true;
			},
		};
		this.documents.push(document);
		this.fire('onDidOpenTextDocument', document);
		this.fire('onDidChangeTabs', { opened: [{ input: new this.vscode.TabInputText(document.uri) }], closed: [], changed: [] });
		return document;
	}

	/** Tells all who listen. */
	fire(event, value) {
		for (const listener of [...this.listeners[event] ?? []]) {
			listener(value);
		}
	}

	/** Changes settings and tells all who listen. */
	set(settings) {
		Object.assign(this.settings, settings);
		this.fire('onDidChangeConfiguration', { affectsConfiguration: (name) => name in settings });
	}

	/**
	 * Loads an extension, which sees this editor as the module vscode.
	 *
	 * @param {string} file its main file
	 * @returns {{activate: Function, deactivate: Function}} what it exports, not shared with other editors
	 */
	load(file) {
		const resolve = Module._load;
		Module._load = (name, ...rest) => (name === 'vscode' ? this.vscode : resolve.call(Module, name, ...rest));
		try {
			delete require.cache[require.resolve(file)];
			return require(file);
		} finally {
			Module._load = resolve;
		}
	}
}

module.exports = { Editor };
