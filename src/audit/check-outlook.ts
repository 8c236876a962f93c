import type { Finding, Outlook } from '../model/finding.ts';
import type { AuditInput } from './audit-input.ts';
import { finding } from './finding.ts';
import { isLater, outlook } from './outlook.ts';

/** What the other shipped profiles say of the bundle, and rule PRE-001 for those that come after the one audited. */
export function checkOutlook(input: AuditInput): {
  readonly outlook?: Outlook;
  readonly findings: Finding[];
} {
  const { bundle, wheels, shipped, request, profile } = input;
  if (bundle === undefined || shipped === undefined || shipped.length === 0) return { findings: [] };
  const seen = outlook(request, bundle, shipped, wheels);
  const later = new Set(shipped.filter((one) => isLater(one, profile)).map(({ id }) => id));
  const findings = seen.profiles
    .filter((one) => later.has(one.profile))
    .flatMap((one) =>
      one.stopped
        .filter(({ instead }) => instead.length === 0)
        .map(({ file, reasons, image }) =>
          finding('PRE-001', 'fail', {
            file,
            expected: `${one.profile}: Python ${one.python}, ${one.libc}`,
            observed: reasons.map(({ rule, observed }) => `${rule} ${observed}`).join(' · '),
            evidence: image === '' ? [] : [`image ${image}`],
          }),
        ),
    );
  return { outlook: seen, findings };
}
