'use strict';

const fs = require('node:fs');
const path = require('node:path');

/** The licences of what is put into the package: they allow it, and ask for no more than to be named. */
const ALLOWED = ['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];

/** The folder of the package that a file belongs to; undefined for files of our own. */
function packageOf(file) {
	const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file) ?? [];
	return folder;
}

function licenceText(folder) {
	const name = fs.readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
	if (!name) {
		throw new Error(`no licence in ${folder}`);
	}
	return fs.readFileSync(path.join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim();
}

/**
 * Lists the packages of others that files belong to, with their licences.
 *
 * @param {string[]} files absolute files
 * @returns {string} the text of THIRD-PARTY.txt: for each package its name, version and licence, then the licence in full
 * @throws {Error} if a licence is not one of those that are allowed
 */
function notices(files) {
	const folders = [...new Set(files.map(packageOf))].filter(Boolean);
	const parts = folders.map((folder) => {
		const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
		if (!ALLOWED.includes(license)) {
			throw new Error(`${name} ${version}: licence ${license}`);
		}
		return `${name} ${version} (${license})\n\n${licenceText(folder)}\n`;
	});
	const intro = 'src/extension.js contains these packages. What server/nianbao.jar contains is listed in THIRD-PARTY.txt within it.';
	return [`${intro}\n`, ...parts.sort()].join('\n----\n\n');
}

module.exports = { notices };
