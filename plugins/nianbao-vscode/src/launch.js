'use strict';

const fs = require('node:fs');
const path = require('node:path');

const java = require('./java.js');

/** What the virtual machine is told: no more memory than this, UTF-8 whatever the locale says, and not a word of its own on the streams. */
const JAVA_OPTIONS = [
	'-Xmx768m',
	'-XX:+UseSerialGC',
	'-Dfile.encoding=UTF-8',
	'-Dstdout.encoding=UTF-8',
	'-Dstderr.encoding=UTF-8',
	'-XX:+IgnoreUnrecognizedVMOptions',
	'--sun-misc-unsafe-memory-access=allow',
];

/**
 * How to start NianBao.
 *
 * @typedef {object} Launch
 * @property {string} command the program, an absolute file
 * @property {string[]} args its first arguments; the command of NianBao and its arguments follow
 * @property {NodeJS.ProcessEnv} env the environment
 */

/** NianBao cannot be started, for a reason that the user can do something about. */
class LaunchError extends Error {

	/**
	 * @param {string} message for the user
	 * @param {string} setting the setting that helps
	 */
	constructor(message, setting) {
		super(message);
		this.setting = setting;
	}
}

/**
 * Chooses the language of messages.
 *
 * @param {string} setting auto, zh or en
 * @param {string} display the display language of the editor, such as zh-cn
 * @returns {'zh' | 'en'} the language; Chinese counts in all its forms
 */
function language(setting, display) {
	return (setting === 'auto' ? display : setting).toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function isFile(file) {
	try {
		return fs.statSync(file).isFile();
	} catch {
		return false;
	}
}

/**
 * Finds out how NianBao is started: the file of the setting, else the jar that came with the extension.
 *
 * @param {object} settings
 * @param {string} settings.serverPath a jar or a launcher, an absolute file; empty for the jar of the extension
 * @param {string} settings.javaHome the folder of a Java; empty to look for one
 * @param {string} settings.extensionPath the folder of the extension
 * @param {NodeJS.ProcessEnv} settings.env the environment
 * @param {string} settings.platform as process.platform
 * @param {(message: string, ...args: (string | number)[]) => string} t translates messages
 * @param {typeof java.find} [findJava] as in java.js
 * @returns {Promise<Launch>} how to start it
 * @throws {LaunchError} if it cannot be started
 */
async function prepare(settings, t, findJava = java.find) {
	const file = settings.serverPath || path.join(settings.extensionPath, 'server', 'nianbao.jar');
	if (!path.isAbsolute(file) || !isFile(file)) {
		throw new LaunchError(t('{0} is not a file. Set the absolute path of nianbao.jar or of the launcher nianbao.', file), 'nianbao.server.path');
	}
	if (/\.(cmd|bat)$/i.test(file)) {
		throw new LaunchError(t('{0} would need a command interpreter. Set the path of nianbao.jar instead.', file), 'nianbao.server.path');
	}
	const { env } = settings;
	if (!/\.jar$/i.test(file)) {
		return { command: file, args: [], env: settings.javaHome ? { ...env, JAVA_HOME: settings.javaHome } : env };
	}
	const { java: command, looked } = await findJava({ home: settings.javaHome, env, platform: settings.platform });
	if (!command) {
		throw new LaunchError(missingJava(looked, t), 'nianbao.java.home');
	}
	return { command, args: [...JAVA_OPTIONS, '-jar', file], env };
}

/** Says that there is no Java, and what there is instead. */
function missingJava(looked, t) {
	const needed = t('NianBao needs Java {0} or newer.', java.OLDEST);
	const found = looked.map(({ file, version }) => (version ? t('{0} is Java {1}.', file, version) : t('{0} cannot be run.', file)));
	return [needed, ...(found.length ? found : [t('None was found in JAVA_HOME and PATH.')])].join(' ');
}

module.exports = { LaunchError, language, prepare };
