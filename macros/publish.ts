import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { awaitVersion } from '../src/macro/await-version.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import {
  type DatasetFacts,
  isSameVersion,
  listingDifference,
  readDatasetFacts,
} from '../src/macro/dataset-facts.ts';
import type { Macro } from '../src/macro/macro.ts';
import { isAllowed, lostFiles, refuseLosses } from '../src/macro/refuse-losses.ts';
import type { Tools } from '../src/macro/tools.ts';
import { wantedFiles } from '../src/macro/wanted-files.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { Failure } from '../src/model/failure.ts';
import type { DatasetFile } from '../src/model/kaggle.ts';
import { bundleManifestName, bundleManifestSchema, sha256Schema } from '../src/model/manifest.ts';
import { refSchema } from '../src/model/precheck.ts';
import { datasetLossesSchema } from '../src/model/ticket.ts';

const inputSchema = z.strictObject({
  ref: refSchema,
  title: z.string(),
  licence: z.string(),
  isPrivate: z.boolean(),
  /** Absolute path of the folder that is published. */
  folder: absolutePathSchema,
  manifest: bundleManifestSchema,
  /** Current version on the service as it was shown before; 0 = none. */
  versionBefore: z.number().int().nonnegative(),
  /** Whether that version was seen to be this bundle already. */
  isPublished: z.boolean(),
  /** Files that the new version may lose, by name or pattern. */
  removals: z.array(z.string()),
  /** Whether any other loss is refused. */
  lossesRefused: z.boolean(),
  pollSeconds: z.number().positive(),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({
  ref: refSchema,
  version: z.number().int().positive(),
  reused: z.boolean(),
  manifestSha256: sha256Schema,
  losses: datasetLossesSchema.optional(),
});
type Output = z.infer<typeof outputSchema>;
const readyDeadlineSeconds = 900;
/** A version that nobody knows to have been made shows itself within the time that processing takes, or not at all. */
const doubtDeadlineSeconds = 300;

/** Publishes the bundle as the next version of the dataset, unless the current one is it, and waits until it is ready. */
export const publish: Macro<Input, Output> = {
  VERSION: '1.1.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['bundle', 'kaggle'], writes: ['kaggle-dataset'], commands: [] },
  RISKS: [
    'a version is a full snapshot: a file that is not sent is gone from it',
    'versions are never deleted',
    'the request that makes the version is sent once: after a lost answer only the service knows',
  ],
  EVIDENCE_REQUIRED: ['answer', 'checksum'],
  plan: async (input) => planOf(input),
  execute: async (input, tools) => {
    const { ref, versionBefore } = input;
    const wanted = wantedFiles(input.manifest);
    await refuseChangedFiles(input, tools);
    const facts = await settledFacts(input, tools);
    const current = facts.view?.currentVersion ?? 0;
    if (current !== versionBefore) {
      throw new Failure('DATASET_CHANGED', { expected: `v${versionBefore}`, observed: `v${current}` });
    }
    const { listed, status, view } = facts;
    const { manifestSha256 } = wanted;
    if (status === 'ready' && (await isSameVersion({ ref, version: current, listed }, wanted, tools))) {
      const losses = await earlierLosses(input, facts, tools);
      return {
        ref,
        version: current,
        reused: true,
        manifestSha256,
        ...(losses === undefined ? {} : { losses }),
      };
    }
    if (input.lossesRefused) refuseLosses(lostFiles(listed, wanted.files), input.removals, current);
    const { doubt } = await tools.kaggle.publishDataset(publicationOf(input), view !== undefined);
    const order = { ref, version: current + 1, wanted, statusBefore: status, pollSeconds: input.pollSeconds };
    await awaitVersion(
      doubt === undefined
        ? { ...order, deadlineSeconds: readyDeadlineSeconds }
        : { ...order, deadlineSeconds: doubtDeadlineSeconds, doubt },
      tools,
    );
    const losses = lossesOf(current, listed, input);
    return { ref, version: current + 1, reused: false, manifestSha256, losses };
  },
  verify: async (output, input, tools) => {
    const listed = await tools.kaggle.listDatasetFiles(output.ref, output.version);
    const difference = listingDifference(wantedFiles(input.manifest).files, listed);
    if (difference !== '') throw new Failure('DATASET_MISMATCH', { version: output.version, difference });
    const reused = output.reused ? `, ${bundleManifestName} of it equals ours: no new version` : '';
    return {
      answer: 'ok',
      asked: `the service lists exactly the files of the manifest in version ${output.version}`,
      observed: `version ${output.version}: ${listed.length} files equal in name and size${reused}`,
      short: `v${output.version}${output.reused ? ' =' : ''}`,
      evidence: [
        {
          kind: 'answer',
          ref: `ListDatasetFiles v${output.version}`,
          sha256: sha256Hex(JSON.stringify(listed)),
        },
        { kind: 'checksum', ref: bundleManifestName, sha256: output.manifestSha256 },
      ],
    };
  },
  critique: critiqueByCheck,
};

function lossesOf(version: number, listed: readonly DatasetFile[], { manifest, removals }: Input) {
  const lost = lostFiles(listed, wantedFiles(manifest).files);
  return { version, lost, allowed: lost.filter((name) => isAllowed(name, removals)) };
}

/** Of a version that was there already: against the one before it, as far as the service still lists that one. */
async function earlierLosses(input: Input, { view }: DatasetFacts, tools: Tools) {
  const current = view?.currentVersion ?? 0;
  const before = Math.max(0, ...(view?.versions ?? []).filter((version) => version < current));
  if (before === 0) return current === 1 ? lossesOf(0, [], input) : undefined;
  try {
    return lossesOf(before, await tools.kaggle.listDatasetFiles(input.ref, before), input);
  } catch (error) {
    // A version that is gone decides nothing about this run's work: the judge says that it is not known.
    if (error instanceof Failure && error.code.startsWith('KAGGLE_')) return undefined;
    throw error;
  }
}

function planOf({ ref, manifest, versionBefore, isPublished, isPrivate }: Input) {
  const name = `${ref.owner}/${ref.slug}`;
  if (isPublished) {
    const goal = `use version ${versionBefore} of ${name}, which is this bundle already`;
    return { goal, commands: [`ListDatasetFiles ${name} v${versionBefore}`], touches: [] };
  }
  const create = versionBefore === 0 ? 'CreateDataset' : 'CreateDatasetVersion';
  return {
    goal: `publish the bundle as version ${versionBefore + 1} of ${name}`,
    commands: [
      ...wantedFiles(manifest).files.map((file) => `StartBlobUpload ${file.name} (${file.bytes} bytes)`),
      `${create} ${name} (${isPrivate ? 'private' : 'PUBLIC'})`,
    ],
    touches: [`dataset ${name}`],
  };
}

function publicationOf({ ref, title, licence, isPrivate, folder, manifest }: Input) {
  const { files, manifestSha256 } = wantedFiles(manifest);
  return {
    ...{ ref, title, licence, isPrivate },
    notes: `nx47:${manifestSha256}`,
    files: files.map((file) => ({ ...file, path: `${folder}/${file.name}` })),
  };
}

async function refuseChangedFiles(input: Input, tools: Tools): Promise<void> {
  for (const { name, sha256 } of wantedFiles(input.manifest).files) {
    if ((await tools.files.hash(`${input.folder}/${name}`)) === sha256) continue;
    throw new Failure('DATASET_MISMATCH', { version: 0, difference: `changed after the audit: ${name}` });
  }
}

/**
 * What the service has once nothing is under way: a new version is refused while the first one is processed, and a
 * dataset that is being made is not shown yet. Errors: DATASET_NOT_READY {version, seconds}.
 */
async function settledFacts({ ref, pollSeconds }: Input, tools: Tools): Promise<DatasetFacts> {
  const start = tools.clock.monotonicNs();
  for (;;) {
    const facts = await readDatasetFacts(ref, tools);
    const { view, status } = facts;
    const isSettled = ['absent', 'failed', 'deleted'].includes(status);
    if (isSettled || (status === 'ready' && (view?.currentVersion ?? 0) > 0)) return facts;
    const elapsed = Number(tools.clock.monotonicNs() - start) / 1e9;
    if (elapsed > readyDeadlineSeconds) {
      const version = view?.currentVersion ?? 0;
      throw new Failure('DATASET_NOT_READY', { version, seconds: Math.round(elapsed) });
    }
    await tools.clock.sleep(pollSeconds, tools.signal);
  }
}
