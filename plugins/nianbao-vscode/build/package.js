'use strict';

/**
 * Makes target/nianbao-VERSION.vsix: npm run package. The same sources give the same bytes.
 *
 * What goes into the package is put together in target/extension first, which an editor can run as it is
 * (code --extensionDevelopmentPath=target/extension).
 */

const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

// The packager uses a library that wants this class among the globals, where Node has it since version 20.
globalThis.File ??= require('node:buffer').File;
const { createVSIX } = require('@vscode/vsce');

const grammars = require('./grammars.js');
const { JAR, PROJECT, ROOT, STAGE, json, packageFile } = require('./files.js');
const { notices } = require('./notices.js');

const COPIED = ['README.md', 'icons', 'l10n', 'languages', 'package.nls.json', 'package.nls.zh-cn.json'];

function write(name, content) {
	const file = path.join(STAGE, name);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, content);
}

function writeJson(name, value) {
	write(name, `${JSON.stringify(value, null, '\t')}\n`);
}

/** The time that all archives of this build have, in seconds since 1970. */
function timestamp() {
	const [, time] = /<project\.build\.outputTimestamp>([^<]+)</.exec(fs.readFileSync(path.join(PROJECT, 'pom.xml'), 'utf8'));
	return Date.parse(time) / 1000;
}

/** The program and all it needs in one file. */
async function bundle() {
	const { metafile } = await esbuild.build({
		absWorkingDir: ROOT,
		entryPoints: ['src/extension.js'],
		outfile: path.join(STAGE, 'src/extension.js'),
		bundle: true,
		minify: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		external: ['vscode'],
		legalComments: 'none',
		metafile: true,
		logLevel: 'warning',
	});
	return Object.keys(metafile.inputs).map((file) => path.join(ROOT, file));
}

async function main() {
	const manifest = json(path.join(ROOT, 'package.json'));
	fs.rmSync(STAGE, { recursive: true, force: true });
	for (const name of COPIED) {
		fs.cpSync(path.join(ROOT, name), path.join(STAGE, name), { recursive: true });
	}
	const { scripts, devDependencies, ...published } = manifest;
	writeJson('package.json', { ...published, files: ['**'] });
	for (const [scope, grammar] of Object.entries(grammars.all())) {
		const [{ path: name }] = manifest.contributes.grammars.filter(({ scopeName }) => scopeName === scope);
		writeJson(name, grammar);
	}
	write('LICENSE.txt', fs.readFileSync(path.join(PROJECT, 'LICENSE')));
	write('THIRD-PARTY.txt', notices(await bundle()));
	write('server/nianbao.jar', fs.readFileSync(JAR));

	process.env.SOURCE_DATE_EPOCH = String(timestamp());
	await createVSIX({ cwd: STAGE, packagePath: packageFile(), dependencies: false, allowMissingRepository: true });
}

main().catch((error) => {
	console.error(`package.js: ${error.code === 'ENOENT' ? `${error.path} is missing; build NianBao first (./mvnw -Dheadless package -DskipTests)` : error.message}`);
	process.exitCode = 1;
});
