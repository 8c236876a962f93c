import { z } from 'zod';
import { machinesSchema } from '../model/machines.ts';

/**
 * What configs/machines.yml may hold, for editors that complete and check YAML: JSON Schema draft 7. That a role, an
 * address or a disk is one machine's alone and that no fallback leads in a circle are the program's own checks.
 */
export function machinesJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(machinesSchema, { io: 'input', target: 'draft-7' });
  return { $schema, title: 'machines.yml', ...rest };
}
