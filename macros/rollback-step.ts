import { z } from 'zod';
import { critiqueByCheck } from '../src/macro/critique.ts';
import { lineDiff } from '../src/macro/line-diff.ts';
import type { Macro } from '../src/macro/macro.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { Failure } from '../src/model/failure.ts';
import { sha256Schema } from '../src/model/manifest.ts';
import type { FileReader } from '../src/model/world.ts';

const inputSchema = z.strictObject({
  /** Backup that a step left: absolute, with the digest that its event told. */
  backup: absolutePathSchema,
  sha256: sha256Schema,
  /** Configuration that gets its old bytes back, by its path in the project. */
  path: z.string().min(1),
});
const outputSchema = z.strictObject({ path: z.string(), sha256: sha256Schema });

/** ROLLBACK_STEP of the contract (rule 59): says how one change is undone, and, after two validations, undoes it. */
export const rollbackStep: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: ['configuration'], commands: [] },
  RISKS: ['what was written since the backup leaves the file: it is kept as a backup of its own'],
  EVIDENCE_REQUIRED: ['checksum', 'answer'],
  plan: async ({ backup, sha256, path }, { files, paths }) => ({
    goal: `give ${path} the bytes back that it had before`,
    commands: [`cp ${backup} ${paths.root}/${path}`, `sha256 ${path} = ${sha256}`],
    touches: [path],
    destroys: [`what ${path} says now`],
    diffs: [lineDiff(path, await textOf(`${paths.root}/${path}`, files), await textOf(backup, files))],
  }),
  execute: async ({ backup, sha256, path }, { files, paths }) => {
    const observed = await files.hash(backup);
    if (observed !== sha256)
      throw new Failure('ROLLBACK_CHANGED', { what: backup, version: 0, why: observed });
    await files.write(`${paths.root}/${path}`, await files.read(backup));
    return { path, sha256 };
  },
  verify: async ({ path, sha256 }, _input, { files, paths }) => {
    const found = await files.hash(`${paths.root}/${path}`);
    return {
      answer: found === sha256 ? 'ok' : 'fail',
      asked: `${path} has its old bytes, and can be read`,
      observed: found,
      evidence: [
        { kind: 'checksum', ref: path, sha256: found },
        { kind: 'answer', ref: `read ${path}`, sha256: found },
      ],
    };
  },
  critique: critiqueByCheck,
};

async function textOf(path: string, files: Pick<FileReader, 'exists' | 'read'>): Promise<string> {
  return (await files.exists(path)) ? new TextDecoder().decode(await files.read(path)) : '';
}
