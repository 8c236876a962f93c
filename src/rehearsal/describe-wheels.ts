import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Hex } from '../codec/digest.ts';
import type { OfferedWheel, WheelTarget } from '../model/world.ts';
import { askIndex, isUnanswered } from './ask-index.ts';
import { type CacheKey, cached, findCached } from './cache.ts';
import { wheelFileOf } from './list-wheels.ts';
import type { Machine } from './machine.ts';
import { downloadEnvironment, requireFetched } from './package-index.ts';

/**
 * What the user's index says of these wheels: digest and metadata, through pip's installation report (PEP 658
 * spares the wheels themselves where the index has it). What was described once is known without a network. A wheel
 * that pip would not choose for its version, nor under its own ABI alone, is left out. Errors: WHEELS_UNREACHABLE,
 * VENV_FAILED, PYTHON_BROKEN, DISK_WRITE_FAILED.
 */
export async function describeWheels(
  machine: Machine,
  files: readonly string[],
  target: WheelTarget,
): Promise<OfferedWheel[]> {
  const known = new Map<string, OfferedWheel>();
  const asked: string[] = [];
  for (const file of new Set(files)) {
    const before = await readKept(machine, file, target);
    if (before === undefined) asked.push(file);
    else known.set(file, before);
  }
  for (const batch of oneOfEachName(asked)) {
    const found = await askBoth(machine, batch, target);
    for (const one of found) known.set(one.file, await keep(machine, one, target));
  }
  return [...new Set(files)].flatMap((file) => known.get(file) ?? []);
}

/** pip takes one version of a name at a time. */
function oneOfEachName(files: readonly string[]): string[][] {
  const batches: Map<string, string>[] = [];
  for (const file of files) {
    const [name = ''] = file.toLowerCase().split('-');
    const free = batches.find((batch) => !batch.has(name));
    if (free === undefined) batches.push(new Map([[name, file]]));
    else free.set(name, file);
  }
  return batches.map((batch) => [...batch.values()]);
}

/** As pip chooses among all; then, for those that are not its choice, among wheels of their own ABI. */
async function askBoth(
  machine: Machine,
  files: readonly string[],
  target: WheelTarget,
): Promise<OfferedWheel[]> {
  const found = (await ask(machine, files, target)).filter(({ file }) => files.includes(file));
  const rest = files.filter((file) => !found.some((one) => one.file === file));
  const abis = [...new Set(rest.map((file) => file.split('-').at(-2) ?? ''))];
  for (const abi of abis) {
    const batch = rest.filter((file) => file.split('-').at(-2) === abi);
    const again = await ask(machine, batch, target, abi.split('.'));
    found.push(...again.filter(({ file }) => batch.includes(file)));
  }
  return found;
}

/** One report for all of them; where one of them can't be had, for the others. */
async function ask(
  machine: Machine,
  files: readonly string[],
  target: WheelTarget,
  abis?: readonly string[],
): Promise<OfferedWheel[]> {
  const requirements = files.map(pinOf);
  if (requirements.length === 0) return [];
  const question = { requirements, ...(abis === undefined ? {} : { abis }) };
  const { result, report } = await askIndex(machine, target, question);
  if (report !== '') return reportSchema.parse(JSON.parse(report)).install.flatMap(offerOf);
  if (isUnanswered(result)) requireFetched(requirements.join(' '), result);
  const missing = /No matching distribution found for (\S+)/.exec(result.stderr)?.[1];
  const others = files.filter((file) => pinOf(file) !== missing);
  return others.length === files.length ? [] : ask(machine, others, target, abis);
}

function pinOf(file: string): string {
  const [name = '', version = ''] = file.split('-');
  return `${name}==${version}`;
}

const reportSchema = z.object({
  install: z.array(
    z.object({
      download_info: z.object({
        url: z.string(),
        archive_info: z.object({
          hash: z.string().optional(),
          hashes: z.record(z.string(), z.string()).optional(),
        }),
      }),
      is_yanked: z.boolean().optional(),
      metadata: z.object({
        requires_dist: z.array(z.string()).optional(),
        requires_python: z.string().optional(),
        provides_extra: z.array(z.string()).optional(),
      }),
    }),
  ),
});
type Reported = z.infer<typeof reportSchema>['install'][number];

function offerOf({
  download_info: { url, archive_info: archive },
  is_yanked,
  metadata,
}: Reported): OfferedWheel[] {
  const sha256 = archive.hashes?.['sha256'] ?? /^sha256=([0-9a-f]{64})$/.exec(archive.hash ?? '')?.[1];
  const [file] = wheelFileOf(url);
  if (sha256 === undefined || file === undefined) return [];
  return [
    {
      file,
      sha256,
      requires: metadata.requires_dist ?? [],
      requiresPython: metadata.requires_python ?? '',
      extras: metadata.provides_extra ?? [],
      isWithdrawn: is_yanked === true,
    },
  ];
}

const offerSchema: z.ZodType<OfferedWheel> = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  requires: z.array(z.string()),
  requiresPython: z.string(),
  extras: z.array(z.string()),
  isWithdrawn: z.boolean(),
});

const kept = 'offer.json';

async function readKept(
  machine: Machine,
  file: string,
  target: WheelTarget,
): Promise<OfferedWheel | undefined> {
  const entry = await findCached(machine.cache, keyOf(machine, file, target));
  return entry === undefined
    ? undefined
    : offerSchema.parse(JSON.parse(await readFile(join(entry, kept), 'utf8')));
}

async function keep(machine: Machine, offer: OfferedWheel, target: WheelTarget): Promise<OfferedWheel> {
  await cached(machine.cache, keyOf(machine, offer.file, target), (folder) =>
    writeFile(join(folder, kept), `${JSON.stringify(offer)}\n`),
  );
  return offer;
}

/** Addresses of indexes may hold credentials: of them only a digest is written down. */
function keyOf(machine: Machine, file: string, { minor, glibc }: WheelTarget): CacheKey {
  const environment = Object.entries(downloadEnvironment(machine)).filter(([name]) =>
    /INDEX|LINKS|CONFIG/.test(name),
  );
  const index = sha256Hex(JSON.stringify([environment.sort(), machine.home]));
  return { kind: 'wheel-offers', spec: [file, minor, glibc, 'x86_64', index] };
}
