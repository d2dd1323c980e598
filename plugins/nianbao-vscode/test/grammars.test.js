'use strict';

const assert = require('node:assert/strict');
const childProcess = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { describe, test } = require('node:test');

const grammars = require('../build/grammars.js');
const { keywords } = require('../syntaxes/format.js');
const { tokens } = require('./tokens.js');
const { EXAMPLES, FORMATS, JAR, SHORT_RUN, missing } = require('./tools.js');

const REPORT = 'source.nianbao';
const FORMAT = 'source.geshi';

/** The styles of the lexers, by scopes: the first that a token has tells. */
const STYLES = [
	['comment.line', 'COMMENT'],
	['comment.block.geshi', 'COMMENT'],
	['comment.block.remark', 'REMARK'],
	['invalid', 'BAD'],
	['keyword.control.directive', 'DIRECTIVE'],
	['string.quoted', 'STRING'],
	['variable.other.reference', 'REFERENCE'],
	['entity.name.type.nianbao', 'DIRECTIVE_NAME'],
	['markup.heading.1', 'TITLE'],
	['markup.heading.2', 'SECTION_HEADING'],
	['markup.heading.3', 'SUBHEADING'],
	['markup.heading.caption', 'CAPTION'],
	['meta.image', 'PICTURE'],
	['markup.quote.closing', 'CLOSING'],
	['markup.quote.note', 'NOTE'],
	['punctuation.separator.table', 'BAR'],
	['entity.name.type.group', 'GROUP_LABEL'],
	['entity.name.label.row', 'LABEL'],
	['entity.name.tag.column', 'HEADER'],
	['meta.row.free', 'FREE_CELL'],
	['constant.numeric', 'NUMBER'],
	['keyword.operator.computed', 'COMPUTED'],
	['constant.language.blank', 'BLANK'],
	['keyword.control.geshi', 'KEYWORD'],
	['constant.language.geshi', 'KEYWORD'],
];

const has = (token, scope) => token.scopes.some((one) => one === scope || one.startsWith(`${scope}.`));
const styleOf = (token) => STYLES.find(([scope]) => has(token, scope))?.[1] ?? 'NONE';

/** The texts of a report that have a scope, in their order. */
async function texts(scope, text, language = REPORT) {
	return (await tokens(language, text)).filter((token) => has(token, scope)).map((token) => token.text.trim());
}

/** A report whose title is over. */
const body = (...lines) => ['某县2024年政府信息公开工作年度报告', ...lines].join('\n');

