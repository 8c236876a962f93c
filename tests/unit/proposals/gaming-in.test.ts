import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeSettings, parseConfig } from '../../../src/config/parse-config.ts';
import { gamingIn } from '../../../src/proposals/gaming-in.ts';
import { guardedPath } from '../../../src/proposals/guarded-paths.ts';
import { gamingPatches } from '../../support/gaming-patches.ts';
import { honestPatches } from '../../support/honest-patches.ts';
import { editedExample, exampleText, type ProjectEdit } from '../../support/project-edits.ts';

const settings = mergeSettings({}, parseConfig(exampleText('nx47.yml'), 'nx47.yml'), 'nx47.yml');

function codesOf(edits: readonly ProjectEdit[]): string[] {
  const { before, after } = editedExample(edits);
  return gamingIn(before, after, settings).map(
    ({ code, file, line, seen }) => `${code} ${file}:${line} ${seen}`,
  );
}

test('each of the gaming patches is recognised by its code, or touches what no proposal may change', () => {
  const missed = gamingPatches.flatMap(({ name, code, edits }) => {
    const found = codesOf(edits);
    const guarded = edits.map((edit) => ('file' in edit ? guardedPath(edit.file, settings) : undefined));
    const isFound = found.some((one) => one.startsWith(`${code} `)) || guarded.includes(code);
    return isFound ? [] : [`${name}: ${code} ∉ ${JSON.stringify(found)}`];
  });
  assert.deepEqual(missed, []);
});

test('honest changes that look alike are let through: a filter that raises, stderr that is shown', () => {
  const refused = honestPatches
    .map(({ name, edits }) => [name, ...codesOf(edits)])
    .filter((all) => all.length > 1);
  assert.deepEqual(refused, []);
});
