import { type AuditInput, audit } from '../../src/audit/audit.ts';
import type { Diagnosis, Repair } from '../../src/model/repair.ts';
import type { Repairer } from '../../src/repair/repairer.ts';
import { withTexts } from '../../src/repair/texts/edited-facts.ts';
import { testWorld } from './test-world.ts';

/** What a repairer answers that needs nothing but the facts. */
export function diagnosisOf(repairer: Repairer, facts: AuditInput): Promise<Diagnosis> {
  const settings = facts.request;
  const request = {
    settings,
    root: '/project',
    file: '/project/nx47.yml',
    target: 'kaggle' as const,
    waitSeconds: 59,
  };
  return repairer({ request, audit: audit(facts), facts, work: '/work' }, testWorld());
}

/** The facts after the texts that repairs write. */
export function mendedFacts(facts: AuditInput, repairs: readonly Repair[]): AuditInput {
  const texts = repairs.flatMap(({ changes }) =>
    changes.flatMap(({ path, content }) => (typeof content === 'string' ? [[path, content] as const] : [])),
  );
  return withTexts(facts, new Map(texts));
}

/** What repairs make of each file, as text; a file that goes is undefined. */
export function textsOf(repairs: readonly Repair[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    repairs.flatMap(({ changes }) =>
      changes.map(({ path, content }) => [path, typeof content === 'string' ? content : undefined] as const),
    ),
  );
}

/** How many lines two texts do not share, as a difference of `git diff` counts them: taken away, added. */
export function changedLines(before: string, after: string): readonly [number, number] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const kept = longestCommon(old, fresh);
  return [old.length - kept, fresh.length - kept];
}

function longestCommon(old: readonly string[], fresh: readonly string[]): number {
  let row = new Array<number>(fresh.length + 1).fill(0);
  for (const line of old) {
    const next = [0];
    for (const [at, other] of fresh.entries()) {
      next.push(line === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
