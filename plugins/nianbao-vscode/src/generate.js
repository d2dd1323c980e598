'use strict';

const childProcess = require('node:child_process');
const path = require('node:path');

/** The formats of documents, as option --to names them; the first is the one that is ticked. */
const FORMATS = ['docx', 'pdf', 'html', 'txt', 'xlsx', 'csv', 'json'];

/** Exit codes of the command. */
const DONE = 0;
const REFUSED = 1;

/**
 * Generates documents of a report.
 *
 * @param {import('./launch.js').Launch} launch how NianBao is started
 * @param {string} file the report, an absolute file
 * @param {string[]} formats some of {@link FORMATS}
 * @param {string} folder where the documents go
 * @param {'zh' | 'en'} language the language of what the command says
 * @param {(text: string) => void} log takes what the command says
 * @returns {Promise<'done' | 'refused' | 'failed'>} refused: the report has errors
 */
function generate(launch, file, formats, folder, language, log) {
	const args = [...launch.args, 'generate', '--lang', language, '--to', formats.join(','), '-o', folder, '--', file];
	return new Promise((resolve) => {
		const child = childProcess.spawn(launch.command, args, { env: launch.env, cwd: path.dirname(file), windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] });
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', log);
		}
		child.on('error', (error) => {
			log(`${error.message}\n`);
			resolve('failed');
		});
		child.on('close', (code) => resolve(code === DONE ? 'done' : code === REFUSED ? 'refused' : 'failed'));
	});
}

module.exports = { FORMATS, generate };
