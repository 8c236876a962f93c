import { z } from 'zod';
import { collectedFiles } from '../src/codec/collected-files.ts';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import { type FetchedFile, fetchOutputs, manifestDigests } from '../src/macro/fetch-outputs.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { type CollectedRun, collectedRunSchema, type FileBytes } from '../src/model/facts.ts';
import type { KernelOutput } from '../src/model/kaggle.ts';
import type { LogRecord } from '../src/model/log.ts';
import { refSchema } from '../src/model/precheck.ts';

const inputSchema = z.strictObject({
  ref: refSchema,
  version: z.number().int().positive(),
  /** Name of the kernel's own manifest of digests; absent = none is known. */
  manifest: z.string().optional(),
  /** Names of the files that are judged by what they say; the others are not held in memory. Absent = all are judged. */
  judged: z.array(z.string()).optional(),
  /** Longest time for all downloads together; 1800 when absent. */
  deadlineSeconds: z.number().positive().optional(),
  /** Pause before an empty listing is asked for again; 5 when absent. */
  pauseSeconds: z.number().nonnegative().optional(),
});

/** Downloads every output and the log of exactly this kernel version, below the session's evidence. */
export const collect: Macro<z.infer<typeof inputSchema>, z.infer<typeof collectedRunSchema>> = {
  VERSION: '1.1.1',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: collectedRunSchema,
  ALLOWLIST: { reads: ['kaggle'], writes: ['session-folder'], commands: [] },
  RISKS: ['names come from outside: a name that leaves its folder is refused, nothing is written for it'],
  // A run may leave no file: that is the judge's to refuse, on the log.
  EVIDENCE_REQUIRED: ['log'],
  plan: async ({ ref, version }, tools) => ({
    goal: `download the log and every output of version ${version}`,
    commands: [
      `ListKernelSessionOutput ${ref.owner}/${ref.slug} v${version}`,
      `ListKernelFiles ${ref.owner}/${ref.slug} v${version}`,
      'GET each file',
    ],
    touches: [`${tools.paths.session}/evidence/`],
  }),
  execute: async ({ ref, version, ...input }, tools) => {
    const folder = `${tools.paths.session}/evidence/outputs`;
    const { manifest = '', deadlineSeconds = 1800, pauseSeconds = 5 } = input;
    const order = { ref, version, folder, manifest, deadlineSeconds, pauseSeconds };
    const { output, files } = await fetchOutputs(order, tools);
    const isJudged = ({ name }: FetchedFile) => input.judged?.includes(name) ?? true;
    const read: FileBytes[] = [];
    for (const { name } of files.filter(isJudged)) {
      read.push({ name, bytes: await tools.files.read(`${folder}/${name}`) });
    }
    const others = files
      .filter((file) => !isJudged(file))
      .map(({ name, bytes: byteLength, sha256 }) => ({ name, byteLength, sha256 }));
    await writeLogs(output, tools);
    const rest = others.length === 0 ? {} : { others };
    return { files: read, ...rest, rawLog: output.log, log: output.records };
  },
  verify: async (collected, { manifest = '' }, tools) => {
    const folder = `${tools.paths.session}/evidence`;
    const files = collectedFiles(collected);
    const changed: string[] = [];
    for (const { name, sha256 } of files) {
      if ((await tools.files.hash(`${folder}/outputs/${name}`)) !== sha256) changed.push(name);
    }
    return {
      answer: changed.length === 0 ? 'ok' : 'fail',
      asked: 'every downloaded file lies on disk as it was received',
      observed: [
        `${files.length} files, log of ${collected.log.length} records`,
        againstManifest(collected, manifest),
        changed.length > 0 ? `changed: ${changed.join(', ')}` : '',
      ]
        .filter((part) => part !== '')
        .join('; '),
      evidence: [
        ...files.map(({ name, sha256 }) => ({
          kind: 'file' as const,
          ref: `evidence/outputs/${name}`,
          sha256,
        })),
        { kind: 'log', ref: 'evidence/kernel.log', sha256: sha256Hex(collected.rawLog) },
        ...(['stdout', 'stderr'] as const).map((stream) => ({
          kind: 'log' as const,
          ref: `evidence/kernel.${stream}.log`,
          sha256: sha256Hex(flattened(collected.log, stream)),
        })),
      ],
    };
  },
  critique: (subject) => {
    const basic = critiqueByCheck(subject);
    if (subject.kind === 'plan' || collectedFiles(subject.output).length > 0) return basic;
    return { accepted: basic.accepted, remarks: [...basic.remarks, 'the run left no output file'] };
  },
};

/** The log as the service gave it, and what each stream said, in one piece. */
async function writeLogs(output: KernelOutput, tools: Tools): Promise<void> {
  const folder = `${tools.paths.session}/evidence`;
  await tools.files.write(`${folder}/kernel.log`, output.log);
  for (const stream of ['stdout', 'stderr'] as const) {
    await tools.files.write(`${folder}/kernel.${stream}.log`, flattened(output.records, stream));
  }
}

function flattened(records: readonly LogRecord[], stream: LogRecord['stream']): string {
  return records
    .filter((record) => record.stream === stream)
    .map(({ text }) => text)
    .join('');
}

function againstManifest(collected: CollectedRun, manifest: string): string {
  const own = collected.files.find(({ name }) => name === manifest);
  if (own === undefined) return '';
  const digests = manifestDigests(own.bytes);
  const equal = collectedFiles(collected).filter(({ name, sha256 }) => digests.get(name) === sha256);
  return `${equal.length} of ${digests.size} digests as in ${manifest}`;
}
