import { z } from 'zod';

const storedContent = { sha256: z.string(), bytes: z.int().nonnegative() };
const storedFile = z.strictObject({ name: z.string(), ...storedContent });

const blob = z.strictObject({
  /** What a dataset version refers to. */
  token: z.string(),
  /** Last part of the upload address; whoever knows it may upload. */
  secret: z.string(),
  owner: z.string(),
  name: z.string(),
  bytes: z.int().nonnegative(),
  /** '' until every byte has arrived. */
  sha256: z.string(),
});

/** Members with a default were added later: a store of before is read all the same. */
const texts = z.array(z.string()).readonly().default([]);

const datasetVersion = z.strictObject({
  number: z.int().positive(),
  notes: z.string(),
  createdMs: z.int(),
  /** From this moment the version is processed: listed, current, mounted. */
  readyMs: z.int(),
  files: z.array(storedFile).readonly(),
  /** Why processing failed, an archive that can't be unpacked for instance; '' when it did not. */
  failed: z.string().default(''),
});
const dataset = z.strictObject({
  id: z.int(),
  owner: z.string(),
  slug: z.string(),
  title: z.string(),
  licence: z.string(),
  isPrivate: z.boolean(),
  subtitle: z.string().default(''),
  description: z.string().default(''),
  keywords: texts,
  updateFrequency: z.string().default(''),
  sources: z.string().default(''),
  versions: z.array(datasetVersion).readonly(),
});

const session = z.strictObject({
  id: z.int(),
  /** `new-script`: saved without being run. */
  status: z.enum([
    'queued',
    'running',
    'complete',
    'error',
    'cancel-requested',
    'cancel-acknowledged',
    'new-script',
  ]),
  failureMessage: z.string(),
  isolation: z.string(),
  interpreter: z.string(),
  startedMs: z.int(),
  endedMs: z.int(),
  outputs: z.array(storedFile).readonly(),
  /** Digest of the log text in the content store; '' until the session has ended. */
  log: z.string(),
});
const kernelVersion = z.strictObject({
  number: z.int().positive(),
  createdMs: z.int(),
  /** Digest of the pushed text in the content store. */
  source: z.string(),
  isPrivate: z.boolean(),
  enableInternet: z.boolean(),
  /** Only those that could be added. */
  datasetSources: z.array(z.string()).readonly(),
  kernelSources: texts,
  competitionSources: texts,
  modelSources: texts,
  enableGpu: z.boolean().default(false),
  enableTpu: z.boolean().default(false),
  machineShape: z.string().default(''),
  dockerImage: z.string().default(''),
  timeoutSeconds: z.int().positive(),
  session,
});
const kernel = z.strictObject({
  id: z.int(),
  owner: z.string(),
  slug: z.string(),
  title: z.string(),
  kind: z.enum(['notebook', 'script']),
  versions: z.array(kernelVersion).readonly(),
});

/** Everything that the embedded service remembers, but for the bytes of files. */
export const storeStateSchema = z.strictObject({
  format: z.literal(1),
  nextId: z.int().positive(),
  blobs: z.array(blob).readonly(),
  datasets: z.array(dataset).readonly(),
  kernels: z.array(kernel).readonly(),
});

export type StoreState = z.infer<typeof storeStateSchema>;
export type StoredFile = z.infer<typeof storedFile>;
export type StoredBlob = z.infer<typeof blob>;
export type StoredDataset = z.infer<typeof dataset>;
export type StoredDatasetVersion = z.infer<typeof datasetVersion>;
export type StoredKernel = z.infer<typeof kernel>;
export type StoredKernelVersion = z.infer<typeof kernelVersion>;
export type StoredSession = z.infer<typeof session>;

/** One version of one kernel, and so one session. */
export type SessionKey = { readonly kernelId: number; readonly version: number };

/** A service that has seen nothing yet; ids start high enough to be told from version numbers. */
export const emptyStoreState: StoreState = {
  format: 1,
  nextId: 100_001,
  blobs: [],
  datasets: [],
  kernels: [],
};

/** The state with one session changed; unchanged when there is no such session. */
export function withSession(
  state: StoreState,
  key: SessionKey,
  edit: (session: StoredSession) => StoredSession,
): StoreState {
  const kernels = state.kernels.map((each) =>
    each.id !== key.kernelId
      ? each
      : {
          ...each,
          versions: each.versions.map((version) =>
            version.number === key.version ? { ...version, session: edit(version.session) } : version,
          ),
        },
  );
  return { ...state, kernels };
}
