'use strict';

const fs = require('node:fs');
const path = require('node:path');

/** The folder of the extension. */
const ROOT = path.join(__dirname, '..');

/** The folder of the whole project. */
const PROJECT = path.join(ROOT, '../..');

/** What the package consists of, before it is packed. */
const STAGE = path.join(ROOT, 'target/extension');

/** The command line, with the language server in it; NIANBAO_JAR names another one. */
const JAR = path.resolve(process.env.NIANBAO_JAR || path.join(PROJECT, 'plugins/org.nianbao.cli/target/nianbao.jar'));

/**
 * Reads a JSON file.
 *
 * @param {string} file the file
 * @returns {any} what it says
 */
function json(file) {
	return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/**
 * Returns where the package goes.
 *
 * @returns {string} target/nianbao-VERSION.vsix, absolute
 */
function packageFile() {
	const { name, version } = json(path.join(ROOT, 'package.json'));
	return path.join(ROOT, `target/${name}-${version}.vsix`);
}

module.exports = { JAR, PROJECT, ROOT, STAGE, json, packageFile };
