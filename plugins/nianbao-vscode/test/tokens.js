'use strict';

const fs = require('node:fs');
const path = require('node:path');
const oniguruma = require('vscode-oniguruma');
const textmate = require('vscode-textmate');

const grammars = require('../build/grammars.js');

let registry;

/** The editor's own tokenizer, with the grammars of this extension. */
function registryOf() {
	if (!registry) {
		const wasm = fs.readFileSync(path.join(path.dirname(require.resolve('vscode-oniguruma')), 'onig.wasm'));
		registry = new textmate.Registry({
			onigLib: oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)).then(() => ({
				createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
				createOnigString: (text) => new oniguruma.OnigString(text),
			})),
			loadGrammar: async (scope) => textmate.parseRawGrammar(JSON.stringify(grammars.all()[scope]), `${scope}.json`),
		});
	}
	return registry;
}

/**
 * Splits a text as the editor does.
 *
 * @param {string} scope source.nianbao or source.geshi
 * @param {string} text the text, with \n or \r\n
 * @returns {Promise<{start: number, end: number, text: string, scopes: string[]}[]>} the tokens, without those of white space;
 *     offsets are UTF-16 units from 0
 */
async function tokens(scope, text) {
	const grammar = await registryOf().loadGrammar(scope);
	const result = [];
	let state = textmate.INITIAL;
	let offset = 0;
	for (const line of text.split('\n')) {
		const content = line.replace(/\r$/, '');
		const tokenized = grammar.tokenizeLine(content, state);
		state = tokenized.ruleStack;
		for (const { startIndex, endIndex, scopes } of tokenized.tokens) {
			const end = Math.min(endIndex, content.length);
			const part = content.slice(startIndex, end);
			if (part.trim()) {
				result.push({ start: offset + startIndex, end: offset + end, text: part, scopes: scopes.slice(1).flatMap((s) => s.split(' ')) });
			}
		}
		offset += line.length + 1;
	}
	return result;
}

module.exports = { tokens };