describe('nianbao-vscode: grammar of reports', () => {

	test('directives: name, word, text', async () => {
		const text = '@格式 甲2021\n@上年 "去年.nianbao"\n＠汇总 “甲*.nianbao” "乙.nianbao"\n@豁免 T3-SUM "理由"';
		assert.deepEqual(await texts('keyword.control.directive', text), ['@格式', '@上年', '＠汇总', '@豁免']);
		assert.deepEqual(await texts('entity.name.type', text), ['甲2021', 'T3-SUM']);
		assert.deepEqual(await texts('string.quoted.double', text), ['"去年.nianbao"', '“甲*.nianbao”', '"乙.nianbao"', '"理由"']);
		assert.deepEqual(await texts('invalid', text), []);
	});

	for (const line of ['@格试 甲', '@格式', '@格式 甲 乙', '@上年 甲', '@豁免 "理由"', '@豁免 T3-SUM ""', '@汇总 "没有写完', '@']) {
		test(`a wrong directive: ${line}`, async () => {
			assert.deepEqual(await texts('invalid.illegal.directive', line), [line]);
		});
	}

	test('charts: kind, caption, labels and figures', async () => {
		const text = body('@图 柱 "图1 件数" 现行有效{文件.有效} {新收}、办结{办结} 按年');
		assert.deepEqual(await texts('entity.name.type', text), ['柱', '按年']);
		assert.deepEqual(await texts('meta.label', text), ['现行有效', '办结']);
		assert.equal((await texts('variable.other.reference', text)).join(''), '{文件.有效}{新收}{办结}');
	});

	test('the title is the first text line', async () => {
		assert.deepEqual(await texts('markup.heading.1', '// 说明\n\n@格式 甲\n  某县2024年报告  \n某市2023年报告'), ['某县2024年报告']);
	});

	test('the title goes on where the first line lacks the year or the report', async () => {
		assert.deepEqual(await texts('markup.heading.1', '某县人民政府\n\n2024 年工作年度报告\n正文'), ['某县人民政府', '2024 年工作年度报告']);
		assert.deepEqual(await texts('markup.heading.1', '某县2024年\n年度报告\n正文'), ['某县2024年', '年度报告']);
		assert.deepEqual(await texts('markup.heading.1', '某县人民政府\n本报告说的是2024年的情况，见报告。'), ['某县人民政府']);
		assert.deepEqual(await texts('markup.heading.1', '一、总体情况\n某县2024年报告'), []);
	});

	test('headings', async () => {
		const text = body('一、总体情况', '（一）主动公开', '(十二) 监督{新收}件。全年没有：申请', '1.不是标题', '\\一、也不是');
		assert.deepEqual(await texts('markup.heading.2', text), ['一、', '总体情况']);
		assert.equal((await texts('markup.heading.3', text)).join('|'), '（一）|主动公开|(十二)|监督|{|新收|}|件|。');
		assert.deepEqual(await texts('constant.character.escape', text), ['\\']);
	});

	test('references, right and wrong', async () => {
		const text = body('共{新收 + 结转.总计}件，占{甲.乙.丙 / 丁 %1}，{新收 新收}，\\{不是}，{甲 / 乙}，{没有完');
		assert.equal((await texts('variable.other.reference', text)).join(''), '{新收+结转.总计}{甲.乙.丙/丁%1}');
		assert.deepEqual(await texts('invalid', text), ['{', '新收 新收', '}', '{', '甲 / 乙', '}', '{', '没有完']);
		assert.deepEqual(await texts('constant.character.escape', text), ['\\{']);
	});

	test('figures of all kinds in a table', async () => {
		const text = body('| 第一组 |', '| 项目 | 甲 | 乙 |', '| 行一 | 12 | -3.50（其中1件） |', '| 行二 | = | 不适用 |', '| 行三 | 1,256 | ２７ |');
		assert.deepEqual(await texts('entity.name.type.group', text), ['第一组']);
		assert.deepEqual(await texts('entity.name.tag.column', text), ['项目', '甲', '乙']);
		assert.deepEqual(await texts('entity.name.label.row', text), ['行一', '行二', '行三']);
		assert.deepEqual(await texts('constant.numeric', text), ['12', '-3.50']);
		assert.deepEqual(await texts('comment.block.remark', text), ['（其中1件）']);
		assert.deepEqual(await texts('keyword.operator.computed', text), ['=']);
		assert.deepEqual(await texts('constant.language.blank', text), ['不适用']);
		assert.deepEqual(await texts('invalid', text), ['1,256', '２７']);
		assert.equal((await texts('punctuation.separator.table', text)).length, 2 + 4 * 4);
	});

	test('comments and directives within a table, and its notes', async () => {
		const text = body('| 项目 | 甲 |', '// 说明', '@豁免 T3-SUM "理由"', '| 行一 | 甲乙 |', '注：共{新收}件', '正文', '注：不是表注');
		assert.deepEqual(await texts('comment.line', text), ['// 说明']);
		assert.deepEqual(await texts('invalid', text), ['甲乙']);
		assert.equal((await texts('markup.quote.note', text)).join(''), '注：共{新收}件');
	});

	test('a free table has a caption', async () => {
		const text = body('表1 渠道', '| 渠道 | 2024年 |', '| 网站 | 1,356 |', '', '表一说明了情况。');
		assert.deepEqual(await texts('markup.heading.caption', text), ['表1 渠道']);
		assert.deepEqual(await texts('entity.name.label.cell', text), ['渠道', '2024年', '网站', '1,356']);
		assert.deepEqual(await texts('invalid', text), []);
	});

	test('pictures, closing lines, comments', async () => {
		const text = body('![图1 栏目](pictures/updates.png)', '![没有文件]', '》》某县人民政府', '  // 说明', '正文 // 不是说明');
		assert.deepEqual(await texts('string.other.link.title', text), ['图1 栏目']);
		assert.deepEqual(await texts('markup.underline.link.image', text), ['pictures/updates.png']);
		assert.deepEqual(await texts('invalid.illegal.image', text), ['![没有文件]']);
		assert.equal((await texts('markup.quote.closing', text)).join(''), '》》某县人民政府');
		assert.deepEqual(await texts('comment.line', text), ['// 说明']);
	});

	test('a long line takes time in proportion to its length', async () => {
		// One that went over the line again for each cell would not come to an end.
		const row = `| 行${'| 12 '.repeat(20_000)}|`;
		assert.equal((await texts('constant.numeric', body(row))).length, 20_000);
	});
});

