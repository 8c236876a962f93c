import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareContracts } from '../../src/contract/contract-page.ts';
import type { Guard } from '../../src/contract/guard.ts';
import { guards } from '../../src/contract/guards.ts';
import { contractRules, outOfScope, ruleCount } from '../../src/contract/rules.ts';
import { contractEn } from '../../src/text/en-contract.ts';
import { contractWordsEn } from '../../src/text/en-contract-words.ts';
import { read, root } from './tree.ts';

const attested = Object.keys(contractWordsEn.attested).map(Number);
/** Rules that may never be but enforced: those of the table in the issue that asked for the contract. */
const alwaysEnforced =
  '1 162 163 9 80 160 10 16 193 18 72 73 74 88 89 20 21 22 23 24 26 96 129 189 25 27 28 188 29 30 31 32 33 187 34 35 150 36 82 97 185 186 98 99 100 106 103 105 190 107 108 109 126 127 177 178 164 165 166 167 168 169 170 171 172 173 174 181 182 197 198'
    .split(' ')
    .map(Number);

test('the contract has the rules 1 to 200, each once, each with its words', () => {
  const all = Array.from({ length: ruleCount }, (_, at) => at + 1);
  assert.deepEqual(
    contractRules().map(({ number }) => number),
    all,
  );
  assert.deepEqual(Object.keys(contractEn).map(Number), all);
});

test('a rule is enforced by a guard, attested with a reason, or out of scope: nothing else, and never two', () => {
  const guarded = new Set(guards.flatMap(({ rules }) => rules));
  const open = contractRules().filter(
    ({ number, held }) => held === 'attested' && !attested.includes(number),
  );
  assert.deepEqual(
    open.map(({ number }) => number),
    [],
    'rules without a guard',
  );
  assert.deepEqual(
    [...attested, ...outOfScope].filter((number) => guarded.has(number)),
    [],
    'rules that are guarded need no other reason',
  );
  assert.deepEqual(
    [...guarded].filter((number) => number < 1 || number > ruleCount || !Number.isInteger(number)),
    [],
  );
});

test('only rules about pages and desktops of other people are out of scope, and no rule of the table is attested', () => {
  assert.deepEqual(outOfScope, [104, 110, 111, 112, 151, 152, 153, 154, 155]);
  assert.deepEqual(
    alwaysEnforced.filter((number) => attested.includes(number) || outOfScope.includes(number)),
    [],
  );
});

test('macros/00_contracts.md takes back nothing that the last commit has', () => {
  const show = ['-c', 'safe.directory=*', 'show', 'HEAD:macros/00_contracts.md'];
  const { stdout } = spawnSync('git', show, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 24 });
  assert.deepEqual(compareContracts(stdout, read('macros/00_contracts.md').text), []);
});

test('each guard stands once in its file, its replacement is another text, and its test exists', () => {
  assert.deepEqual(
    guards.flatMap((guard) => faultsOf(guard).map((fault) => `${guard.rules.join(',')} ${fault}`)),
    [],
  );
});

test('the law on guards refuses a text that is absent or twice, no change, an absent test and an absent title', () => {
  const good: Guard = {
    rules: [156],
    file: 'tests/law/laws/lengths.ts',
    find: 'export const longestFile = 250;',
    replace: 'export const longestFile = 1;',
    test: 'tests/law/contract.test.ts',
    title: 'each guard stands once in its file, its replacement is another text, and its test exists',
  };
  assert.deepEqual(faultsOf(good), []);
  assert.equal(faultsOf({ ...good, find: 'no such text stands there' }).length, 1);
  assert.equal(faultsOf({ ...good, find: 'export ' }).length, 1);
  assert.equal(faultsOf({ ...good, replace: good.find }).length, 1);
  assert.equal(faultsOf({ ...good, test: 'tests/law/none.test.ts' }).length, 1);
  assert.equal(faultsOf({ ...good, title: 'a title that no test has, so that nothing runs' }).length, 1);
});

/** What is wrong with a row, without running anything. */
function faultsOf({ file, find, replace, test: place, title }: Guard): string[] {
  if (!existsSync(join(root, file))) return [`${file}: not there`];
  if (!existsSync(join(root, place))) return [`${place}: not there`];
  const times = read(file).text.split(find).length - 1;
  return [
    ...(times === 1 ? [] : [`${file}: ${JSON.stringify(find)} stands there ${times} times`]),
    ...(find === replace ? [`${file}: nothing is replaced`] : []),
    ...(titlesIn(place).some((one) => one.test(title)) ? [] : [`${place}: no test "${title}"`]),
  ];
}

const titles = new Map<string, RegExp[]>();

/** The titles of a test file as expressions: what a template fills in may be anything. */
function titlesIn(place: string): RegExp[] {
  const known = titles.get(place);
  if (known !== undefined) return known;
  const found = [
    ...read(place).text.matchAll(/\btest\w*\(\s*(?:(["'])((?:\\.|(?!\1).)*)\1|`((?:\\.|[^`])*)`)/g),
  ];
  const own = found.map(([, , plain, template = '']) => {
    const parts = plain === undefined ? template.split(/\$\{[^}]*\}/) : [plain];
    const text = parts.map((part) => part.replace(/\\(.)/g, '$1').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${text.join('.+')}$`, 's');
  });
  titles.set(place, own);
  return own;
}
