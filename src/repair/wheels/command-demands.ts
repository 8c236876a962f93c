import type { AuditInput } from '../../audit/audit-input.ts';
import { supplyOf } from '../../audit/closure/candidate.ts';
import { orderOf } from '../../audit/closure/command-order.ts';
import { readPipLines } from '../../audit/closure/read-pip-lines.ts';
import { wheelsOf } from '../../audit/wheels/check-wheels.ts';
import type { Finding } from '../../model/finding.ts';
import type { Demand } from './wheel-world.ts';

/**
 * What the `pip install` lines of the notebook ask for that would fail as the bundle is (DEP-013): by name, from the
 * bundle, in words that were all understood. What the image has may meet it.
 */
export function commandDemands(facts: AuditInput, findings: readonly Finding[]): Demand[] {
  const failing = findings.filter(({ rule, answer }) => rule === 'DEP-013' && answer === 'fail');
  if (failing.length === 0) return [];
  const supply = supplyOf(wheelsOf(facts), facts.profile);
  return readPipLines(facts.project.code)
    .filter((line) =>
      failing.some(
        ({ evidence }) => evidence[0] === `cell ${line.cell}` && evidence[1] === `line ${line.line}`,
      ),
    )
    .map(({ command }) => orderOf(command, supply, facts.bundle?.files ?? []))
    .filter(({ unread, absent, looksIntoBundle }) => unread.length + absent.length === 0 && looksIntoBundle)
    .flatMap(({ roots }) => roots)
    .flatMap((root): Demand[] =>
      'requirement' in root ? [{ kind: 'closure', requirement: root.requirement, onlyWheels: false }] : [],
    );
}
