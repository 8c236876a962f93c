import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import { idleKernel } from '../src/macro/kernel-idle.ts';
import { forgetLastPush, lastPushPath, writeLastPush } from '../src/macro/last-push.ts';
import { leftRunning, withRemote } from '../src/macro/left-running.ts';
import { listSettings, lostSources } from '../src/macro/listed-settings.ts';
import type { Macro } from '../src/macro/macro.ts';
import { readVersion } from '../src/macro/read-version.ts';
import { sameSource, saveKernel } from '../src/macro/save-kernel.ts';
import type { Tools } from '../src/macro/tools.ts';
import { answerSchema } from '../src/model/answer.ts';
import { Failure, failureEffects } from '../src/model/failure.ts';
import type { KernelPush, KernelPushed, KernelView } from '../src/model/kaggle.ts';
import { refSchema } from '../src/model/precheck.ts';
import { replacedKernelSchema } from '../src/model/ticket.ts';

type Input = KernelPush & {
  /** Longest time in which a free session, quota or patience is waited for; 3600 when absent. */
  readonly deadlineSeconds?: number;
  /** First pause before the kernel is read back; 2 when absent. */
  readonly pauseSeconds?: number;
  /** Name of the project's code file; '' when absent. */
  readonly codeFile?: string;
};
const usualPauseSeconds = 2;
const inputSchema: z.ZodType<Input> = z.strictObject({
  ref: refSchema,
  title: z.string(),
  text: z.string(),
  language: z.string(),
  kind: z.enum(['notebook', 'script']),
  isPrivate: z.boolean(),
  enableInternet: z.boolean(),
  enableGpu: z.boolean(),
  datasetSources: z.array(z.string()),
  competitionSources: z.array(z.string()),
  kernelSources: z.array(z.string()),
  modelSources: z.array(z.string()).default([]),
  machineShape: z.string().default(''),
  dockerImage: z.string().default(''),
  dockerImagePinning: z.enum(['', 'original', 'latest']).default(''),
  sessionTimeoutSeconds: z.number().int().positive(),
  deadlineSeconds: z.number().positive().default(3600),
  pauseSeconds: z.number().positive().default(usualPauseSeconds),
  codeFile: z.string().default(''),
});
const outputSchema = z.strictObject({
  ref: refSchema,
  version: z.number().int().positive(),
  url: z.string(),
  pushedAt: z.string(),
  datasetSources: z.array(z.string()),
  /** Sources that were asked for and are not listed for this version. */
  lostSources: z.array(z.string()),
  sourceMatches: answerSchema,
  settings: z.array(z.strictObject({ name: z.string(), asked: z.string(), had: z.string() })),
  image: z.string(),
  replaced: replacedKernelSchema,
});