describe('nianbao-vscode: grammar of formats', () => {

	test('keywords, names, rules, texts, numbers, comments', async () => {
		const text = '/* 多行\n   注释 */\n格式 甲2021 "某办〔2021〕1号" 适用 2021 起 // 说明\n章 "总体" 表 申请 {\n  列 合计 "总计" = 合计 T3-ROWSUM\n  勾稽 T3-A 错误 每列 新收 == 上年.表.行 "{机关}"\n}';
		assert.deepEqual(await texts('comment', text, FORMAT), ['/*', '多行', '注释', '*/', '// 说明']);
		assert.deepEqual(await texts('keyword.control', text, FORMAT), ['格式', '适用', '起', '章', '表', '列', '合计', '勾稽']);
		assert.deepEqual(await texts('entity.name.type', text, FORMAT), ['甲2021', '申请', '合计']);
		assert.deepEqual(await texts('entity.other.attribute-name.rule', text, FORMAT), ['T3-ROWSUM', 'T3-A']);
		assert.deepEqual(await texts('constant.language', text, FORMAT), ['错误', '每列']);
		assert.deepEqual(await texts('constant.numeric', text, FORMAT), ['2021']);
		assert.deepEqual(await texts('variable.parameter.placeholder', text, FORMAT), ['{机关}']);
		assert.deepEqual(await texts('variable.other', text, FORMAT), ['新收', '上年', '表', '行']);
	});

	test('the keywords are those of the Xtext grammar', () => {
		const found = keywords(fs.readFileSync(grammars.XTEXT, 'utf8'));
		assert.ok(found.keywords.length > 40);
		assert.deepEqual(found.constants, ['全表', '提示', '每列', '每行', '警告', '错误']);
	});

	test('a keyword within a longer name is none', async () => {
		assert.deepEqual(await texts('keyword.control', '行 行组甲 "行"', FORMAT), ['行']);
	});
});

describe('nianbao-vscode: grammars and lexers', () => {

	/** What the lexers say: for each file the style of each character. */
	function lexed(files) {
		const source = path.join(__dirname, 'Styles.java');
		const lines = childProcess.execFileSync('java', [...SHORT_RUN, '-cp', JAR, source, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 }).trimEnd().split('\n');
		const styles = {};
		let current;
		for (const line of lines) {
			const [start, end, style] = line.split('\t');
			if (style) {
				current.fill(style, Number(start), Number(end));
			} else {
				current = styles[start] = new Array(fs.readFileSync(start, 'utf8').length).fill('NONE');
			}
		}
		return styles;
	}

	test('every character of all examples and formats has the style that the lexers give it', { skip: missing() }, async () => {
		const files = [...EXAMPLES, ...FORMATS];
		const expected = lexed(files);
		let compared = 0;
		for (const file of files) {
			const text = fs.readFileSync(file, 'utf8');
			const actual = new Array(text.length).fill('NONE');
			for (const token of await tokens(file.endsWith('.geshi') ? FORMAT : REPORT, text)) {
				actual.fill(styleOf(token), token.start, token.end);
			}
			for (let i = 0; i < text.length; i++) {
				if (text[i].trim()) {
					const line = text.slice(0, i).split('\n').length;
					assert.equal(actual[i], expected[file][i], `${file}:${line}: ${text[i]}`);
					compared++;
				}
			}
		}
		assert.ok(compared > 30_000);
	});
});
