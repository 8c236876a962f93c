import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { macroSchema } from '../src/config/macro-schema.ts';

/** The text of docs/nx47-macro.schema.json: what macros/<name>.yml may hold, as JSON Schema draft 7 for editors. */
export function macroSchemaText(): string {
  return `${JSON.stringify(macroSchema(), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'nx47-macro.schema.json'), macroSchemaText());
}
