import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNotebook, sourceOf } from '../../../src/notebook/notebook-document.ts';
import { codeCell, notebook } from './notebooks.ts';

test('a kernel named python3 without a language is Python, language_info decides before the name', () => {
  const named = (metadata: object) => readNotebook(notebook([codeCell('a')], { metadata })).cells.length;
  assert.equal(named({ kernelspec: { name: 'python3' } }), 1);
  assert.equal(named({ kernelspec: { name: 'venv' }, language_info: { name: 'python' } }), 1);
  assert.throws(() => named({ kernelspec: { name: 'julia-1.10' } }), { code: 'NOTEBOOK_INVALID' });
});

test('a duplicated member is refused before anything is read', () => {
  assert.throws(() => readNotebook(new TextEncoder().encode('{"cells": [], "cells": []}')), {
    code: 'JSON_INVALID',
  });
});

test('the source of a cell is its lines joined', () => {
  assert.equal(sourceOf({ source: ['a\n', 'b'] }), 'a\nb');
});
