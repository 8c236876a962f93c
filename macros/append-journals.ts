import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { journalGrowth } from '../src/ledger/journal-growth.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { sha256Schema } from '../src/model/manifest.ts';

const inputSchema = z.strictObject({
  /** Paths in the project. */
  journals: z.array(z.string().min(1)),
  /** What is added to a text: a dated section, ends with a newline. */
  section: z.string().endsWith('\n'),
  /** What is added to a journal of JSON lines: one line, ends with a newline. */
  line: z.string().regex(/^[^\n]+\n$/),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({
  appended: z.array(
    z.strictObject({
      path: z.string(),
      /** What stood there before. */
      oldBytes: z.number().int().nonnegative(),
      oldSha256: sha256Schema,
      /** What was added, the break before it included. */
      added: z.string(),
    }),
  ),
});
type Output = z.infer<typeof outputSchema>;

/**
 * Adds this run to the project's own reports and journals, as a dated section (acceptance H and I): the old bytes
 * stay the beginning of the new ones, which is read back.
 */
export const appendJournals: Macro<Input, Output> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: ['journals'], commands: [] },
  RISKS: ["the files are the project's own: nothing is written but behind their last byte"],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ journals }) => ({
    goal: 'continue the reports and journals of the project',
    commands: journals.map((path) => `append to ${path}`),
    touches: [...journals],
  }),
  execute: async ({ journals, section, line }, tools) => {
    const appended: Output['appended'] = [];
    for (const path of journals) appended.push(await appendTo(path, { section, line }, tools));
    return { appended };
  },
  verify: async ({ appended }, _input, tools) => {
    const changed: string[] = [];
    const evidence = [];
    for (const one of appended) {
      const bytes = await tools.files.read(placeOf(one.path, tools));
      const before = bytes.subarray(0, one.oldBytes);
      const behind = new TextDecoder().decode(bytes.subarray(one.oldBytes));
      if (sha256Hex(before) !== one.oldSha256 || !behind.includes(one.added)) changed.push(one.path);
      evidence.push({ kind: 'checksum' as const, ref: one.path, sha256: sha256Hex(bytes) });
    }
    return {
      answer: changed.length === 0 ? 'ok' : 'fail',
      asked: 'the old bytes of each file are the beginning of the new ones, the section stands behind them',
      observed: changed.length === 0 ? `${appended.length} files` : `changed: ${changed.join(', ')}`,
      evidence,
    };
  },
  critique: critiqueByCheck,
};

async function appendTo(
  path: string,
  { section, line }: Pick<Input, 'section' | 'line'>,
  tools: Tools,
): Promise<Output['appended'][number]> {
  const place = placeOf(path, tools);
  const exists = await tools.files.exists(place);
  const old = exists ? await tools.files.read(place) : new Uint8Array();
  const added = journalGrowth(path, old, { section, line });
  await tools.files.append(place, added);
  return { path, oldBytes: old.byteLength, oldSha256: sha256Hex(old), added };
}

function placeOf(path: string, { paths }: Tools): string {
  return `${paths.root}/${path}`;
}
