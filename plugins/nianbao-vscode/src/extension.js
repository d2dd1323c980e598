'use strict';

const path = require('node:path');
const vscode = require('vscode');
const { CloseAction, ErrorAction, ErrorCodes, LanguageClient, RevealOutputChannelOn, State } = require('vscode-languageclient/node');

const { FORMATS, generate } = require('./generate.js');
const { LaunchError, language, prepare } = require('./launch.js');

const t = vscode.l10n.t;

/** Settings that are read when the server starts. */
const START_SETTINGS = ['nianbao.server.path', 'nianbao.java.home', 'nianbao.locale'];

function messageLanguage() {
	return language(vscode.workspace.getConfiguration('nianbao').get('locale', 'auto'), vscode.env.language);
}

/** How often a server that ended by itself is started again, and within which time in milliseconds. */
const MOST_ENDS = 3;
const END_PERIOD = 180_000;

/** How many messages in a row may fail to reach the server. */
const MOST_ERRORS = 3;

/** A client that leaves it to the extension to tell the user what went wrong. */
class Client extends LanguageClient {

	error(message, data) {
		super.error(message, data, false);
	}

	async stop(timeout) {
		// The library would fail if there is nothing to stop.
		if (this.state === State.Running) {
			await super.stop(timeout);
		}
	}
}

/** The extension while it is active: one server at most, and one start or stop at a time. */
class Extension {

	/**
	 * @param {import('vscode').ExtensionContext} context the extension
	 */
	constructor(context) {
		this.context = context;
		this.log = vscode.window.createOutputChannel('NianBao', { log: true });
		this.client = undefined;
		this.answers = false;
		this.ends = [];
		this.changing = Promise.resolve();
	}

	/** Finds out how NianBao is started now. */
	launch() {
		const settings = vscode.workspace.getConfiguration('nianbao');
		return prepare({
			serverPath: settings.get('server.path', '').trim(),
			javaHome: settings.get('java.home', '').trim(),
			extensionPath: this.context.extensionPath,
			env: process.env,
			platform: process.platform,
		}, t);
	}

	/**
	 * Stops the server if it runs, and starts it.
	 *
	 * @returns {Promise<void>} done when it answers, or when the user was told why it does not
	 */
	restart() {
		return this.change(async () => {
			await this.stopClient();
			try {
				const { command, args, env } = await this.launch();
				this.client = new Client('nianbao', 'NianBao', { command, args: [...args, 'lsp'], options: { env } }, this.clientOptions());
				await this.client.start();
				this.answers = true;
			} catch (error) {
				this.report(error);
			}
		});
	}

	/**
	 * Stops the server if it runs.
	 *
	 * @returns {Promise<void>} done when the process has ended
	 */
	stop() {
		return this.change(() => this.stopClient());
	}

	change(action) {
		this.changing = this.changing.then(action);
		return this.changing;
	}

	async stopClient() {
		const client = this.client;
		this.client = undefined;
		this.answers = false;
		if (client) {
			// A server that does not end as it should is no reason not to start another.
			await client.dispose().catch((error) => this.log.error(String(error)));
		}
	}

