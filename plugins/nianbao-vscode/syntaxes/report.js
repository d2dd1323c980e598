'use strict';

/**
 * The TextMate grammar of the report language (*.nianbao). It follows ReportScanner: each line is classified by its beginning and by what
 * stood before it. Where that asks for the next line (captions of free tables) or for more memory than an expression has (corners of
 * earlier headers), it guesses; semantic tokens of the server are right in these cases, too.
 */

const WS = '[\\s\\x{200B}\\x{FEFF}]*';
const NUMERALS = '[〇零一二三四五六七八九十百]+';
const BAR = '[|｜]';
const QUOTE = '["“”＂]';
const STRING = `${QUOTE}[^"“”＂]+${QUOTE}`;
const WORD = '[^\\s"“”＂]+';

const CELL_CHARACTER = '(?:[^|｜\\\\]|\\\\.)';
const CELL_END = `\\s*(?:${BAR}|$)`;
const NUMBER = '[+-]?[0-9]+(?:\\.[0-9]+)?';
const REMARK = '[（(][^|｜]*[）)]';
const BLANK = '(?:——|[-－—–/／]|无|不适用)';
const FIGURE = `(?:${NUMBER}(?:\\s*${REMARK})?|[=＝]|${BLANK})${CELL_END}`;
/** A row of lines, as other notations have it below a header, is none. */
const NO_LINES = `(?!${WS}${BAR}[-—:=|｜\\s]*$)`;
const HEADER_CELLS = `(?:${BAR}\\s*(?!${FIGURE})(?=[^\\s|｜])${CELL_CHARACTER}+)+${BAR}?\\s*$`;
const HEADER = `${NO_LINES}${WS}${BAR}${CELL_CHARACTER}*${HEADER_CELLS}`;
const GROUP_ROW = `${WS}${BAR}${CELL_CHARACTER}*${BAR}?\\s*$`;
const LABEL_ONLY_ROW = `${WS}${BAR}\\s*(?=[^\\s|｜])${CELL_CHARACTER}+(?:${BAR}\\s*){2,}$`;

const NAME = '[\\p{L}\\p{Nd}_]+';
const TERM = `${NAME}(?:\\s*[.．]\\s*${NAME}){0,2}`;
const SUM = `${TERM}(?:\\s*[-+＋－−]\\s*${TERM})*`;
const REFERENCE = `[{｛](?=\\s*${SUM}\\s*(?:[/／]\\s*${SUM}\\s*[%％][0-9]?\\s*)?[}｝])`;

const YEAR = '(?<![0-9０-９])(?:[0-9０-９]\\s*){4}年';
const COMMENT = `${WS}//`;
const DIRECTIVE = `${WS}[@＠]`;
const NOTE = `${WS}注[：:]`;
/** What is never a title. */
const MARKED = `${WS}(?:${BAR}|!\\[|>>|》》|${NUMERALS}、|[（(]${NUMERALS}[）)])`;
const TITLE_NAME = 'markup.heading.1.title.nianbao entity.name.section.nianbao';
const NEVER = '(?!)';

/** A region that begins at such a line and goes on to the end of the file. */
function rest(begin, name) {
	return {
		begin,
		...(name && { beginCaptures: { 1: { name } } }),
		end: NEVER,
		patterns: [{ include: '#body' }],
	};
}

/** The first line of a title that lacks something: the next text line may have it. */
function incompleteTitle(line, second) {
	return {
		begin: line,
		beginCaptures: { 1: { name: TITLE_NAME } },
		end: NEVER,
		patterns: [
			{ include: '#comment' },
			rest(`^(?!${MARKED}|${DIRECTIVE})${WS}((?!.*[。，；：])${second}.*?)${WS}$`, TITLE_NAME),
			rest(`^(?=${WS}\\S)`),
		],
	};
}

/** A directive whose arguments are as they should be. */
function directive(name, args, patterns) {
	return {
		name: 'meta.directive.nianbao',
		begin: `^${WS}([@＠]${name})(?=${args}\\s*$)`,
		beginCaptures: { 1: { name: 'keyword.control.directive.nianbao' } },
		end: '$',
		patterns,
	};
}

/** A row of a table. */
function row(begin, name, patterns) {
	return {
		name,
		begin: `${begin}${WS}(${BAR})`,
		beginCaptures: { 1: { name: 'punctuation.separator.table.nianbao' } },
		end: '$',
		patterns: [{ include: '#bar' }, ...patterns],
	};
}

/** The text of a cell, without the blanks around it. */
function cell(begin, name) {
	return { match: `${begin}[^\\s|｜]${CELL_CHARACTER}*?(?=${CELL_END})`, name, captures: { 0: { patterns: [{ include: '#escape' }] } } };
}

const STRINGS_AND_WORDS = [
	{ include: '#string' },
	{ match: WORD, name: 'entity.name.type.nianbao' },
];

