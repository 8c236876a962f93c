import { sha256Hex } from '../codec/digest.ts';
import { isoFromNs, nsFromIso } from '../codec/time.ts';
import { reportKeys } from '../gate/report-keys.ts';
import type { Dossier } from '../model/dossier.ts';
import { all, type Edit, member, nameOf, part } from './edit-evidence.ts';
import { type EvidenceFault, fault, unproven } from './evidence-fault.ts';

const hourNs = 3_600_000_000_000n;

function sealed(key: string, value: Parameters<typeof member>[2]): Edit {
  return member('checksums', [key], value);
}

/** A server's time moved by hours, in ns; undefined where it can't be read. */
function movedNs(iso: string | undefined, hours: bigint): bigint | undefined {
  return iso !== undefined && isTime.test(iso) ? nsFromIso(iso) + hours * hourNs : undefined;
}

const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** The report's own time, so many hours away from the push. */
function reportTime(hours: bigint): Edit {
  return (dossier) => {
    const moved = movedNs(dossier.kernel?.pushedAt, hours);
    return moved === undefined ? dossier : reportTimeAs(moved)(dossier);
  };
}

function reportTimeAs(value: Parameters<typeof member>[2]): Edit {
  return (dossier) =>
    member('main-report', reportKeys(nameOf(dossier, 'main-report')).timestamp, value)(dossier);
}

/** The time at which the outputs were sealed, so many hours away from the push. */
function sealTime(hours: bigint): Edit {
  return (dossier) => {
    const moved = movedNs(dossier.kernel?.pushedAt, hours);
    return moved === undefined ? dossier : sealed('sealed_at_ns', moved)(dossier);
  };
}

/** The server's clock at push or end, so many hours away from what it was. */
function serverClock(at: 'push' | 'end', hours: bigint): Edit {
  return (dossier) => {
    const moved = movedNs(at === 'push' ? dossier.kernel?.pushedAt : dossier.session?.endedAt, hours);
    if (moved === undefined) return dossier;
    const time = isoFromNs(moved);
    return at === 'push'
      ? part('kernel', { pushedAt: time })(dossier)
      : part('session', { endedAt: time })(dossier);
  };
}

/** The report of this run is one that an earlier run left as well. */
function seenBefore(dossier: Dossier): Dossier {
  const name = nameOf(dossier, 'main-report');
  const bytes = dossier.collected?.files.find((file) => file.name === name)?.bytes;
  return bytes === undefined ? dossier : { ...dossier, earlierReports: [sha256Hex(bytes)] };
}

const clocks = ['GATE-035', 'GATE-036'] as const;

/** That the result is this run's, of this bundle, on this runtime (acceptance B). */
export const faultsProvenance: readonly EvidenceFault[] = [
  fault('nonce-of-another-run', sealed('nonce', 'f'.repeat(32)), 'GATE-031'),
  fault('ledger-head-of-another-run', sealed('ledger_head', 'f'.repeat(64)), 'GATE-032'),
  fault('previous-dataset-version-mounted', sealed('bundle_manifest_sha256', 'f'.repeat(64)), 'GATE-033'),
  fault('no-dataset-mounted', sealed('bundle_manifest_sha256', null), 'GATE-033'),
  fault('mounted-file-differs', sealed('bundle_mismatches', { 'a.whl': 'sha256' }), 'GATE-033'),
  fault('mounted-file-is-not-listed', sealed('bundle_extra', ['old.whl']), 'GATE-033'),
  fault('report-written-before-the-push', reportTime(-2n), 'GATE-035'),
  fault('report-written-after-the-session', reportTime(2n), 'GATE-035'),
  fault('report-time-is-text', reportTimeAs('2026-11-21T10:00:40Z'), 'GATE-035'),
  fault('report-time-is-zero', reportTimeAs(0), 'GATE-035'),
  fault('report-time-is-missing', reportTimeAs(undefined), 'GATE-035'),
  fault('sealed-before-the-push', sealTime(-2n), 'GATE-036'),
  fault('sealed-after-the-session', sealTime(2n), 'GATE-036'),
  fault('sealed-at-zero', sealed('sealed_at_ns', 0), 'GATE-036'),
  fault('push-clock-two-hours-late', serverClock('push', 2n), ...clocks),
  fault('both-clocks-two-hours-early', all(serverClock('push', -2n), serverClock('end', -2n)), ...clocks),
  fault('end-clock-two-hours-early', serverClock('end', -2n), ...clocks),
  unproven('push-clock-unknown', part('kernel', { pushedAt: '' }), ...clocks),
  unproven('push-clock-unreadable', part('kernel', { pushedAt: 'yesterday' }), ...clocks),
  unproven('end-clock-unknown', part('session', { endedAt: '' }), ...clocks),
  fault('report-of-an-earlier-run', seenBefore, 'GATE-037'),
  fault('report-made-by-the-kit', sealed('main_report_sha256', null), 'GATE-051'),
  fault(
    'report-irregular-to-the-kit',
    sealed('main_report_irregular', 'duplicate member status'),
    'GATE-051',
  ),
  fault('report-names-another-library', libraryClaimed('f'.repeat(64)), 'GATE-038'),
  fault('report-names-no-library', libraryClaimed(undefined), 'GATE-038'),
  fault('two-versions-of-glibc', member('hardware', ['libc', 'version'], '2.12'), 'GATE-039'),
  fault('two-versions-of-python', member('hardware', ['python', 'version'], '3.9.1'), 'GATE-039'),
  fault('two-kinds-of-machine', member('hardware', ['os', 'machine'], 'aarch64'), 'GATE-039'),
];

function libraryClaimed(value: string | undefined): Edit {
  return (dossier) =>
    member('main-report', reportKeys(nameOf(dossier, 'main-report')).nativeSha256, value)(dossier);
}
