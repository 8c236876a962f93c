import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certainModules, importedModules } from '../../../src/notebook/imports.ts';

test('import a.b as c, d and from e.f import g name a, d and e', () => {
  const sources = ['import a.b as c, d # import no\nfrom e.f import (g,\n  h)', '!pip install z\n%%time'];
  assert.deepEqual(importedModules(sources), ['a', 'd', 'e']);
});

test('imports inside functions, after colons and semicolons count, inside strings over several lines do not', () => {
  const sources = [
    'def f():\n    import one\ntry: import two\nexcept ImportError: pass\nx = 1; import three\ns = """\nimport four\n"""',
  ];
  assert.deepEqual(importedModules(sources), ['one', 'three', 'two']);
});

test('a relative import and importlib name nothing', () => {
  assert.deepEqual(importedModules(['from . import a\nfrom .b import c\nimportlib.import_module("d")']), []);
});

test('certain are the imports that begin their line: none in a function, after a condition or below try', () => {
  const source =
    'import one; import two\nif gpu: import three\ntry:\n    import four\nexcept ImportError:\n    pass\nfrom five.six import (a,\n  b)\n%%time\n!pip install import seven\ndef f():\n    import eight';
  assert.deepEqual(certainModules([source]), ['five', 'one', 'two']);
});
