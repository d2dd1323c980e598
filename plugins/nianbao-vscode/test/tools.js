'use strict';

const childProcess = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const { JAR, PROJECT } = require('../build/files.js');

/** A report and a format file for each of the examples and formats of the project. */
const EXAMPLES = filesBelow(path.join(PROJECT, 'examples'), '.nianbao');
const FORMATS = filesBelow(path.join(PROJECT, 'plugins/org.nianbao.language/src/main/resources/formats'), '.geshi');

function filesBelow(folder, ending) {
	return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const file = path.join(folder, entry.name);
		return entry.isDirectory() ? filesBelow(file, ending) : file.endsWith(ending) ? [file] : [];
	});
}

/** What a Java that ends soon is told: the quick compiler and the simplest collector. */
const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * Says why tests with the real program cannot run: it was not built. Where everything is to be tested, that is no reason.
 *
 * @param {string} [command] a command that it must know
 * @returns {string | false} the reason; false if they can run
 */
function missing(command) {
	const works = fs.existsSync(JAR) && (!command || childProcess.spawnSync('java', [...SHORT_RUN, '-jar', JAR, command, '--help']).status === 0);
	return works || process.env.CI?.toLowerCase() === 'true' ? false : `${JAR} is missing${command ? ` or does not know ${command}` : ''}`;
}

/**
 * Makes a folder that is deleted after the test.
 *
 * @param {{after: (action: () => void) => void}} context of the test
 * @returns {string} the folder
 */
function temporaryFolder(context) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao vscode 年报 '));
	context.after(() => fs.rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/**
 * Writes a program that Node runs.
 *
 * @param {string} file where it goes
 * @param {string} code its text, without the first line
 * @returns {string} the file
 */
function program(file, code) {
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, `#!${process.execPath}\n${code}`, { mode: 0o755 });
	return file;
}

module.exports = { EXAMPLES, FORMATS, JAR, SHORT_RUN, missing, program, temporaryFolder };