/** Saves the assembled notebook as a new kernel version, which starts its session, and reads that version back. */
export const push: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.1.1',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['kaggle'], writes: ['state-folder', 'kaggle-kernel'], commands: [] },
  RISKS: [
    'SaveKernel is not idempotent: what became of a lost answer is read back before anything is sent again',
    'a push to a running kernel starts a second session beside it: it is refused before',
  ],
  EVIDENCE_REQUIRED: ['answer', 'checksum'],
  plan: async (input, tools) => ({
    goal: `push ${input.ref.owner}/${input.ref.slug} and start its session`,
    commands: [
      `GetKernelSessionStatus ${input.ref.owner}/${input.ref.slug}`,
      `SaveKernel ${input.ref.owner}/${input.ref.slug} (${input.kind}, ${Buffer.byteLength(input.text)} bytes, ${wordsOf(input)})`,
    ],
    touches: [`kernel ${input.ref.owner}/${input.ref.slug}`, lastPushPath(tools)],
  }),
  execute: async (input, tools) => {
    const before = await idleKernel(input.ref, tools);
    const pushed = await sendOnce(input, before, tools);
    tools.presenter.show({ kind: 'place', what: 'kernel', url: pushed.url });
    const remote = `${input.ref.owner}/${input.ref.slug} v${pushed.version}`;
    const view = await leftRunning(remote, () =>
      readVersion(input.ref, pushed.version, input.pauseSeconds ?? usualPauseSeconds, tools),
    );
    if (view.kind !== '' && view.kind !== input.kind)
      throw new Failure('KERNEL_KIND_CHANGED', { observed: `${view.kind} ≠ ${input.kind}`, remote });
    return {
      ref: input.ref,
      version: pushed.version,
      url: pushed.url,
      pushedAt: pushed.serverTime,
      datasetSources: [...view.datasetSources],
      lostSources: lostSources(input, view),
      sourceMatches: sameSource(input, view.source),
      settings: listSettings(input, view),
      image: view.dockerImage,
      replaced: replacedKernel(input, before),
    };
  },
  verify: async (output, input) => {
    const remote = `${output.ref.owner}/${output.ref.slug} v${output.version}`;
    if (output.lostSources.length > 0)
      throw new Failure('KERNEL_SOURCE_REFUSED', { sources: output.lostSources.join(', '), remote });
    if (output.sourceMatches === 'fail')
      throw new Failure('KERNEL_MISMATCH', { expected: 'the pushed cells', observed: 'other cells', remote });
    return {
      answer: output.sourceMatches,
      asked: `version ${output.version} holds our cells and our data sources`,
      observed: `v${output.version} ${output.url}, sources ${output.datasetSources.join(' ')}`,
      short: `v${output.version} ${output.url}`,
      evidence: [
        { kind: 'answer', ref: `GetKernel v${output.version}`, sha256: sha256Hex(JSON.stringify(output)) },
        { kind: 'checksum', ref: 'pushed source', sha256: sha256Hex(input.text) },
      ],
    };
  },
  critique: critiqueByCheck,
};

// What is sent is written down before: a run that is cut off here leaves word for the next one.
async function sendOnce(input: Input, before: KernelView | undefined, tools: Tools): Promise<KernelPushed> {
  const versionBefore = before?.currentVersion ?? 0;
  const { deadlineSeconds = 3600, pauseSeconds = usualPauseSeconds, codeFile: _, ...kernel } = input;
  await writeLastPush(input.ref, { versionBefore, version: null }, tools);
  try {
    const pushed = await saveKernel(kernel, before, { deadlineSeconds, pauseSeconds }, tools);
    await writeLastPush(input.ref, { versionBefore, version: pushed.version }, tools);
    return pushed;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (!wasNotTaken(error)) throw withRemote(error, `${input.ref.owner}/${input.ref.slug} v?`);
    await forgetLastPush(tools);
    throw error;
  }
}

/** The service said no, and named no version that runs all the same. */
function wasNotTaken({ code, parameters }: Failure): boolean {
  const refused = failureEffects[code] === 'no-go' && parameters['remote'] === undefined;
  return refused || code === 'KAGGLE_CAPACITY' || code === 'KAGGLE_THROTTLED' || code === 'KERNEL_BUSY';
}

// What stood there before, in the words of what was put in its place.
function replacedKernel({ kind, language, codeFile = '' }: Input, before: KernelView | undefined) {
  const { currentVersion: version = 0, kind: its = '', language: spoken = '' } = before ?? {};
  return { remote: { version, kind: its, language: spoken }, local: { kind, language, codeFile } };
}

function wordsOf(input: Input): string {
  const words = [
    `internet ${input.enableInternet ? 'ON' : 'off'}`,
    input.isPrivate ? 'private' : 'PUBLIC',
    input.machineShape || (input.enableGpu ? 'GPU' : 'CPU'),
    input.dockerImage ? `image ${input.dockerImage}` : '',
    input.dockerImagePinning ? `pinning ${input.dockerImagePinning}` : '',
    `at most ${input.sessionTimeoutSeconds} s`,
    `sources ${sourcesOf(input).join(' ')}`,
  ];
  return words.filter((word) => word !== '').join(', ');
}

function sourcesOf(input: Input): string[] {
  return [
    ...input.datasetSources,
    ...input.competitionSources,
    ...input.kernelSources,
    ...(input.modelSources ?? []),
  ];
}
