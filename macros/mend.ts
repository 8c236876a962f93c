import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { unsafeName } from '../src/codec/safe-name.ts';
import { parseStrictJson } from '../src/codec/strict-json.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import { lineDiff } from '../src/macro/line-diff.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { editSchema } from '../src/model/exchange.ts';
import { Failure } from '../src/model/failure.ts';

const inputSchema = z.strictObject({
  /** What is mended, in one line. */
  goal: z.string().min(1),
  edits: z.array(editSchema).min(1),
  serves: z.strictObject({
    finding: z.string(),
    by: z.enum(['autonomy', 'clarity', 'reproducibility']),
  }),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.array(z.strictObject({ path: z.string(), sha256: z.string() }));

/** Edits files of the project: each `find` stands there once; what each file was and the difference are kept before. */
export const mend: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: ['configuration'], commands: [] },
  RISKS: ['an edit that mends one finding can make another: audit again'],
  EVIDENCE_REQUIRED: ['checksum', 'answer'],
  plan: async (input, tools) => {
    const changes = await changesOf(input, tools);
    return {
      goal: input.goal,
      commands: changes.map(
        ({ path, before, after }) => `edit ${path}: ${sha256Hex(before)} → ${sha256Hex(after)}`,
      ),
      touches: changes.map(({ path }) => path),
      diffs: changes.map(({ path, before, after }) => lineDiff(path, before, after)),
      serves: input.serves,
    };
  },
  execute: async (input, tools) => {
    const changes = await changesOf(input, tools);
    for (const { path, after } of changes) await tools.files.write(`${tools.paths.root}/${path}`, after);
    return changes.map(({ path, after }) => ({ path, sha256: sha256Hex(after) }));
  },
  verify: async (output, _input, { files, paths }) => {
    const found = await Promise.all(output.map(({ path }) => files.read(`${paths.root}/${path}`)));
    const holds = output.every(({ path, sha256 }, index) => {
      const bytes = found[index] ?? new Uint8Array();
      return sha256Hex(bytes) === sha256 && canBeRead(path, bytes);
    });
    return {
      answer: holds ? 'ok' : 'fail',
      asked: 'each file has the digest of the plan and can be read as what it is',
      observed: output.map(({ path, sha256 }) => `${path} ${sha256}`).join('; '),
      evidence: output.flatMap(({ path, sha256 }) => [
        { kind: 'checksum' as const, ref: path, sha256 },
        { kind: 'answer' as const, ref: `read ${path}`, sha256 },
      ]),
    };
  },
  critique: critiqueByCheck,
};

type Change = { readonly path: string; readonly before: string; readonly after: string };

/** What each file is and would be. Errors: MACRO_REFUSED for a path outside, a text that is not there once, a broken file. */
async function changesOf({ edits }: Input, { files, paths }: Tools): Promise<Change[]> {
  const changes = new Map<string, Change>();
  for (const { path, find, replace } of edits) {
    if (unsafeName(path) !== undefined) throw refused('path', path);
    const { before, after: now } =
      changes.get(path) ?? (await unchanged(path, await files.read(`${paths.root}/${path}`)));
    if (now.split(find).length !== 2)
      throw refused('edit', `${path}: ${now.split(find).length - 1} × ${find}`);
    changes.set(path, { path, before, after: now.split(find).join(replace) });
  }
  const broken = [...changes.values()].find(
    ({ path, after }) => !canBeRead(path, new TextEncoder().encode(after)),
  );
  if (broken !== undefined) throw refused('edit', `${broken.path}: JSON`);
  return [...changes.values()];
}

async function unchanged(path: string, bytes: Uint8Array): Promise<Change> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { path, before: text, after: text };
  } catch {
    throw refused('edit', `${path}: UTF-8`);
  }
}

function refused(what: string, target: string): Failure {
  return new Failure('MACRO_REFUSED', { what, target });
}

function canBeRead(path: string, bytes: Uint8Array): boolean {
  if (!/\.(?:json|ipynb)$/.test(path)) return bytes.byteLength > 0;
  try {
    parseStrictJson(bytes);
    return true;
  } catch {
    return false;
  }
}
