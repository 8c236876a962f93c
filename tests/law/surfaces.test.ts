import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { actionYml } from '../../scripts/action-yml.ts';
import { bashCompletions } from '../../src/bash-completions.ts';
import { completionTable } from '../../src/completion-table.ts';
import { actionInputs } from '../../src/config/action-inputs.ts';
import { settingNames } from '../../src/config/settings.ts';
import { fishCompletions } from '../../src/fish-completions.ts';
import { help } from '../../src/help.ts';
import { actionOutputs } from '../../src/model/action-outputs.ts';
import { credentialInputs } from '../../src/model/request.ts';
import { powershellCompletions } from '../../src/powershell-completions.ts';
import { version } from '../../src/version.ts';
import { zshCompletions } from '../../src/zsh-completions.ts';
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

/** Name → the texts in which each setting, input or output has to stand, and how it stands there. */
const places: readonly (readonly [string, readonly string[], string, (name: string) => string])[] = [
  ...(['README.md', 'README.fr.md'] as const).flatMap((page) => [
    [
      page,
      actionInputs('en').map(({ name }) => name),
      read(page).text,
      (name: string) => `| \`${name}\` |`,
    ] as const,
    [page, Object.keys(actionOutputs), read(page).text, (name: string) => `| \`${name}\` |`] as const,
  ]),
  [
    'action.yml',
    actionInputs('en').map(({ name }) => name),
    read('action.yml').text,
    (name) => `\n  ${name}:\n`,
  ],
  ['action.yml', Object.keys(actionOutputs), read('action.yml').text, (name) => `\n  ${name}:\n`],
  [
    'docs/nx47.schema.json',
    settingNames('file'),
    read('docs/nx47.schema.json').text,
    (name) => `\n    "${name}": {`,
  ],
  ...([bashCompletions, zshCompletions, fishCompletions, powershellCompletions] as const).map((write) => {
    const flags = settingNames('flag').filter((name) => name !== 'mode');
    const text = write(completionTable('en', { values: {}, after: {} }));
    return [
      write.name,
      flags,
      text,
      (name: string) => (write === fishCompletions ? `-l ${name} ` : `--${name}`),
    ] as const;
  }),
];

for (const [place, names, text, form] of places) {
  test(`${place} has every one of ${names.length} names, ${names[0]} and ${names.at(-1)} among them`, () => {
    assert.deepEqual(
      names.filter((name) => !text.includes(form(name))),
      [],
    );
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

test('dist/ has at most 8 MB in all, and its entry at most 1.6 MB', () => {
  const sizes = allPaths
    .filter((path) => path.startsWith('dist/'))
    .map((path) => ({ path, bytes: Buffer.byteLength(read(path).text) }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  assert.ok(total > 1e6 && total <= 8e6, `${total} bytes`);
  assert.ok((sizes.find(({ path }) => path === 'dist/index.js')?.bytes ?? Number.NaN) <= 1.6e6);
});
