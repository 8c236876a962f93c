import assert from 'node:assert/strict';
import { test } from 'node:test';
import { macroSchema } from '../../../src/config/macro-schema.ts';
import { userMacroSchema } from '../../../src/model/user-macro.ts';

test('the schema for editors has every key of a macro, accepts no other, and says that a step is an argv', () => {
  const text = JSON.stringify(macroSchema());
  assert.match(text, /^\{"\$schema":"http:\/\/json-schema\.org\/draft-07\/schema#"/);
  for (const key of Object.keys(userMacroSchema.shape)) assert.ok(text.includes(`"${key}":{`), key);
  assert.match(text, /"additionalProperties":false/);
  assert.match(text, /no shell ever reads them/);
});
