'use strict';

const fs = require('node:fs');
const path = require('node:path');

const { PROJECT } = require('./files.js');
const format = require('../syntaxes/format.js');
const report = require('../syntaxes/report.js');

const XTEXT = path.join(PROJECT, 'plugins/org.nianbao.language/src/main/java/org/nianbao/language/Format.xtext');

/**
 * Makes the TextMate grammars of the extension.
 *
 * @returns {Record<string, object>} the grammars by their scope names
 */
function all() {
	return { 'source.nianbao': report, 'source.geshi': format.grammar(fs.readFileSync(XTEXT, 'utf8')) };
}

module.exports = { all, XTEXT };
