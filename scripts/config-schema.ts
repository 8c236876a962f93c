import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '../src/config/config-schema.ts';

/** The text of docs/nx47.schema.json: what nx47.yml may hold, as JSON Schema draft 7 for editors. */
export function configSchemaText(): string {
  return `${JSON.stringify(configSchema('en'), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'nx47.schema.json'), configSchemaText());
}
