import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { showForeign } from '../src/codec/safe-name.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import { isSameVersion, readDatasetFacts } from '../src/macro/dataset-facts.ts';
import type { Macro } from '../src/macro/macro.ts';
import { lostFiles, refuseLosses } from '../src/macro/refuse-losses.ts';
import type { Tools } from '../src/macro/tools.ts';
import { wantedFiles } from '../src/macro/wanted-files.ts';
import { type Card, cardSchema } from '../src/model/card.ts';
import { bundleManifestSchema } from '../src/model/manifest.ts';
import { refSchema } from '../src/model/precheck.ts';
import { cardLines } from '../src/text/card-lines.ts';

const inputSchema = z.strictObject({
  dataset: z
    .strictObject({
      ref: refSchema,
      title: z.string(),
      licence: z.string(),
      asksPrivate: z.boolean(),
      /** Absent while the bundle is not made. */
      manifest: bundleManifestSchema.optional(),
    })
    .optional(),
  kernel: z.strictObject({
    ref: refSchema,
    title: z.string(),
    asksPrivate: z.boolean(),
    bytes: z.number().int().nonnegative(),
    internet: z.boolean(),
    sources: z.array(z.string()),
    session: z
      .strictObject({ machine: z.string(), image: z.string(), timeoutSeconds: z.number() })
      .optional(),
  }),
  /** What may become public. */
  makePublic: z.array(z.enum(['dataset', 'kernel'])),
  /** Files that a new version may lose. */
  removals: z.array(z.string()),
  /** Whether any other loss stops the run. */
  lossesRefused: z.boolean(),
  secrets: z.array(z.string()),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({ card: cardSchema });

/** Tells on one card what will be sent, before the first write: files, bytes, ids, visibility, licence, secrets. */
export const showCard: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['bundle', 'kaggle'], writes: [], commands: [] },
  RISKS: ['what the service has may change between the card and the first write: publication looks again'],
  EVIDENCE_REQUIRED: ['answer'],
  plan: async ({ dataset, kernel }) => ({
    goal: 'tell what will be sent',
    commands: [
      ...(dataset === undefined ? [] : [`GetDataset ${dataset.ref.owner}/${dataset.ref.slug}`]),
      `GetKernel ${kernel.ref.owner}/${kernel.ref.slug}`,
    ],
    touches: [],
  }),
  execute: async (input, tools) => {
    const dataset = await datasetPart(input, tools);
    const kernel = await kernelPart(input, tools);
    const card: Card = { kernel, secrets: input.secrets, ...(dataset === undefined ? {} : { dataset }) };
    for (const text of cardLines(card, tools.language)) {
      tools.presenter.show({ kind: 'note', text: showForeign(text) });
    }
    // Shown first: whoever is stopped by a loss sees the whole of it.
    if (dataset !== undefined && input.lossesRefused) {
      refuseLosses(dataset.lost, input.removals, dataset.version - 1);
    }
    return { card };
  },
  verify: async ({ card }, input) => {
    const { dataset, kernel } = card;
    const files = dataset?.files ?? [];
    const isWhole = (input.dataset?.manifest?.files.length ?? -1) + 1 === files.length;
    return {
      answer: dataset === undefined || isWhole ? 'ok' : 'fail',
      asked: 'the card names every file of the manifest, and the manifest itself',
      observed: `${files.length} files, dataset ${dataset?.action ?? '∅'}, kernel ${kernel.action}`,
      short: `${files.length} files, ${files.reduce((sum, { bytes }) => sum + bytes, 0)} bytes`,
      evidence: [{ kind: 'answer', ref: 'card', sha256: sha256Hex(JSON.stringify(card)) }],
    };
  },
  critique: critiqueByCheck,
};

async function datasetPart(input: Input, tools: Tools): Promise<Card['dataset']> {
  const { dataset } = input;
  if (dataset === undefined) return undefined;
  const { ref, title, licence, asksPrivate, manifest } = dataset;
  const { view, listed } = await readDatasetFacts(ref, tools);
  const current = view?.currentVersion ?? 0;
  const wanted = manifest === undefined ? undefined : wantedFiles(manifest);
  const isSame =
    wanted !== undefined &&
    current > 0 &&
    (await isSameVersion({ ref, version: current, listed }, wanted, tools));
  return {
    ...{ ref, title, asksPrivate },
    licence: view?.licence === undefined || view.licence === '' ? licence : view.licence,
    action: view === undefined ? 'create' : isSame ? 'reuse' : 'version',
    version: isSame ? current : current + 1,
    ...visibility(view?.isPrivate, asksPrivate || !input.makePublic.includes('dataset')),
    files: (wanted?.files ?? []).map(({ name, bytes }) => ({ name, bytes })),
    lost: wanted === undefined ? [] : lostFiles(listed, wanted.files),
  };
}

async function kernelPart({ kernel, makePublic }: Input, tools: Tools): Promise<Card['kernel']> {
  const view = await tools.kaggle.viewKernel(kernel.ref);
  const { asksPrivate } = kernel;
  const isKept = asksPrivate || (view?.isPrivate !== false && !makePublic.includes('kernel'));
  return {
    ...kernel,
    action: view === undefined ? 'create' : 'version',
    version: (view?.currentVersion ?? 0) + 1,
    ...(view === undefined ? {} : { wasPrivate: view.isPrivate }),
    isPrivate: isKept,
  };
}

/** A new version leaves a dataset as visible as it is; only a new dataset has the choice. */
function visibility(wasPrivate: boolean | undefined, isPrivateWhenNew: boolean) {
  return wasPrivate === undefined ? { isPrivate: isPrivateWhenNew } : { wasPrivate, isPrivate: wasPrivate };
}
