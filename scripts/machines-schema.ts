import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machinesJsonSchema } from '../src/config/machines-schema.ts';

/** The text of docs/nx47-machines.schema.json: what configs/machines.yml may hold, for editors. */
export function machinesSchemaText(): string {
  return `${JSON.stringify(machinesJsonSchema(), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'nx47-machines.schema.json'), machinesSchemaText());
}
