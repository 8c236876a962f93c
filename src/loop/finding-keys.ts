import type { Audit } from '../model/finding.ts';
import type { Served } from '../model/repair.ts';

/** What an audit found wrong, or could not decide though a run needs it, each place once: what repairs serve. */
export function servedIn({ findings }: Audit): Served[] {
  const wrong = findings.filter(
    ({ answer, severity }) => severity === 'error' || (answer === 'fail' && severity === 'warning'),
  );
  const keys = new Map(wrong.map(({ rule, file }) => [keyOf({ rule, file }), { rule, file }] as const));
  return [...keys.values()];
}

/** What of it refuses any run: an error that is not known to be none. */
export function blockingIn({ findings }: Audit): Served[] {
  const blocking = findings.filter(({ answer, severity }) => answer !== 'ok' && severity === 'error');
  return blocking.map(({ rule, file }) => ({ rule, file }));
}

/** A finding in one line. */
export function keyOf({ rule, file }: Served): string {
  return `${rule} ${file}`.trim();
}
