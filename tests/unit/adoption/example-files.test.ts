import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { exampleFiles, exampleNames } from '../../../src/adoption/example-files.ts';
import { exampleTemplate } from '../../../src/host/templates.ts';

const shipped = (name: string) => exampleTemplate(join(import.meta.dirname, '../../..'), name);

for (const name of exampleNames)
  test(`the shipped ${name} become configs/${name}.yml, which says in either language that it is an example`, async () => {
    const text = await shipped(name);
    const said = (['fr', 'en'] as const).map((language) => {
      const [file, schema] = exampleFiles({ name, text, schema: { title: name } }, language);
      assert.deepEqual(
        [file?.path, schema?.path],
        [`configs/${name}.yml`, `configs/nx47-${name}.schema.json`],
      );
      const [first, ...lines] = file?.text.split('\n') ?? [];
      assert.equal(first, `# yaml-language-server: $schema=nx47-${name}.schema.json`);
      assert.doesNotMatch(lines.join('\n'), /Copy this file/);
      // What is no comment is the example, to the letter.
      const data = (all: readonly string[]) => all.filter((line) => !line.startsWith('#'));
      assert.deepEqual(data(lines), data(text.split('\n')));
      return lines[0] ?? '';
    });
    assert.match(said[0] ?? '', /^# EXEMPLE/);
    assert.match(said[1] ?? '', /^# EXAMPLE/);
  });
