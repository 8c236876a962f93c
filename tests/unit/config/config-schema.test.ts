import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { configSchema } from '../../../src/config/config-schema.ts';
import { settingNames } from '../../../src/config/settings.ts';

const repository = join(import.meta.dirname, '../../..');
const documentSchema = z.looseObject({
  properties: z.record(z.string(), z.looseObject({ description: z.string().min(1) })),
  required: z.array(z.string()),
});
/** The schema, read back by zod as an editor would read it. */
const reader = z.fromJSONSchema(configSchema('en'));

test('the schema of nx47.yml describes every setting of the file, in both languages, and asks for the kernel only', () => {
  for (const language of ['fr', 'en'] as const) {
    const { properties, required } = documentSchema.parse(configSchema(language));
    assert.deepEqual(Object.keys(properties), settingNames('file'));
    assert.deepEqual(required, ['kernel']);
  }
  assert.match(documentSchema.parse(configSchema('fr')).properties['kernel']?.description ?? '', /dossier/);
});

for (const path of ['examples/nx47', 'examples/minimal', 'tests/fixtures/core-notebook']) {
  test(`the schema accepts ${path}/nx47.yml`, async () => {
    const document: unknown = parse(await readFile(join(repository, path, 'nx47.yml'), 'utf8'));
    assert.deepEqual(reader.safeParse(document).error, undefined);
  });
}

const refused: readonly (readonly [string, string])[] = [
  ['an unknown key', 'kernel: notebook\nkernal: notebook\n'],
  ['no kernel', 'packs: [core]\n'],
  ['a pack that does not exist', 'kernel: notebook\npacks: [code]\n'],
  ['a deadline of twenty hours', 'kernel: notebook\ndeadline: 72000\n'],
  ['an unknown key in a recipe', 'kernel: notebook\nbundle: { path: b, recipe: { file: {} } }\n'],
];
for (const [what, text] of refused) {
  test(`the schema refuses ${what}`, () => {
    assert.equal(reader.safeParse(parse(text)).success, false);
  });
}
