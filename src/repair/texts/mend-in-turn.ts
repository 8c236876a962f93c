import type { AuditInput } from '../../audit/audit-input.ts';
import type { Finding } from '../../model/finding.ts';
import type {
  Change,
  Diagnosis,
  Repair,
  RepairKind,
  Unrepairable,
  UnrepairableWhy,
} from '../../model/repair.ts';
import type { RepairGround } from '../repairer.ts';
import { withTexts } from './edited-facts.ts';

/** What would mend findings: files, the reason for each change, and what stays. */
export type Mended = {
  readonly changes: readonly Change[];
  readonly because: readonly string[];
  readonly unrepairable?: readonly Unrepairable[];
  /** Changes that a person may make: never made here. */
  readonly proposed?: readonly Change[];
};

/** One kind of repair: the rules that it answers for, and what it makes of their findings. */
export type Mending = {
  readonly kind: RepairKind;
  readonly commit: string;
  readonly rules: readonly string[];
  mend(found: readonly Finding[], facts: AuditInput): Mended;
};

export const unchanged: Mended = { changes: [], because: [] };

/** The answer of these mendings, each made on what the ones before it left: a later change holds the earlier ones. */
export function mendInTurn(mendings: readonly Mending[], { audit, facts }: RepairGround): Diagnosis {
  const repairs: Repair[] = [];
  const proposals: Repair[] = [];
  const unrepairable: Unrepairable[] = [];
  let now = facts;
  for (const mending of mendings) {
    const found = audit.findings.filter(({ rule }) => mending.rules.includes(rule));
    if (found.length === 0) continue;
    const mended = mending.mend(found, now);
    const left = mended.unrepairable ?? [];
    unrepairable.push(...left);
    const made = repairOf(mending, mended, servedOf(found, left));
    repairs.push(...made);
    const proposed = { changes: mended.proposed ?? [], because: mended.because };
    proposals.push(...repairOf(mending, proposed, servedOf(found, [])));
    now = withTexts(now, textsIn(made.flatMap(({ changes }) => changes)));
  }
  return { repairs, proposals, unrepairable };
}

/** Each finding as the reason of a change: place, what is there, what is wanted. */
export function reasons(found: readonly Finding[]): string[] {
  return found.map(({ file, line, observed, expected }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return `${place}: ${observed} → ${expected}`;
  });
}

/** Nothing is mended: each finding stays, with a set of facts that shows why, or what the finding itself observed. */
export function stays(found: readonly Finding[], why: UnrepairableWhy, core: readonly string[] = []): Mended {
  const unrepairable = found.map(
    ({ rule, file, observed }): Unrepairable => ({
      rule,
      file,
      why,
      core: core.length === 0 ? [observed] : core,
    }),
  );
  return { ...unchanged, unrepairable };
}

function repairOf(
  { kind, commit }: Mending,
  { changes, because }: Mended,
  serves: Repair['serves'],
): Repair[] {
  // What serves no finding is no repair, whatever it would change.
  return changes.length === 0 || serves.length === 0 ? [] : [{ kind, commit, serves, because, changes }];
}

function servedOf(found: readonly Finding[], left: readonly Unrepairable[]): Repair['serves'] {
  const stays = new Set(left.map(({ rule, file }) => `${rule} ${file}`));
  const served = found.map(({ rule, file }) => ({ rule, file }));
  const distinct = new Map(served.map((one) => [`${one.rule} ${one.file}`, one] as const));
  return [...distinct].filter(([key]) => !stays.has(key)).map(([, one]) => one);
}

function textsIn(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ path, content }) => (typeof content === 'string' ? [[path, content] as const] : [])),
  );
}