const repository = {
	comment: { match: `^${WS}(//.*)$`, captures: { 1: { name: 'comment.line.double-slash.nianbao' } } },

	string: { match: STRING, name: 'string.quoted.double.nianbao' },

	directive: {
		patterns: [
			directive('格式', `\\s+${WORD}`, STRINGS_AND_WORDS),
			directive('上年', `\\s+${STRING}`, STRINGS_AND_WORDS),
			directive('汇总', `(?:\\s+${STRING})(?:\\s*${STRING})*`, STRINGS_AND_WORDS),
			directive('豁免', `\\s+${WORD}\\s*${STRING}`, STRINGS_AND_WORDS),
			directive('图', `(?:\\s(?:[^"“”＂]|${STRING})*)?`, [
				{ include: '#string' },
				{ include: '#reference' },
				{ match: '[、，,；;]', name: 'punctuation.separator.nianbao' },
				{ match: '[^\\s"“”＂{｛、，,；;][^\\s"“”＂{｛]*(?=[{｛])', name: 'meta.label.nianbao' },
				{ match: '[^\\s"“”＂{｛]+', name: 'entity.name.type.nianbao' },
			]),
			{ match: `^${WS}([@＠].*?)${WS}$`, captures: { 1: { name: 'invalid.illegal.directive.nianbao' } } },
		],
	},

	escape: { match: '\\\\[{｛}｝|｜\\\\]', name: 'constant.character.escape.nianbao' },
	'line-escape': { match: `(?<=^|^[\\s\\x{200B}\\x{FEFF}])\\\\(?=[@＠!>》/（(表注〇零一二三四五六七八九十百])`, name: 'constant.character.escape.nianbao' },

	reference: {
		patterns: [
			{
				name: 'meta.reference.nianbao variable.other.reference.nianbao',
				begin: REFERENCE,
				beginCaptures: { 0: { name: 'punctuation.definition.reference.begin.nianbao' } },
				end: '[}｝]',
				endCaptures: { 0: { name: 'punctuation.definition.reference.end.nianbao' } },
				patterns: [
					{ match: '[-+＋－−/／]', name: 'keyword.operator.arithmetic.nianbao' },
					{ match: '[%％][0-9]?', name: 'keyword.operator.percent.nianbao' },
					{ match: '[.．]', name: 'punctuation.accessor.nianbao' },
				],
			},
			{ name: 'invalid.illegal.reference.nianbao', begin: '[{｛]', end: '[}｝]|(?=[{｛])|$' },
		],
	},

	prose: { patterns: [{ include: '#escape' }, { include: '#reference' }] },

	section: {
		match: `^${WS}((${NUMERALS}、).*?)${WS}$`,
		captures: {
			1: { name: 'markup.heading.2.section.nianbao entity.name.section.nianbao' },
			2: { name: 'punctuation.definition.heading.nianbao' },
		},
	},

	// Where text follows the first full stop or colon, the heading ends there.
	subheading: {
		name: 'markup.heading.3.subheading.nianbao',
		begin: `^${WS}([（(]${NUMERALS}[）)])`,
		beginCaptures: { 1: { name: 'punctuation.definition.heading.nianbao' } },
		end: `[。：](?=${WS}\\S)|${WS}$`,
		patterns: [{ include: '#prose' }],
	},

	picture: {
		patterns: [
			{
				name: 'meta.image.nianbao',
				match: `^${WS}(!\\[)([^\\]]*)(\\])([（(])(.+)([）)])${WS}$`,
				captures: {
					1: { name: 'punctuation.definition.image.begin.nianbao' },
					2: { name: 'string.other.link.title.nianbao' },
					3: { name: 'punctuation.definition.image.end.nianbao' },
					4: { name: 'punctuation.definition.file.begin.nianbao' },
					5: { name: 'markup.underline.link.image.nianbao' },
					6: { name: 'punctuation.definition.file.end.nianbao' },
				},
			},
			{ match: `^${WS}(!\\[.*?)${WS}$`, captures: { 1: { name: 'invalid.illegal.image.nianbao' } } },
		],
	},

	closing: {
		name: 'markup.quote.closing.nianbao',
		begin: `^${WS}(>>|》》)`,
		beginCaptures: { 1: { name: 'punctuation.definition.closing.nianbao' } },
		end: '$',
		patterns: [{ include: '#prose' }],
	},

	bar: { match: BAR, name: 'punctuation.separator.table.nianbao' },

	note: {
		name: 'markup.quote.note.nianbao',
		begin: `^${WS}(注[：:])`,
		beginCaptures: { 1: { name: 'punctuation.definition.note.nianbao' } },
		end: '$',
		patterns: [{ include: '#prose' }],
	},

	'group-row': row(`^(?=${GROUP_ROW})`, 'meta.row.group.nianbao', [cell('', 'entity.name.type.group.nianbao')]),

	'data-row': row('^', 'meta.row.data.nianbao', [
		cell('\\G\\s*', 'entity.name.label.row.nianbao'),
		{
			match: `(?<=[|｜\\s])(${NUMBER})(?:\\s*(${REMARK}))?(?=${CELL_END})`,
			captures: { 1: { name: 'constant.numeric.decimal.nianbao' }, 2: { name: 'comment.block.remark.nianbao' } },
		},
		{ match: `(?<=[|｜\\s])[=＝](?=${CELL_END})`, name: 'keyword.operator.computed.nianbao' },
		{ match: `(?<=[|｜\\s])${BLANK}(?=${CELL_END})`, name: 'constant.language.blank.nianbao' },
		cell('', 'invalid.illegal.cell.nianbao'),
	]),

	'header-row': row('\\G', 'meta.row.header.nianbao', [cell('', 'entity.name.tag.column.nianbao')]),

	'free-row': row('^', 'meta.row.free.nianbao', [
		{ match: `(?<=[|｜\\s])${NUMBER}(?=${CELL_END})`, name: 'constant.numeric.decimal.nianbao' },
		cell('', 'entity.name.label.cell.nianbao'),
	]),

	// A header and the rows below it, up to the next heading of a group, a header that begins like this one, or the end of the table.
	'header-block': {
		begin: `^(?=${NO_LINES}${WS}${BAR}\\s*(${CELL_CHARACTER}*?)\\s*${HEADER_CELLS})`,
		end: `^(?!\\G)(?=${GROUP_ROW}|${LABEL_ONLY_ROW}|${WS}${BAR}\\s*\\1\\s*${HEADER_CELLS}|${NOTE}|${WS}\\S(?<![|｜/@＠]))`,
		patterns: [{ include: '#header-row' }, { include: '#block-line' }],
	},

	'plain-block': {
		begin: `^(?=${WS}${BAR})`,
		end: `^(?!\\G)(?=${GROUP_ROW}|${LABEL_ONLY_ROW}|${NOTE}|${WS}\\S(?<![|｜/@＠]))`,
		patterns: [{ include: '#block-line' }],
	},

	'block-line': {
		patterns: [
			{ include: '#comment' },
			{ include: '#directive' },
			// After a blank line, a header may begin another table.
			{
				begin: `^${WS}$`,
				end: `^(?=${WS}\\S)(?!${COMMENT}|${DIRECTIVE}|${HEADER})`,
				patterns: [{ include: '#comment' }, { include: '#directive' }, { include: '#header-block' }],
			},
			{ include: '#data-row' },
		],
	},

	table: {
		name: 'markup.table.nianbao',
		begin: `^(?=${WS}${BAR})`,
		end: `^(?=${WS}\\S)(?!${WS}${BAR}|${COMMENT}|${DIRECTIVE}|${NOTE})`,
		patterns: [
			{ include: '#comment' },
			{ include: '#directive' },
			{ include: '#note' },
			{ include: '#group-row' },
			{ begin: `^(?=${LABEL_ONLY_ROW})`, end: '$', patterns: [{ include: '#data-row' }] },
			{ include: '#header-block' },
			{ include: '#plain-block' },
		],
	},

	// A caption that ends like a sentence is prose, most probably.
	'free-table': {
		begin: `^(?!.*[。！？；]${WS}$)${WS}(表${WS}(?:[：:]|\\p{Nd}|${NUMERALS}).*?)${WS}$`,
		beginCaptures: { 1: { name: 'markup.heading.caption.nianbao' } },
		end: `^(?=${WS}\\S)(?!${WS}${BAR}|${COMMENT}|${DIRECTIVE}|${NOTE})`,
		patterns: [
			{ include: '#comment' },
			// After these, rows are those of another table.
			{
				begin: `^(?=${DIRECTIVE}|${NOTE})`,
				end: `^(?=${WS}\\S)(?!${WS}${BAR}|${COMMENT}|${DIRECTIVE}|${NOTE})`,
				patterns: [{ include: '#comment' }, { include: '#directive' }, { include: '#note' }, { include: '#table' }],
			},
			{ include: '#free-row' },
		],
	},

	body: {
		patterns: [
			{ include: '#comment' },
			{ include: '#directive' },
			{ include: '#section' },
			{ include: '#subheading' },
			{ include: '#picture' },
			{ include: '#closing' },
			{ include: '#table' },
			{ include: '#free-table' },
			{ include: '#line-escape' },
			{ include: '#prose' },
		],
	},
};

/** The grammar as the editor reads it. */
module.exports = {
	name: 'NianBao',
	scopeName: 'source.nianbao',
	fileTypes: ['nianbao'],
	patterns: [
		{ include: '#comment' },
		{ include: '#directive' },
		rest(`^(?=${MARKED})`),
		rest(`^${WS}(\\S.*?${YEAR}.*报告.*?|${YEAR}.*报告.*?)${WS}$`, TITLE_NAME),
		incompleteTitle(`^${WS}((?=\\S).*${YEAR}.*?)${WS}$`, '(?=.*报告)'),
		incompleteTitle(`^${WS}(\\S.*?)${WS}$`, `(?=.*${YEAR}.*报告)`),
	],
	repository,
};
