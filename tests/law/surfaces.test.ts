import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { actionYml } from '../../scripts/action-yml.ts';
import { settingNames } from '../../src/config/settings.ts';
import { help } from '../../src/help.ts';
import { credentialInputs } from '../../src/model/request.ts';
import { version } from '../../src/version.ts';
import { assertLawful } from './assert-lawful.ts';
import { bareCode } from './laws/bare-code.ts';
import { checkOnePlace } from './laws/identifiers.ts';
import { allPaths, product, read } from './tree.ts';

const manifest = z
  .object({
    version: z.string(),
    scripts: z.record(z.string(), z.string()),
    engines: z.object({ node: z.string() }),
  })
  .parse(JSON.parse(read('package.json').text));

test('action.yml is what the request schema says', () => {
  assert.equal(read('action.yml').text, actionYml());
});

for (const language of ['fr', 'en'] as const) {
  test(`--help in ${language} names every setting, and no flag takes a secret`, () => {
    const text = help(language);
    const flags = settingNames('flag').filter((name) => name !== 'mode');
    for (const name of flags) assert.match(text, new RegExp(`--${name}\\b`));
    for (const name of settingNames('file')) assert.match(text, new RegExp(`\\b${name}\\b`));
    for (const name of Object.keys(credentialInputs)) assert.doesNotMatch(text, new RegExp(`--${name}\\b`));
  });
}

test('the version is the same in the program and in package.json', () => {
  assert.equal(version, manifest.version);
});

for (const path of ['README.md', 'README.fr.md', 'CONTRIBUTING.md'].filter((one) => allPaths.includes(one))) {
  test(`${path} names only npm scripts and files that exist`, () => {
    const { text } = read(path);
    const scripts = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    assert.deepEqual(
      scripts.filter((name) => manifest.scripts[name] === undefined),
      [],
    );
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link = '']) =>
      link.replace(/\/$/, ''),
    );
    assert.deepEqual(
      links.filter((link) => !allPaths.some((one) => one === link || one.startsWith(`${link}/`))),
      [],
    );
  });
}

test('README.md and README.fr.md list the same commands in the same order', () => {
  const [english = [], french = []] = ['README.md', 'README.fr.md'].map((path) =>
    [...read(path).text.matchAll(/^\| (`nx47 [^`]+`) \|/gm)].map(([, command]) => command),
  );
  assert.ok(english.length >= 19, english.join('\n'));
  assert.deepEqual(french, english);
});

test('README.md has the two commands: the main job and the tests', () => {
  const { text } = read('README.md');
  assert.match(text, /^(?:\$ )?node dist\/index\.js rehearse examples\/nx47$/m);
  assert.match(text, /^(?:\$ )?npm cit$/m);
});

test('the environment is read in one file', () => {
  const readers = product
    .filter(({ text }) => /\bprocess\s*\.\s*env\b/.test(bareCode(text)))
    .map(({ path }) => path);
  assert.deepEqual(readers, ['src/index.ts']);
});

test('setFailed has one call site', () => {
  const bare = product.map(({ path, text }) => ({ path, text: bareCode(text) }));
  assertLawful(checkOnePlace(bare, /\bsetFailed\s*\(/g, 1));
});

test('the law on one place refuses the second', () => {
  const twice = [
    { path: 'src/a.ts', text: 'setFailed(a);' },
    { path: 'src/b.ts', text: '\nsetFailed(b);' },
  ];
  assert.deepEqual(
    checkOnePlace(twice, /\bsetFailed\s*\(/g, 1).map(({ line }) => line),
    [1, 2],
  );
  assert.deepEqual(checkOnePlace(twice, /\bsetFailed\s*\(/g, 2), []);
});
