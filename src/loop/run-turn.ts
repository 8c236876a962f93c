import type { AuditedTree } from '../macro/audit-tree.ts';
import type { Diagnosis, PreparedChange, Repair, Served, Unrepairable } from '../model/repair.ts';
import { blockingIn, keyOf, servedIn } from './finding-keys.ts';

/** A repair that was made: its commit, '' where git has none of its files. */
export type Applied = {
  readonly repair: Pick<Repair, 'kind' | 'commit' | 'serves' | 'because'>;
  readonly commit: string;
  readonly changes: readonly Pick<PreparedChange, 'path' | 'before' | 'after'>[];
};
/** A repair, or an idea of a program, that was not let through; `code` is stable, `why` is data. */
export type RefusedRepair = {
  readonly title: string;
  readonly by: string;
  readonly code: string;
  readonly why: string;
};
export type Executed =
  | { readonly kind: 'applied'; readonly applied: Applied }
  | { readonly kind: 'refused'; readonly refused: RefusedRepair };

/** What one turn made of a project. */
export type Turn = {
  readonly applied: readonly Applied[];
  readonly refused: readonly RefusedRepair[];
  /** Shown with their difference, for a person. */
  readonly proposals: readonly Repair[];
  readonly unrepairable: readonly Unrepairable[];
  readonly before: readonly Served[];
  /** What the audit still finds. */
  readonly after: readonly Served[];
  /** What of it refuses any run. */
  readonly blocking: readonly Served[];
};

/** A part of a turn: it looks at the audit and says what would mend it. */
export type TurnPart = {
  readonly name: string;
  /** Asked where no other part had anything to do, and of a project without findings too. */
  readonly whenStuck?: true;
  diagnose(audited: AuditedTree): Promise<Diagnosis & { readonly refused?: readonly RefusedRepair[] }>;
};

export type TurnPorts = {
  /** Audits the work copy as it is now. */
  audit(): Promise<AuditedTree>;
  execute(repair: Repair, part: string): Promise<Executed>;
};

/** One repair can show what another has hidden, or make it needed: more rounds than these are not waited for. */
const mostRounds = 3;

/**
 * Mends a work copy as far as the parts know how, in their order, audited again after each that changed something.
 * Audits cost nothing, so all that they show is mended before anything is run.
 */
export async function runTurn(parts: readonly TurnPart[], ports: TurnPorts): Promise<Turn> {
  let audited = await ports.audit();
  const before = servedIn(audited.audit);
  const applied: Applied[] = [];
  const refused = new Map<string, RefusedRepair>();
  let open: { proposals: Repair[]; unrepairable: Unrepairable[] } = { proposals: [], unrepairable: [] };
  for (let round = 1; round <= mostRounds; round += 1) {
    const count = applied.length;
    open = { proposals: [], unrepairable: [] };
    for (const part of parts) {
      const isStuck = applied.length === count;
      if (part.whenStuck ? !isStuck : servedIn(audited.audit).length === 0) continue;
      const found = await part.diagnose(audited);
      open.proposals.push(...found.proposals);
      open.unrepairable.push(...found.unrepairable);
      for (const one of found.refused ?? []) refused.set(`${one.by} ${one.title}`, one);
      const made = await executeAll(found.repairs, part.name, ports);
      for (const one of made.refused) refused.set(`${one.by} ${one.title}`, one);
      applied.push(...made.applied);
      if (made.applied.length > 0) audited = await ports.audit();
    }
    if (applied.length === count) break;
  }
  const after = servedIn(audited.audit);
  const left = new Set(after.map(keyOf));
  const unrepairable = open.unrepairable.filter((one) => left.has(keyOf(one)));
  const said = { applied, refused: [...refused.values()], proposals: open.proposals, unrepairable };
  return { ...said, before, after, blocking: blockingIn(audited.audit) };
}

async function executeAll(repairs: readonly Repair[], part: string, ports: TurnPorts) {
  const applied: Applied[] = [];
  const refused: RefusedRepair[] = [];
  for (const one of repairs) {
    const end = await ports.execute(one, part);
    if (end.kind === 'applied') applied.push(end.applied);
    else refused.push(end.refused);
  }
  return { applied, refused };
}
