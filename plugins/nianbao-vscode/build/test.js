'use strict';

/** Runs the tests: node build/test.js [FILE…]. Their report is written where releng/test.sh sums up. */

const childProcess = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const { ROOT } = require('./files.js');

const REPORTS = path.join(ROOT, 'target/surefire-reports');

const all = fs.readdirSync(path.join(ROOT, 'test')).filter((file) => file.endsWith('.test.js')).map((file) => path.join('test', file));
const files = process.argv.length > 2 ? process.argv.slice(2) : all;

fs.mkdirSync(REPORTS, { recursive: true });
const { status } = childProcess.spawnSync(process.execPath, [
	'--test',
	'--test-reporter=spec', '--test-reporter-destination=stdout',
	'--test-reporter=junit', `--test-reporter-destination=${path.join(REPORTS, 'TEST-nianbao-vscode.xml')}`,
	...files,
], { cwd: ROOT, stdio: 'inherit' });
process.exitCode = status ?? 1;
