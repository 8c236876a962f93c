import { z } from 'zod';
import { eventsOf, verifyChain } from '../src/ledger/chain.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { mostSummaryLines, summarizeEvents } from '../src/macro/summary-page.ts';
import type { Tools } from '../src/macro/tools.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { Failure } from '../src/model/failure.ts';

const inputSchema = z.strictObject({ session: absolutePathSchema });
const outputSchema = z.strictObject({ page: z.string(), text: z.string(), deviations: z.array(z.string()) });

/** SUMMARIZE of the contract (rules 57 and 171 to 173): a session on one page, and where it left its way. */
export const summarizeSession: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: ['session-folder'], commands: [] },
  RISKS: ['a page leaves out: the ledger stays the evidence'],
  EVIDENCE_REQUIRED: ['file'],
  plan: async ({ session }, { paths }) => ({
    goal: `summarize ${session.slice(session.lastIndexOf('/') + 1)}`,
    commands: ['write SUMMARY.md'],
    touches: [`${paths.session}/SUMMARY.md`],
  }),
  execute: async ({ session }, tools) => {
    const { text, deviations } = summarizeEvents(await eventsIn(session, tools));
    await tools.files.write(`${tools.paths.session}/SUMMARY.md`, text);
    return { page: 'SUMMARY.md', text, deviations: [...deviations] };
  },
  verify: async ({ page, text, deviations }, _input, { files, paths }) => {
    const lines = text.trimEnd().split('\n').length;
    const kept = new TextDecoder().decode(await files.read(`${paths.session}/${page}`));
    return {
      answer: kept === text && lines <= mostSummaryLines ? 'ok' : 'fail',
      asked: `the page on disk has at most ${mostSummaryLines} lines`,
      observed: `${lines} lines, ${deviations.length} deviations`,
      short: `${deviations.length}`,
      evidence: [{ kind: 'file', ref: page, sha256: await files.hash(`${paths.session}/${page}`) }],
    };
  },
  critique: critiqueByCheck,
};

async function eventsIn(session: string, { files }: Tools) {
  const file = `${session}/logs/session.jsonl`;
  const chain = verifyChain(await files.read(file));
  // Of a session that is still going on the last line may be on its way.
  if (chain.problem !== '' && chain.problem !== 'torn-tail')
    throw new Failure('LEDGER_BROKEN', { file, line: chain.line, why: chain.problem });
  return eventsOf(chain.lines);
}
