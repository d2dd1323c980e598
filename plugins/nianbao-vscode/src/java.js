'use strict';

const childProcess = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** The oldest Java that runs NianBao. */
const OLDEST = 17;

const TIMEOUT = 30_000;

/**
 * Where Java was looked for, and what was there.
 *
 * @typedef {object} Looked
 * @property {string} file the program
 * @property {number} version the version of its language, such as 17 or 8; 0 if it cannot be run
 */

/**
 * Asks a Java for its version.
 *
 * @param {string} java the program
 * @returns {Promise<number>} the version of its language, such as 17 or 8; 0 if it cannot be run
 */
function version(java) {
	return new Promise((resolve) => {
		// No shell: the name of a file is never read as a command.
		childProcess.execFile(java, ['-XshowSettings:properties', '-version'], { timeout: TIMEOUT, windowsHide: true }, (error, out, messages) => {
			const found = /java\.specification\.version = (?:1\.)?(\d+)/.exec(out + messages);
			resolve(error || !found ? 0 : Number(found[1]));
		});
	});
}

function isFile(file) {
	try {
		return fs.statSync(file).isFile();
	} catch {
		return false;
	}
}

/** The folders of PATH. Relative ones are left out: what they lead to depends on the folder that is open. */
function searchPath(env, platform) {
	const api = platform === 'win32' ? path.win32 : path.posix;
	const name = Object.keys(env).find((key) => (platform === 'win32' ? key.toUpperCase() : key) === 'PATH');
	return (env[name] || '').split(api.delimiter).filter((folder) => api.isAbsolute(folder));
}

/**
 * Finds a Java that is new enough: the one of the setting, which is then the only one that is tried; that of JAVA_HOME; those of PATH.
 *
 * @param {object} where
 * @param {string} where.home the setting, an absolute folder; empty if it is not set
 * @param {Record<string, string | undefined>} where.env the environment
 * @param {string} where.platform as process.platform
 * @param {(java: string) => Promise<number>} [where.versionOf] as {@link version}
 * @returns {Promise<{java: string | undefined, looked: Looked[]}>} the program, undefined if there is none, and what was tried in this order
 */
async function find({ home, env, platform, versionOf = version }) {
	const name = platform === 'win32' ? 'java.exe' : 'java';
	const homes = home ? [home] : env.JAVA_HOME ? [env.JAVA_HOME] : [];
	const files = homes.map((folder) => path.join(folder, 'bin', name));
	if (!home) {
		files.push(...searchPath(env, platform).map((folder) => path.join(folder, name)).filter(isFile));
	}
	const looked = [];
	for (const file of new Set(files)) {
		const found = path.isAbsolute(file) && isFile(file) ? await versionOf(file) : 0;
		looked.push({ file, version: found });
		if (found >= OLDEST) {
			return { java: file, looked };
		}
	}
	return { java: undefined, looked };
}

module.exports = { OLDEST, find, version };