	clientOptions() {
		return {
			documentSelector: ['file', 'untitled'].flatMap((scheme) => ['nianbao', 'geshi'].map((language) => ({ scheme, language }))),
			outputChannel: this.log,
			revealOutputChannelOn: RevealOutputChannelOn.Never,
			initializationFailedHandler: () => false,
			errorHandler: {
				error: (_error, _message, count) => ({ action: count <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
				// Only once a start has failed: the library would forget to say so.
				closed: () => new Promise((resolve) => { setImmediate(() => resolve(this.ended())); }),
			},
			initializationOptions: { locale: messageLanguage() },
		};
	}

	/** The server has ended without being told to. While it starts, the start fails and says so. */
	ended() {
		if (this.answers) {
			this.answers = false;
			const now = Date.now();
			this.ends = [...this.ends.filter((time) => now - time < END_PERIOD), now];
			if (this.ends.length <= MOST_ENDS) {
				// Once the client has noticed, too.
				setImmediate(() => this.restart());
			} else {
				this.report(new Error(t('it has ended several times.')));
			}
		}
		return { action: CloseAction.DoNotRestart, handled: true };
	}

	/** Tells the user why something does not work, and offers what helps. Does not wait for an answer. */
	report(error) {
		const reason = error.code === ErrorCodes.PendingResponseRejected ? t('it has ended at once.') : error.message;
		const message = error instanceof LaunchError ? reason : t('The language server of NianBao does not run: {0}', reason);
		this.log.error(message);
		const settings = t('Open Settings');
		const again = t('Try Again');
		const log = t('Show Log');
		const buttons = error instanceof LaunchError ? [settings, again] : [log, again];
		vscode.window.showErrorMessage(message, ...buttons).then((choice) => {
			switch (choice) {
				case settings:
					return vscode.commands.executeCommand('workbench.action.openSettings', error.setting);
				case again:
					return this.restart();
				case log:
					return this.log.show();
				default:
					return undefined;
			}
		});
	}

	/**
	 * Generates documents of a report, in formats and a folder that the user chooses.
	 *
	 * @param {import('vscode').Uri} [uri] the report; the one in the editor if it is not given
	 * @returns {Promise<void>} done when the command has ended; the user's answer to its result is not waited for
	 */
	async generate(uri = vscode.window.activeTextEditor?.document.uri) {
		if (!uri || uri.scheme !== 'file') {
			vscode.window.showInformationMessage(t('Open a report first.'));
			return;
		}
		const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
		if (open && !(await open.save())) {
			return;
		}
		const chosen = await vscode.window.showQuickPick(
			FORMATS.map((label, index) => ({ label, picked: index === 0 })),
			{ canPickMany: true, title: t('Which documents?') },
		);
		if (!chosen?.length) {
			return;
		}
		const folders = await vscode.window.showOpenDialog({
			canSelectFiles: false, canSelectFolders: true, openLabel: t('Generate Here'), defaultUri: vscode.Uri.file(path.dirname(uri.fsPath)),
		});
		if (!folders?.length) {
			return;
		}
		try {
			const launch = await this.launch();
			const formats = chosen.map(({ label }) => label);
			const result = await vscode.window.withProgress(
				{ location: vscode.ProgressLocation.Notification, title: t('Generating documents…') },
				() => generate(launch, uri.fsPath, formats, folders[0].fsPath, messageLanguage(), (text) => this.log.append(text)),
			);
			this.tell(result, folders[0]);
		} catch (error) {
			this.report(error);
		}
	}

	tell(result, folder) {
		if (result === 'done') {
			const show = t('Open Folder');
			vscode.window.showInformationMessage(t('The documents were generated.'), show)
				.then((choice) => choice && vscode.commands.executeCommand('revealFileInOS', folder));
			return;
		}
		const log = t('Show Log');
		const message = result === 'refused' ? t('The report has errors; no documents were generated.') : t('The documents could not be generated.');
		vscode.window.showErrorMessage(message, log).then((choice) => choice && this.log.show());
	}
}

let extension;

/**
 * Starts the language server. The editor calls it when the first report or format is opened.
 *
 * @param {import('vscode').ExtensionContext} context the extension
 * @returns {Promise<void>} done when the server answers, or when the user was told why it does not
 */
async function activate(context) {
	extension = new Extension(context);
	context.subscriptions.push(
		extension.log,
		vscode.commands.registerCommand('nianbao.restart', () => extension.restart()),
		vscode.commands.registerCommand('nianbao.showLog', () => extension.log.show()),
		vscode.commands.registerCommand('nianbao.generate', (uri) => extension.generate(uri)),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (START_SETTINGS.some((setting) => event.affectsConfiguration(setting))) {
				extension.restart();
			}
		}),
		// Paths of settings count only once the folder is trusted.
		vscode.workspace.onDidGrantWorkspaceTrust(() => extension.restart()),
	);
	await extension.restart();
}

/**
 * Stops the language server. The editor calls it when it closes.
 *
 * @returns {Promise<void>} done when the process has ended
 */
async function deactivate() {
	await extension?.stop();
}

module.exports = { activate, deactivate };
