import { sha256Of } from '../codec/bundle-file.ts';
import { sha256Hex } from '../codec/digest.ts';
import type { Dossier, StepRecord } from '../model/dossier.ts';
import type { Finding } from '../model/finding.ts';

/** Where an evidence id leads: the step that left it (undefined: none was recorded), and the SHA-256 of what it is. */
export type ResolvedEvidence = { readonly step: StepRecord | undefined; readonly sha256: string };

/**
 * What an evidence id of the verdict stands for; undefined for one that leads nowhere. `event:N` is the step of that
 * number, with the digest of its first evidence that has one, else that of its output as the ledger tells it.
 */
export function resolveEvidence(id: string, dossier: Dossier): ResolvedEvidence | undefined {
  const at = id.indexOf(':');
  const kind = at === -1 ? id : id.slice(0, at);
  const ref = at === -1 ? '' : id.slice(at + 1);
  const resolve = Object.hasOwn(resolvers, kind) ? resolvers[kind] : undefined;
  return resolve?.(ref, dossier) ?? fromPrecheck(id, dossier);
}

type Resolver = (ref: string, dossier: Dossier) => ResolvedEvidence | undefined;

const resolvers: Readonly<Partial<Record<string, Resolver>>> = {
  event: (ref, { steps }) => {
    const step = steps.find((one) => String(one.step) === ref);
    return step === undefined ? undefined : { step, sha256: digestOf(step) };
  },
  output: (ref, dossier) => {
    const { collected } = dossier;
    const all = [...(collected?.files ?? []), ...(collected?.others ?? [])];
    const [file, twin] = all.filter(({ name }) => name === ref);
    if (file === undefined || twin !== undefined) return undefined;
    return { step: stepOf('collect', dossier), sha256: sha256Of(file) };
  },
  log: (_ref, dossier) =>
    dossier.collected === undefined
      ? undefined
      : { step: stepOf('collect', dossier), sha256: sha256Hex(dossier.collected.rawLog) },
  dataset: (ref, dossier) => {
    const { dataset, manifestSha256: sha256 } = dossier;
    if (dataset === undefined || sha256 === undefined || ref !== `v${dataset.version}`) return undefined;
    return { step: stepOf('publish', dossier), sha256 };
  },
  finding: (ref, dossier) => {
    const audits = [dossier.auditAfter, dossier.auditBefore];
    const found = audits.flatMap((audit) => audit?.findings ?? []).find(({ rule }) => rule === ref);
    if (found === undefined) return undefined;
    const isAfter = dossier.auditAfter?.findings.includes(found) === true;
    const step = stepOf(isAfter ? 'audit-again' : 'audit', dossier);
    return { step, sha256: digestOfFinding(found) };
  },
  file: (ref, dossier) => {
    const files = dossier.governing?.files ?? {};
    const sha256 = Object.hasOwn(files, ref) ? files[ref] : undefined;
    return sha256 === undefined ? undefined : { step: stepOf('read-governing', dossier), sha256 };
  },
};

function fromPrecheck(id: string, dossier: Dossier): ResolvedEvidence | undefined {
  const row = dossier.prechecks.find(({ evidence }) => evidence === id && evidence !== '');
  if (row === undefined) return undefined;
  const told = [row.id, row.command, row.answer, row.observed, row.evidence];
  const macro = id.startsWith('answer:') ? 'check-access' : 'precheck';
  return { step: stepOf(macro, dossier), sha256: sha256Hex(JSON.stringify(told)) };
}

// As a list, since the members of a record that was written and read again may stand in another order.
function digestOfFinding({ rule, severity, answer, file, line, expected, observed }: Finding): string {
  return sha256Hex(JSON.stringify([rule, severity, answer, file, line ?? null, expected, observed]));
}

function stepOf(macro: string, { steps }: Dossier): StepRecord | undefined {
  return steps.findLast((step) => step.macro === macro);
}

function digestOf({ evidence, output }: StepRecord): string {
  return evidence.find(({ sha256 }) => sha256 !== undefined)?.sha256 ?? sha256Hex(output);
}
