import { sha256Of } from '../codec/bundle-file.ts';
import { sha256Hex } from '../codec/digest.ts';
import type { Dossier, StepRecord } from '../model/dossier.ts';
import type { Evidence } from '../model/event.ts';
import { type Block, cites, heading, own, type Text } from './document.ts';

/** What an id of evidence leads to: a place below the session folder, or on the service, and its digest where it has one. */
export type Proof = { readonly id: string; readonly place: string; readonly sha256: string };

const ledger = 'logs/session.jsonl';

/**
 * What the id leads to; undefined when nothing in this run has it. Ids: `event:N` (step N of the ledger), `output:NAME`,
 * `log`, `dataset:vN`, `kernel:vN`, `manifest`, `finding:RULE`, `precheck:ID`, `file:PATH` of the project, `answer:CALL` and `command:DIGESTS` of
 * a pre-check, `verdict`.
 */
export function resolveEvidence(id: string, dossier: Dossier): Proof | undefined {
  const [kind = '', rest = ''] = splitOnce(id);
  const resolve = Object.hasOwn(resolvers, kind) ? resolvers[kind] : undefined;
  const found = resolve?.(rest, dossier, id);
  return found === undefined ? undefined : { id, ...found };
}

/** `event:N` of the last step of each of these macros that the run came to. */
export function eventsOf(dossier: Dossier, ...macros: readonly string[]): string[] {
  return macros.flatMap((macro) => {
    const step = dossier.steps.findLast((one) => one.macro === macro);
    return step === undefined ? [] : [eventOf(step)];
  });
}

/** A heading of ours, with the steps that prove what stands below it. */
export function provenHeading(title: Text | string, dossier: Dossier, ...macros: readonly string[]): Block {
  const events = eventsOf(dossier, ...macros);
  const proof = cites(...(events.length === 0 ? ['event:1'] : events));
  return heading(2, [typeof title === 'string' ? own(title) : title, own(' — '), proof]);
}

/** The id of a step. */
export function eventOf({ step }: Pick<StepRecord, 'step'>): string {
  return `event:${step}`;
}

type Found = Omit<Proof, 'id'>;
type Resolver = (rest: string, dossier: Dossier, id: string) => Found | undefined;

const resolvers: Readonly<Record<string, Resolver>> = {
  event: resolveEvent,
  output: resolveOutput,
  log: (_, { collected }) =>
    collected === undefined
      ? undefined
      : { place: 'evidence/kernel.log', sha256: sha256Hex(collected.rawLog) },
  dataset: (rest, { dataset, manifestSha256 = '' }) =>
    dataset === undefined || rest !== `v${dataset.version}`
      ? undefined
      : { place: `${dataset.ref.owner}/${dataset.ref.slug} v${dataset.version}`, sha256: manifestSha256 },
  kernel: (rest, { kernel }) =>
    kernel === undefined || rest !== `v${kernel.version}`
      ? undefined
      : {
          place: `${kernel.ref.owner}/${kernel.ref.slug} v${kernel.version} ${kernel.url}`.trim(),
          sha256: '',
        },
  manifest: (_, { manifestSha256 }) =>
    manifestSha256 === undefined ? undefined : { place: 'bundle-manifest.json', sha256: manifestSha256 },
  finding: resolveFinding,
  file: (rest, { governing }) => {
    const files = governing?.files ?? {};
    const sha256 = Object.hasOwn(files, rest) ? files[rest] : undefined;
    return sha256 === undefined ? undefined : { place: rest, sha256 };
  },
  precheck: (rest, dossier) => {
    const row = dossier.prechecks.find((one) => one.id === rest);
    return row === undefined ? undefined : { place: `${ledger} ${row.command}`, sha256: '' };
  },
  answer: resolvePrecheck,
  command: resolvePrecheck,
  verdict: (_, dossier) => ({
    place: 'reports/run.json',
    sha256: sha256Hex(JSON.stringify(dossier.verdict ?? null)),
  }),
};

function resolveEvent(rest: string, { steps }: Dossier): Found | undefined {
  // Step 1 is the session itself: its opening and its verdict.
  if (rest === '1') return { place: `${ledger} step 1 (session)`, sha256: '' };
  const step = steps.find((one) => String(one.step) === rest);
  if (step === undefined) return undefined;
  const digest = step.evidence.map((one: Evidence) => one.sha256).find((sha256) => sha256 !== undefined);
  return { place: `${ledger} step ${step.step} (${step.macro})`, sha256: digest ?? '' };
}

// An output that is not there is proven by the listing of those that are.
function resolveOutput(rest: string, dossier: Dossier): Found | undefined {
  const { collected } = dossier;
  if (collected === undefined) return undefined;
  const file = [...collected.files, ...(collected.others ?? [])].find(({ name }) => name === rest);
  if (file !== undefined) return { place: `evidence/outputs/${rest}`, sha256: sha256Of(file) };
  const [listing] = eventsOf(dossier, 'collect');
  return listing === undefined ? undefined : { place: `∅ (${listing})`, sha256: '' };
}

function resolveFinding(rest: string, { auditBefore, auditAfter, auditBeside }: Dossier): Found | undefined {
  const audits = [
    ['auditAfter', auditAfter],
    ['auditBefore', auditBefore],
    ['auditBeside', auditBeside],
  ] as const;
  for (const [name, audit] of audits) {
    const finding = audit?.findings.find(({ rule }) => rule === rest);
    if (finding !== undefined) return { place: `${name} ${finding.file}`.trim(), sha256: '' };
  }
  return undefined;
}

function resolvePrecheck(_rest: string, dossier: Dossier, id: string): Found | undefined {
  const row = dossier.prechecks.find((one) => one.evidence === id);
  return row === undefined ? undefined : { place: `${ledger} ${row.command}`, sha256: '' };
}

function splitOnce(id: string): [string, string] {
  const at = id.indexOf(':');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}
