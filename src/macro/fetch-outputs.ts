import { parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import type { KernelOutput, OutputFile, Ref } from '../model/kaggle.ts';
import { checksumsManifestSchema } from '../model/kernel-outputs.ts';
import type { WrittenFile } from '../model/world.ts';
import { checkOutputNames } from './output-names.ts';
import type { Tools } from './tools.ts';

export type FetchOrder = {
  readonly ref: Ref;
  readonly version: number;
  /** Where the files go. Absolute. */
  readonly folder: string;
  /** Name of the kernel's own manifest of digests; '' = none is known. */
  readonly manifest: string;
  /** Longest time for all of it. */
  readonly deadlineSeconds: number;
  /** Pause before an empty listing is asked for again. */
  readonly pauseSeconds: number;
};
export type FetchedFile = WrittenFile & { readonly name: string };
export type FetchedOutputs = { readonly output: KernelOutput; readonly files: readonly FetchedFile[] };

/** Downloads at the same time. */
const workers = 4;
/** So often one file is asked for, each time at a fresh address. */
const mostTries = 3;

/**
 * Streams every output of one version to disk, four at a time, in the order of the listing. An address that has
 * expired, a page in the place of a file and a file of another length than listed are asked for again at the address
 * of a fresh listing; so is, at the end, a file whose digest is not that of the kernel's own manifest, and the manifest itself. Errors:
 * OUTPUT_TOO_MANY, OUTPUT_NAME_UNSAFE before anything is written; OUTPUT_INCOMPLETE for a file that does not come
 * whole; KAGGLE_TIMEOUT when the deadline is over, however slowly the bytes drip; those of the service.
 */
export async function fetchOutputs(order: FetchOrder, tools: Tools): Promise<FetchedOutputs> {
  const start = tools.clock.monotonicNs();
  const leftSeconds = () => order.deadlineSeconds - Number(tools.clock.monotonicNs() - start) / 1e9;
  const output = await listOutputs(order, tools);
  checkOutputNames(output.files);
  await tools.files.makeFolder(order.folder);
  const run: Fetching = { order, tools, leftSeconds, addresses: addressesOf(output), fetched: new Map() };
  await fetchAll(output.files, run);
  for (let round = 1; round < mostTries; round += 1) {
    const damaged = await damagedFiles(output.files, run);
    if (damaged.length === 0) break;
    await listAgain(run);
    await fetchAll(damaged, run);
  }
  const files = output.files.flatMap(({ name }) => {
    const written = run.fetched.get(name);
    return written === undefined ? [] : [{ name, ...written }];
  });
  return { output, files };
}

type Fetching = {
  readonly order: FetchOrder;
  readonly tools: Tools;
  readonly leftSeconds: () => number;
  readonly fetched: Map<string, WrittenFile>;
  addresses: ReadonlyMap<string, string>;
  listing?: Promise<void>;
};

function addressesOf({ files }: Pick<KernelOutput, 'files'>): Map<string, string> {
  return new Map(files.map(({ name, url }) => [name, url]));
}

/** A session that has just ended may list neither file nor log for a moment. */
async function listOutputs({ ref, version, pauseSeconds }: FetchOrder, tools: Tools): Promise<KernelOutput> {
  for (let attempt = 1; ; attempt += 1) {
    const output = await tools.kaggle.listKernelOutput(ref, version);
    if (output.files.length > 0 || output.log !== '' || attempt >= mostTries) return output;
    await tools.clock.sleep(pauseSeconds, tools.signal);
  }
}

async function fetchAll(files: readonly OutputFile[], run: Fetching): Promise<void> {
  const waiting = [...files];
  const failures: unknown[] = [];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined && failures.length === 0; file = waiting.shift()) {
      const { name } = file;
      run.tools.presenter.show({
        kind: 'transfer',
        name,
        done: files.length - waiting.length,
        total: files.length,
      });
      try {
        run.fetched.set(name, await fetchOne(file, run));
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  if (failures.length > 0) throw failures[0];
}

async function fetchOne(file: OutputFile, run: Fetching): Promise<WrittenFile> {
  const { order, tools, leftSeconds } = run;
  const path = `${order.folder}/${file.name}`;
  await tools.files.makeFolder(path.slice(0, path.lastIndexOf('/')));
  for (let attempt = 1; ; attempt += 1) {
    const seconds = leftSeconds();
    if (seconds <= 0) throw late(order);
    const url = run.addresses.get(file.name) ?? '';
    try {
      const save = (chunks: AsyncIterable<Uint8Array>) => tools.files.writeFrom(path, chunks);
      return await tools.kaggle.saveOutput({ ...file, url }, save, seconds);
    } catch (error) {
      if (!(error instanceof Failure) || !isMendable(error) || attempt >= mostTries) throw error;
      // Another download may have had a fresh listing made meanwhile.
      if (run.addresses.get(file.name) === url) await listAgain(run);
    }
  }
}

/** What a fresh address may mend; a file that is too large stays so. */
function isMendable({ code, parameters }: Failure): boolean {
  return code === 'OUTPUT_INCOMPLETE' && parameters['why'] !== 'too-large';
}

async function listAgain(run: Fetching): Promise<void> {
  const { order, tools } = run;
  run.listing ??= tools.kaggle.listKernelOutput(order.ref, order.version).then((output) => {
    run.addresses = addressesOf(output);
  });
  try {
    await run.listing;
  } finally {
    delete run.listing;
  }
}

/**
 * Files whose digest on disk is another than the kernel wrote down, and then the manifest too: which of the two is
 * damaged nobody can tell. A manifest that can't be read is one that may have been damaged on its way.
 */
async function damagedFiles(files: readonly OutputFile[], run: Fetching): Promise<OutputFile[]> {
  const { order, tools, fetched } = run;
  if (!fetched.has(order.manifest)) return [];
  const digests = manifestDigests(await tools.files.read(`${order.folder}/${order.manifest}`));
  const isOther = ({ name }: OutputFile) => {
    const wanted = digests.get(name);
    return wanted !== undefined && fetched.get(name)?.sha256 !== wanted;
  };
  if (digests.size > 0 && !files.some(isOther)) return [];
  return files.filter((file) => file.name === order.manifest || isOther(file));
}

/** Digests by file name of the kernel's manifest; empty when it is none. */
export function manifestDigests(bytes: Uint8Array): Map<string, string> {
  try {
    const manifest = checksumsManifestSchema.safeParse(parseStrictJson(bytes));
    if (!manifest.success) return new Map();
    return new Map(Object.entries(manifest.data.files).map(([name, { sha256 }]) => [name, sha256]));
  } catch (error) {
    if (error instanceof Failure) return new Map();
    throw error;
  }
}

function late({ deadlineSeconds }: FetchOrder): Failure {
  return new Failure('KAGGLE_TIMEOUT', { operation: 'Download', seconds: deadlineSeconds });
}
