import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { auditDocumentSchema } from '../src/report/audit-json.ts';

/** The text of docs/audit.schema.json: what `nx47 audit --format json` prints, as JSON Schema 2020-12. */
export function auditSchema(): string {
  const schema = z.toJSONSchema(auditDocumentSchema);
  return `${JSON.stringify({ title: 'NX47 Certify: result of an audit', ...schema }, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'audit.schema.json'), auditSchema());
}
