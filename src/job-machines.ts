import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { Failure } from './model/failure.ts';

const reachSchema = z.union([
  z.literal('local'),
  z.looseObject({ labels: z.array(z.string().regex(/^[\w.-]+$/)).min(1) }),
  z.looseObject({ ssh: z.array(z.string()) }),
]);
const machineSchema = z.looseObject({
  name: z.string(),
  reach: reachSchema,
  fallback: z.string().optional(),
});
const machinesSchema = z.looseObject({ machines: z.array(machineSchema).min(1) });

/** A machine as far as sending a job to it needs to know it. */
export type DeclaredMachine = z.infer<typeof machineSchema>;

/** The machines that a project declares in configs/machines.yml. Errors: CONFIG_NOT_FOUND, CONFIG_UNREADABLE. */
export async function declaredMachines(root: string): Promise<readonly DeclaredMachine[]> {
  const file = join(root, 'configs/machines.yml');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failure('CONFIG_NOT_FOUND', { folder: file }, { cause });
  });
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  const parsed = machinesSchema.safeParse(document.errors.length > 0 ? undefined : document.toJS());
  if (parsed.success) return parsed.data.machines;
  const why = document.errors[0]?.message ?? parsed.error.issues[0]?.message ?? '';
  throw new Failure('CONFIG_UNREADABLE', { file, line: 1, why });
}

/** Labels of the runner that a machine is; none where it is reached otherwise. */
export function labelsOf({ reach }: DeclaredMachine): readonly string[] {
  const parsed = z.looseObject({ labels: z.array(z.string()) }).safeParse(reach);
  return parsed.success ? parsed.data.labels : [];
}
