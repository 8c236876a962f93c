import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { agentsSchemaText } from '../../../scripts/agents-schema.ts';
import { agentsJsonSchema } from '../../../src/config/agents-schema.ts';

test('the schema for editors names every limit, and no key beside those of agents.yml', () => {
  const text = JSON.stringify(agentsJsonSchema());
  for (const key of ['deadline-seconds', 'cooldown-seconds', 'message-bytes', 'messages']) {
    assert.ok(text.includes(`"${key}"`), key);
  }
  assert.ok(text.includes('"additionalProperties":false'));
});

test('docs/nx47-agents.schema.json is what agents.yml may hold: `node scripts/agents-schema.ts`', async () => {
  const path = join(import.meta.dirname, '../../../docs/nx47-agents.schema.json');
  assert.equal(await readFile(path, 'utf8'), agentsSchemaText());
});
