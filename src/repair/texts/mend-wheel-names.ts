import type { Finding } from '../../model/finding.ts';
import type { Change, Unrepairable } from '../../model/repair.ts';
import { textOf } from './edited-facts.ts';
import { type Mending, reasons } from './mend-in-turn.ts';
import { mentionsAny, renamedAnywhere, renamedInLists } from './wheel-lists.ts';

/**
 * REP-011 and REP-012: lists of expected wheels hold the names that the bundle has. Only names change, and only in
 * lists; a name in a command is the user's own code, and a wheel of which the bundle has none is missing, not misnamed.
 */
export const mendWheelNames: Mending = {
  kind: 'wheel-names',
  commit: 'fix: lists of expected wheels name those of the bundle',
  rules: ['REP-011', 'REP-012'],
  mend: (found, facts) => {
    const changes: Change[] = [];
    const proposed: Change[] = [];
    const unrepairable: Unrepairable[] = [];
    for (const path of new Set(found.map(({ file }) => file))) {
      const here = found.filter(({ file }) => file === path);
      const text = textOf(facts, path) ?? '';
      const lost = here.filter((one) => successor(one) === undefined);
      const renamed = new Map(here.map((one) => [one.expected, successor(one) ?? one.expected] as const));
      const content = renamedInLists(path, text, renamed);
      if (lost.length > 0) unrepairable.push(...here.slice(0, 1).map((one) => stays(one, 'decision', lost)));
      else if (mentionsAny(content, [...renamed.keys()])) {
        unrepairable.push(...here.slice(0, 1).map((one) => stays(one, 'own-code', here)));
        proposed.push({ path, content: renamedAnywhere(text, renamed) });
      } else changes.push({ path, content });
    }
    return { changes, proposed, unrepairable, because: reasons(found) };
  },
};

/** The one wheel of the same distribution that the bundle has. */
function successor({ evidence }: Finding): string | undefined {
  return evidence.length === 1 ? evidence[0] : undefined;
}

function stays(
  { rule, file }: Finding,
  why: 'decision' | 'own-code',
  shown: readonly Finding[],
): Unrepairable {
  return { rule, file, why, core: shown.map(({ expected, observed }) => `${expected} ≠ ${observed}`) };
}
