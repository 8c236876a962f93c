import { z } from 'zod';
import { agentsSchema } from '../model/agents.ts';

/**
 * What configs/agents.yml may hold, for editors that complete and check YAML: JSON Schema draft 7. That roles, names,
 * programs and angles are one agent's alone is the program's own check.
 */
export function agentsJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(agentsSchema, { io: 'input', target: 'draft-7' });
  return { $schema, title: 'agents.yml', ...rest };
}
