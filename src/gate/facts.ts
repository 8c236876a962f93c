import type { z } from 'zod';
import type { JsonObject } from '../codec/strict-json.ts';
import type { Dossier, StepRecord } from '../model/dossier.ts';
import { Failure } from '../model/failure.ts';
import type { Governed } from '../model/governing.ts';
import {
  type ChecksumsManifest,
  checksumsManifestSchema,
  type Observations,
  type OutputRole,
  observationsSchema,
  outputNames,
  runtimeProfileName,
} from '../model/kernel-outputs.ts';
import { type RuntimeProfile, runtimeProfileSchema } from '../model/profile.ts';
import type { LogReading } from '../model/verdict.ts';
import { type OwnLines, readLog } from './own-lines.ts';
import type { PlatformNoise } from './platform-noise.ts';
import { parseJsonLines, parseJsonObject, parseTable, type Read, readBytes } from './read.ts';

/** Everything the conditions look at: the dossier, and what is derived from it once. */
export type GateFacts = {
  readonly dossier: Dossier;
  readonly noise: PlatformNoise;
  /** File name of each of the eight outputs. */
  readonly names: Record<OutputRole, string>;
  /** Bytes of an output by file name. A name collected twice is unreadable: which of the two counts? */
  readonly output: (name: string) => Read<Uint8Array>;
  readonly report: Read<JsonObject>;
  readonly events: Read<JsonObject[]>;
  readonly metrics: Read<{ readonly header: string; readonly rows: string[][] }>;
  readonly latency: Read<JsonObject>;
  readonly hardware: Read<JsonObject>;
  readonly checksums: Read<ChecksumsManifest>;
  readonly profile: Read<RuntimeProfile>;
  readonly observations: Read<Observations>;
  /** undefined: no log was collected. */
  readonly log: { readonly reading: LogReading; readonly own: OwnLines } | undefined;
  /** The governing document held against what the other conditions answered; undefined while they are judged. */
  readonly governed?: Governed;
  /** The last record of that macro. */
  readonly step: (macro: string) => StepRecord | undefined;
};

/** Derives the facts; total, whatever bytes the run left. */
export function gatherFacts(dossier: Dossier, noise: PlatformNoise): GateFacts {
  const { settings, collected } = dossier;
  const names = outputNames(settings.packs, settings['main-report']);
  const output = (name: string): Read<Uint8Array> => collectedFile(dossier, name);
  const profile = readBytes(output(runtimeProfileName), parseJsonObject);
  return {
    dossier,
    noise,
    names,
    output,
    report: readBytes(output(names['main-report']), parseJsonObject),
    events: readBytes(output(names.events), parseJsonLines),
    metrics: readBytes(output(names['metrics-csv']), parseTable),
    latency: readBytes(output(names.latency), parseJsonObject),
    hardware: readBytes(output(names.hardware), parseJsonObject),
    checksums: readBytes(output(names.checksums), (bytes) =>
      conform(checksumsManifestSchema, parseJsonObject(bytes)),
    ),
    profile: shaped(profile, runtimeProfileSchema, (value) => value),
    observations: shaped(profile, observationsSchema, (value) => value['observations']),
    log: collected === undefined ? undefined : readLog(collected.log, noise, dossier.target),
    step: (macro) => dossier.steps.findLast((record) => record.macro === macro),
  };
}

function collectedFile({ collected }: Dossier, name: string): Read<Uint8Array> {
  if (collected === undefined) return { state: 'not-collected' };
  const [first, second] = collected.files.filter((file) => file.name === name);
  if (first === undefined) return { state: 'absent' };
  return second === undefined
    ? { state: 'read', value: first.bytes }
    : { state: 'unreadable', why: 'collected twice' };
}

function shaped<T>(
  read: Read<JsonObject>,
  schema: z.ZodType<T>,
  part: (value: JsonObject) => unknown,
): Read<T> {
  if (read.state !== 'read') return read;
  const parsed = schema.safeParse(part(read.value));
  return parsed.success
    ? { state: 'read', value: parsed.data }
    : { state: 'unreadable', why: `schema: ${parsed.error.issues[0]?.path.join('.')}` };
}

function conform<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Failure('JSON_INVALID', {
    why: 'schema',
    offset: 0,
    where: parsed.error.issues[0]?.path.join('.') ?? '',
  });
}
