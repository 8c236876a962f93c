import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assembleScript } from '../../../src/notebook/assemble-script.ts';
import { stripScript } from '../../../src/notebook/strip-script.ts';
import { emptyKit, run } from './notebooks.ts';

const line = fc.constantFrom(
  ...['#!/usr/bin/python3', '# coding: utf-8', '"""doc', 'end"""', 'from __future__ import annotations'],
  ...['', '  ', 'x = 1', "'''", "print('é')\\", '# nx47 kernel kit', '\tif x:', '}, True)', '"a" "b"'],
);

test("taking the kit's lines out of an assembled script gives the user's back, character for character", () => {
  const parts = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 12 });
  fc.assert(
    fc.property(parts, fc.boolean(), (all, ends) => {
      const script = `${all.map(([text, end]) => text + end).join('')}last = 1${ends ? '\n' : ''}`;
      const bytes = new TextEncoder().encode(script);
      try {
        const { text } = assembleScript({ script: bytes, kit: emptyKit, run });
        assert.notEqual(text, script);
        assert.equal(stripScript(text), script);
      } catch (error) {
        // A docstring that never ends swallows the last line.
        assert.match(String(error), /NOTEBOOK_INVALID/);
      }
    }),
    { numRuns: 200 },
  );
});

test('a script without a kit stays as it is', () => {
  assert.equal(stripScript('x = 1\r\n'), 'x = 1\r\n');
});
