import type { AuditInput } from '../../audit/audit-input.ts';
import { type LateImport, lateImports } from '../../audit/repository/check-imports.ts';
import { checkNames } from '../../audit/repository/check-names.ts';
import type { Finding } from '../../model/finding.ts';
import { textOf, withTexts } from './edited-facts.ts';
import { movesFor } from './install-moves.ts';
import { type Mending, reasons, stays } from './mend-in-turn.ts';

const mostMoves = 20;

/**
 * NBK-005: what installs stands in front of what imports. The fewest lines move that need nothing of what they pass:
 * the line, block or cell that installs goes up, or the import goes down. Where each depends on what is between,
 * nothing moves.
 */
export const mendInstallOrder: Mending = {
  kind: 'install-order',
  commit: 'fix: install before the first import',
  rules: ['NBK-005'],
  mend: (found, facts) => {
    const path = facts.project.code.name;
    let now = facts;
    for (let left = mostMoves; left > 0; left -= 1) {
      const [first] = lateImports(now);
      if (first === undefined) break;
      const moved = firstGood(now, first);
      if (moved === undefined) return stays(found, 'own-code', cores(found));
      now = moved;
    }
    const content = textOf(now, path) ?? '';
    if (lateImports(now).length > 0) return stays(found, 'own-code', cores(found));
    return { changes: [{ path, content }], because: reasons(found) };
  },
};

function cores(found: readonly Finding[]): string[] {
  return found.map(({ observed, expected }) => `${observed}; ${expected}`);
}

/** The facts after the smallest move that the rules agree with. */
function firstGood(facts: AuditInput, late: LateImport): AuditInput | undefined {
  const path = facts.project.code.name;
  const before = [lateImports(facts).length, checkNames(facts).findings.length] as const;
  return movesFor(path, textOf(facts, path) ?? '', late)
    .sort((one, other) => one.lines - other.lines)
    .map(({ text }) => withTexts(facts, new Map([[path, text]])))
    .find((moved) => {
      const after = [lateImports(moved).length, checkNames(moved).findings.length] as const;
      return after[0] < before[0] && after[1] <= before[1];
    });
}
