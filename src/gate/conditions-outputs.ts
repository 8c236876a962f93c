import { collectedFiles } from '../codec/collected-files.ts';
import { sha256Hex } from '../codec/digest.ts';
import { outputConditions } from '../model/condition-ids.ts';
import {
  type ChecksumsManifest,
  type OutputRole,
  outputRoles,
  runtimeProfileName,
} from '../model/kernel-outputs.ts';
import { type Condition, type Judgement, judgement, judgeRead, outputEvidence } from './condition.ts';
import type { GateFacts } from './facts.ts';
import { csvFlaw, eventsFlaw, hardwareFlaw, latencyFlaw } from './output-shapes.ts';
import type { Read } from './read.ts';

/**
 * The eight persistent outputs (acceptance D), one condition each: present, not empty, parses, has its shape,
 * and is what the kernel's own checksums say. The runtime profile, which the second audit reads, is a ninth.
 */
export const conditionsOutputs: readonly Condition[] = [
  ...outputRoles.map(
    (role): Condition => ({
      id: outputConditions[role],
      pack: 'core',
      scope: 'both',
      judge: (facts) => judgeOutput(facts, role),
    }),
  ),
  {
    id: 'GATE-029',
    pack: 'core',
    scope: 'both',
    judge: (facts) => judgeFile(facts, runtimeProfileName, () => flawOf(facts.observations, () => undefined)),
  },
];

function judgeOutput(facts: GateFacts, role: OutputRole): Judgement {
  const name = facts.names[role];
  if (role === 'checksums') return judgeChecksums(facts, name);
  return judgeFile(facts, name, () => shapeFlaw(facts, role), role === 'stderr' && isStderrSilent(facts));
}

/** undefined: the file has its shape; else what is wrong with it. */
function shapeFlaw(facts: GateFacts, role: OutputRole): string | undefined {
  if (role === 'main-report') return flawOf(facts.report, () => undefined);
  if (role === 'events') return flawOf(facts.events, eventsFlaw);
  if (role === 'metrics-csv') return flawOf(facts.metrics, csvFlaw);
  if (role === 'latency') return flawOf(facts.latency, latencyFlaw);
  return role === 'hardware' ? flawOf(facts.hardware, hardwareFlaw) : undefined;
}

function flawOf<T>(read: Read<T>, flaw: (value: T) => string | undefined): string | undefined {
  if (read.state === 'read') return flaw(read.value);
  return read.state === 'unreadable' ? read.why : read.state;
}

function judgeFile(
  facts: GateFacts,
  name: string,
  flawOfShape: () => string | undefined,
  mayBeEmpty = false,
): Judgement {
  const expected = `${name}: present, not empty, parses, sha256 as in ${facts.names.checksums}`;
  return judgeRead(facts.output(name), { name, expected }, (bytes, evidence) => {
    if (bytes.byteLength === 0 && !mayBeEmpty) return judgement('fail', expected, '0 bytes', evidence);
    const flaw = flawOfShape();
    if (flaw !== undefined) return judgement('fail', expected, flaw, evidence);
    const seen = sha256Hex(bytes);
    // Without file 6 there is nothing to hold the digest against; that file's own condition tells the failure.
    if (facts.checksums.state !== 'read') return judgement('unknown', expected, `sha256 ${seen}`, evidence);
    const listed = listedFile(facts.checksums.value, name);
    const observed = `${bytes.byteLength} bytes, sha256 ${seen}`;
    if (listed === undefined) return judgement('fail', expected, `${observed}, not listed`, evidence);
    const { sha256, bytes: size } = listed;
    if (sha256 !== seen || Number(size) !== bytes.byteLength) {
      return judgement('fail', expected, `${observed}, listed ${size} bytes, ${sha256}`, evidence);
    }
    return judgement('ok', expected, observed, [...evidence, outputEvidence(facts.names.checksums)]);
  });
}

function listedFile(
  { files }: ChecksumsManifest,
  name: string,
): ChecksumsManifest['files'][string] | undefined {
  return Object.hasOwn(files, name) ? files[name] : undefined;
}

/** File 6 itself: its shape, and that it and the collected files speak of the same set. */
function judgeChecksums(facts: GateFacts, name: string): Judgement {
  const expected = `${name}: schema nx47.checksums/1, every artefact listed with its sha256`;
  return judgeRead(facts.checksums, { name, expected }, (manifest, evidence) => {
    const run = facts.dossier.collected;
    const collected = run === undefined ? [] : collectedFiles(run);
    // The named outputs have conditions of their own, which tell their absence and their digests.
    const named = [...Object.values(facts.names), runtimeProfileName];
    const listed = Object.keys(manifest.files).filter((file) => !named.includes(file));
    const gone = listed.find((file) => !collected.some((one) => one.name === file));
    if (gone !== undefined) return judgement('fail', expected, `listed, not collected: ${gone}`, evidence);
    const others = collected.filter((one) => !named.includes(one.name) && isListable(one.name));
    const wrong = others.find((one) => listedFile(manifest, one.name)?.sha256 !== one.sha256);
    if (wrong !== undefined) return judgement('fail', expected, `digest differs: ${wrong.name}`, evidence);
    return judgement('ok', expected, `${Object.keys(manifest.files).length} listed`, evidence);
  });
}

/** The kit lists its own folder, less the names that the platform writes again after the last cell (`__results__.html`). */
function isListable(name: string): boolean {
  return !name.includes('/') && !name.startsWith('.') && !name.startsWith('__') && name !== 'custom.css';
}

/** Whether the session's own stderr, less the platform's lines, is empty. */
function isStderrSilent({ log }: GateFacts): boolean {
  return log !== undefined && log.own.stderr.size === 0;
}
