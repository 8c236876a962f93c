import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { verdictDocumentSchema } from '../src/report/verdict-json.ts';

/** The text of docs/verdict.schema.json: what a run leaves as reports/verdict.json, as JSON Schema 2020-12. */
export function verdictSchemaText(): string {
  const schema = z.toJSONSchema(verdictDocumentSchema);
  return `${JSON.stringify({ title: 'NX47 Certify: verdict of a run', ...schema }, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'verdict.schema.json'), verdictSchemaText());
}
