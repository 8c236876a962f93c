import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agentsJsonSchema } from '../src/config/agents-schema.ts';

/** The text of docs/nx47-agents.schema.json: what configs/agents.yml may hold, as JSON Schema draft 7 for editors. */
export function agentsSchemaText(): string {
  return `${JSON.stringify(agentsJsonSchema(), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'nx47-agents.schema.json'), agentsSchemaText());
}
