import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { consoleEn } from '../../../src/text/en-console.ts';
import { consoleFr } from '../../../src/text/fr-console.ts';

const story = readFileSync(join(import.meta.dirname, '../../../src/certify.ts'), 'utf8');
const phases = [...story.matchAll(/phase\('([a-z-]+)'/g)].map(([, name = '']) => name);

test('every phase of the story has a name for people and its check in words, in both languages', () => {
  assert.ok(phases.length > 20);
  for (const { steps, checks } of [consoleFr, consoleEn]) {
    for (const phase of phases) {
      assert.ok(Object.hasOwn(steps, phase), `steps: ${phase}`);
      assert.ok(Object.hasOwn(checks, phase), `checks: ${phase}`);
    }
  }
});
