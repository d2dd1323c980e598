'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { describe, test } = require('node:test');
const yauzl = require('yauzl');

const { JAR, PROJECT, ROOT, STAGE, json, packageFile } = require('../build/files.js');
const { notices } = require('../build/notices.js');
const { missing, temporaryFolder } = require('./tools.js');

const manifest = json(path.join(ROOT, 'package.json'));
const PREFIX = 'extension/';

/** The names and sizes of the files in the package. */
async function packed() {
	const zip = await new Promise((resolve, reject) => {
		yauzl.open(packageFile(), (error, opened) => (error ? reject(error) : resolve(opened)));
	});
	const files = new Map();
	return new Promise((resolve, reject) => {
		zip.on('entry', (entry) => files.set(entry.fileName, entry)).on('end', () => resolve(files)).on('error', reject);
	});
}

/** All texts of a manifest. */
function strings(value) {
	return typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

describe('nianbao-vscode: manifest', () => {

	test('the version is that of the project', () => {
		const [, version] = /<artifactId>nianbao-parent<\/artifactId>\s*<version>([^<]+)</.exec(fs.readFileSync(path.join(PROJECT, 'pom.xml'), 'utf8'));
		assert.equal(manifest.version, version.replace('-SNAPSHOT', ''));
	});

	test('every text is there in both languages, and none is left over', () => {
		const used = strings(manifest).map((text) => /^%(.+)%$/.exec(text)?.[1]).filter(Boolean);
		for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
			const texts = json(path.join(ROOT, file));
			assert.deepEqual(Object.keys(texts).sort(), [...new Set(used)].sort(), file);
			assert.ok(Object.values(texts).every((text) => text.trim()), file);
		}
	});

	test('every message of the program is there in Chinese, with the same gaps', () => {
		const used = fs.readdirSync(path.join(ROOT, 'src')).flatMap((file) =>
			[...fs.readFileSync(path.join(ROOT, 'src', file), 'utf8').matchAll(/\bt\('([^']+)'/g)].map(([, text]) => text));
		const bundle = json(path.join(ROOT, 'l10n/bundle.l10n.zh-cn.json'));
		assert.deepEqual(Object.keys(bundle).sort(), [...new Set(used)].sort());
		for (const [english, chinese] of Object.entries(bundle)) {
			assert.deepEqual(chinese.match(/\{\d\}/g), english.match(/\{\d\}/g), english);
			assert.match(chinese, /[\u4e00-\u9fff]/);
		}
	});

	test('settings that name programs do not count in folders that are not trusted', () => {
		assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ['nianbao.server.path', 'nianbao.java.home']);
	});

	test('every style of the lexers has a colour', () => {
		const source = fs.readFileSync(path.join(PROJECT, 'plugins/org.nianbao.ide/src/main/java/org/nianbao/ide/highlighting/HighlightStyle.java'), 'utf8');
		// The protocol has a name for the title.
		const styles = [...source.matchAll(/^\t[A-Z_]+\("(\w+)"\)/gm)].map(([, id]) => id.replace(/^title$/, 'declaration'));
		assert.ok(styles.length > 20);
		assert.deepEqual(manifest.contributes.semanticTokenModifiers.map(({ id }) => id).sort(), styles.filter((id) => id !== 'declaration').sort());
		for (const { language, scopes } of manifest.contributes.semanticTokenScopes) {
			const known = Object.keys(scopes).map((selector) => /^\*\.(\w+)$/.exec(selector)[1]);
			const wanted = language === 'nianbao' ? styles : known.filter((id) => styles.includes(id));
			assert.deepEqual(known.sort(), wanted.sort(), language);
		}
	});

	test('the colours of the server are those of the grammar', () => {
		const scopes = new Set(strings(require('../syntaxes/report.js')).flatMap((text) => text.split(' ')));
		const [{ scopes: report }] = manifest.contributes.semanticTokenScopes.filter(({ language }) => language === 'nianbao');
		// What only the server knows has no scope in the grammar.
		const { '*.total': total, '*.blockLabel': block, '*.referenceProblem': problem, '*.unknown': unknown, '*.keyword': keyword, ...others } = report;
		for (const scope of strings(others)) {
			assert.ok(scopes.has(scope), scope);
		}
	});
});

describe('nianbao-vscode: package', () => {

	test('all that the manifest names is in it', async () => {
		const files = await packed();
		const named = strings(manifest).filter((text) => /^(\.\/|icons\/)/.test(text)).map((text) => text.replace(/^\.\//, ''));
		assert.ok(named.length > 8);
		for (const name of named) {
			const found = [...files.keys()].some((file) => file === PREFIX + name || file.startsWith(`${PREFIX}${name}/`));
			assert.ok(found, name);
		}
		for (const name of ['package.nls.json', 'package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json', 'LICENSE.txt', 'THIRD-PARTY.txt', 'readme.md']) {
			assert.ok(files.has(PREFIX + name), name);
		}
	});

	test('nothing else is in it', async () => {
		const files = [...(await packed()).keys()].filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
		const strange = files.filter((name) => !/^(icons|l10n|languages|server|src|syntaxes)\/[\w.-]+$|^[\w.-]+\.(json|md|txt)$/.test(name));
		assert.deepEqual(strange, []);
		assert.deepEqual(files.filter((name) => name.startsWith('src/')), ['src/extension.js']);
	});

	test('the jar in it is the one that was built', { skip: missing() }, async () => {
		const files = await packed();
		assert.equal(files.get(`${PREFIX}server/nianbao.jar`).uncompressedSize, fs.statSync(JAR).size);
	});

	test('every file has the time of the build', async () => {
		const [, time] = /<project\.build\.outputTimestamp>([^<]+)</.exec(fs.readFileSync(path.join(PROJECT, 'pom.xml'), 'utf8'));
		for (const [name, entry] of await packed()) {
			assert.equal(entry.getLastModDate().toISOString(), new Date(time).toISOString(), name);
		}
	});

	test('the files of the languages are valid', () => {
		for (const { configuration } of manifest.contributes.languages) {
			const { brackets, autoClosingPairs, wordPattern } = json(path.join(STAGE, configuration));
			assert.ok(brackets.every((pair) => pair.length === 2 && pair[0] !== pair[1]));
			assert.deepEqual(autoClosingPairs.map(({ open }) => open).filter((open) => '（《“'.includes(open)), ['（', '《', '“']);
			assert.deepEqual('共新收3件，其中'.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`)), ['共新收3件', '其中']);
		}
		for (const { path: file, scopeName } of manifest.contributes.grammars) {
			assert.equal(json(path.join(STAGE, file)).scopeName, scopeName);
		}
	});

	test('the licences of what is packed are named', () => {
		const text = fs.readFileSync(path.join(STAGE, 'THIRD-PARTY.txt'), 'utf8');
		assert.match(text, /^vscode-languageclient \S+ \(MIT\)$/m);
		assert.match(text, /Copyright \(c\) Microsoft Corporation/);
	});

	test('a licence that is not known stops the build', (context) => {
		const folder = path.join(temporaryFolder(context), 'node_modules/some');
		fs.mkdirSync(folder, { recursive: true });
		fs.writeFileSync(path.join(folder, 'package.json'), '{"name": "some", "version": "1.0.0", "license": "Proprietary"}');
		assert.throws(() => notices([path.join(folder, 'index.js')]), /some 1\.0\.0: licence Proprietary/);
	});

	test('no registry is named, and every package has its checksum', () => {
		const { packages } = json(path.join(ROOT, 'package-lock.json'));
		for (const [name, entry] of Object.entries(packages)) {
			assert.equal(entry.resolved, undefined, name);
			assert.ok(name === '' || entry.integrity, name);
		}
	});

	test('versions are pinned', () => {
		assert.ok(Object.values(manifest.devDependencies).every((version) => /^\d+\.\d+\.\d+$/.test(version)));
	});
});
