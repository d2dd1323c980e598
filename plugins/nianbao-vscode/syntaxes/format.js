'use strict';

const NAME_START = 'a-zA-Z_\\x{4e00}-\\x{9fff}\\x{3400}-\\x{4dbf}';
const NAME_PART = `${NAME_START}0-9`;
const NAME = `\\^?[${NAME_START}][${NAME_PART}]*`;
const LITERAL = /'([\u4e00-\u9fff]+)'/g;

/** The keywords after which a name stands that is defined there. */
const DEFINING = ['格式', '表', '列', '行', '行组', '块'];

/**
 * Finds the keywords of a grammar.
 *
 * @param {string} xtext the text of an Xtext grammar
 * @returns {{keywords: string[], constants: string[]}} the keywords of its rules, and those of its enumerations
 */
function keywords(xtext) {
	const rules = xtext.replace(/\/\*[\s\S]*?\*\//g, '').split(/;\s*\n/);
	const found = { keywords: new Set(), constants: new Set() };
	for (const rule of rules) {
		const kind = /^\s*enum\s/.test(rule) ? found.constants : found.keywords;
		// The last rule lists the keywords that may be names; it defines none.
		if (!/^\s*Name:/.test(rule)) {
			for (const [, word] of rule.matchAll(LITERAL)) {
				kind.add(word);
			}
		}
	}
	return { keywords: [...found.keywords].sort(), constants: [...found.constants].sort() };
}

/** An expression for whole words. */
function words(list) {
	return `(?<![${NAME_PART}^])(?:${list.join('|')})(?![${NAME_PART}])`;
}

function string(quote, name) {
	return {
		name: `string.quoted.${name}.geshi`,
		begin: quote,
		end: quote,
		patterns: [
			{ match: '\\\\.', name: 'constant.character.escape.geshi' },
			{ match: `\\{[^{}${quote}]*\\}`, name: 'variable.parameter.placeholder.geshi' },
		],
	};
}

/**
 * Makes the TextMate grammar of the format language (*.geshi).
 *
 * @param {string} xtext the text of Format.xtext, where the keywords come from
 * @returns {object} the grammar as the editor reads it
 */
function grammar(xtext) {
	const found = keywords(xtext);
	return {
		name: 'GeShi',
		scopeName: 'source.geshi',
		fileTypes: ['geshi'],
		patterns: [
			{ name: 'comment.block.geshi', begin: '/\\*', end: '\\*/' },
			{ name: 'comment.line.double-slash.geshi', match: '//.*$' },
			string('"', 'double'),
			string("'", 'single'),
			{
				match: `(${words(DEFINING)})\\s+(${NAME})`,
				captures: { 1: { name: 'keyword.control.geshi' }, 2: { name: 'entity.name.type.geshi' } },
			},
			{ match: `(?<![${NAME_PART}])[A-Za-z_][A-Za-z_0-9]*(?:-[A-Za-z_0-9]+)+`, name: 'entity.other.attribute-name.rule.geshi' },
			// A name of a table, row or column, even if it is a keyword.
			{ match: `\\.\\s*(${NAME})`, captures: { 1: { name: 'variable.other.geshi' } } },
			{ match: words(found.constants), name: 'constant.language.geshi' },
			{ match: words(found.keywords), name: 'keyword.control.geshi' },
			{ match: NAME, name: 'variable.other.geshi' },
			{ match: '[0-9]+(?:\\.[0-9]+)?', name: 'constant.numeric.decimal.geshi' },
			{ match: '==|<=|>=|[-+/=]', name: 'keyword.operator.geshi' },
			{ match: '[,.]', name: 'punctuation.separator.geshi' },
		],
	};
}

module.exports = { grammar, keywords };
