import { z } from 'zod';
import { userMacroSchema } from '../model/user-macro.ts';

/**
 * What a macro file may hold, for editors that complete and check YAML: JSON Schema draft 7. What a schema can't say
 * (a path outside the allow-list, a shell, a pattern that may take for ever) is the program's own to refuse.
 */
export function macroSchema(): Record<string, unknown> {
  const json = z.toJSONSchema(userMacroSchema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  const { $schema, ...rest } = json;
  return { $schema, title: 'macros/<name>.yml', ...rest };
}
