import { sha256Hex } from '../codec/digest.ts';
import type { JsonValue } from '../codec/strict-json.ts';
import { nsFromIso } from '../codec/time.ts';
import { Failure } from '../model/failure.ts';
import { type ChecksumsManifest, runtimeProfileName } from '../model/kernel-outputs.ts';
import {
  asksBundle,
  asksMainReport,
  asksNative,
  type Condition,
  equal,
  type Judgement,
  judgement,
  judgeRead,
  notReached,
  outputEvidence,
  stepEvidence,
} from './condition.ts';
import { judgeAuditAfter } from './conditions-before.ts';
import type { GateFacts } from './facts.ts';
import { nanoseconds } from './output-shapes.ts';
import { member, showJson } from './read.ts';
import { reportKeys } from './report-keys.ts';

/** That the result is this run's, of this bundle, on this runtime (acceptance B). */
export const conditionsProvenance: readonly Condition[] = [
  { id: 'GATE-031', pack: 'core', scope: 'both', judge: judgeNonce },
  { id: 'GATE-032', pack: 'core', scope: 'both', judge: judgeLedgerHead },
  { id: 'GATE-033', pack: 'core', scope: 'both', applies: asksBundle, judge: judgeMounted },
  { id: 'GATE-034', pack: 'core', scope: 'both', judge: judgeFolder },
  { id: 'GATE-035', pack: 'core', scope: 'both', applies: asksMainReport, judge: judgeReportTime },
  { id: 'GATE-036', pack: 'core', scope: 'both', judge: judgeSealTime },
  { id: 'GATE-037', pack: 'core', scope: 'both', judge: judgeFresh },
  { id: 'GATE-038', pack: 'core', scope: 'both', applies: asksNative, judge: judgeNativeDigest },
  { id: 'GATE-039', pack: 'core', scope: 'both', judge: judgeRuntime },
  { id: 'GATE-040', pack: 'core', scope: 'both', judge: judgeAuditAfter },
  { id: 'GATE-041', pack: 'nx47', scope: 'both', judge: judgeClaimedPlace },
];

/** HTTP's Date has whole seconds, and the session's machine may be a second off the server's. */
const clockToleranceNs = 2_000_000_000n;
const workingFolder = '/kaggle/working';

function judgeNonce(facts: GateFacts): Judgement {
  const expected = facts.dossier.nonce;
  return judgeChecksum(facts, expected, (manifest, evidence) => equal(expected, manifest.nonce, evidence));
}

function judgeLedgerHead(facts: GateFacts): Judgement {
  const expected = facts.dossier.ledgerHead;
  if (expected === undefined) return notReached('ledger head');
  return judgeChecksum(facts, expected, (manifest, evidence) =>
    equal(expected, manifest.ledger_head, evidence),
  );
}

/** The session mounted the version that was published, whole: a session can get the version before it. */
function judgeMounted(facts: GateFacts): Judgement {
  const digest = facts.dossier.manifestSha256;
  if (digest === undefined) return notReached('manifest sha256');
  const expected = `${digest}, 0 mismatches`;
  return judgeChecksum(facts, expected, (manifest, evidence) => {
    const extra = manifest['bundle_extra'];
    // A list that is missing says nothing of what else was mounted.
    const added = Array.isArray(extra) ? extra.map(String) : ['bundle_extra: no list'];
    const changed = Object.entries(manifest.bundle_mismatches).map(([name, why]) => `${name}: ${why}`);
    const different = [...changed, ...added];
    const observed = `${manifest.bundle_manifest_sha256}, ${different.length} mismatches ${different.slice(0, 5).join(', ')}`;
    const same = manifest.bundle_manifest_sha256 === digest && different.length === 0;
    return judgement(same ? 'ok' : 'fail', expected, observed.trim(), evidence);
  });
}

function judgeFolder(facts: GateFacts): Judgement {
  const source = { name: runtimeProfileName, expected: workingFolder };
  // A rehearsal without a file tree of its own ran a copy in which that folder lies elsewhere; its tier says so.
  const { target, session } = facts.dossier;
  const isMoved = target === 'rehearsal' && session?.isolation === 'rewritten-paths';
  return judgeRead(facts.observations, source, ({ cwd }, evidence) =>
    equal(workingFolder, isMoved && cwd.endsWith(workingFolder) ? workingFolder : cwd, evidence),
  );
}

function judgeReportTime(facts: GateFacts): Judgement {
  const name = facts.names['main-report'];
  const path = reportKeys(name).timestamp;
  return judgeRead(facts.report, { name, expected: path.join('.') }, (report, evidence) =>
    judgeWindow(facts, member(report, path), evidence),
  );
}

function judgeSealTime(facts: GateFacts): Judgement {
  return judgeChecksum(facts, 'sealed_at_ns', (manifest, evidence) =>
    judgeWindow(facts, manifest.sealed_at_ns, evidence),
  );
}

function judgeWindow(facts: GateFacts, value: JsonValue | undefined, evidence: readonly string[]): Judgement {
  const from = serverTime(facts.dossier.kernel?.pushedAt);
  const to = serverTime(facts.dossier.session?.endedAt);
  if (from === undefined || to === undefined) return notReached('server clock');
  const expected = `${from - clockToleranceNs} ≤ ns ≤ ${to + clockToleranceNs}`;
  const stamp = nanoseconds(value);
  if (stamp === undefined) return judgement('fail', expected, showJson(value), evidence);
  const within = stamp >= from - clockToleranceNs && stamp <= to + clockToleranceNs;
  const clocks = [...stepEvidence(facts, 'push'), ...stepEvidence(facts, 'wait')];
  return judgement(within ? 'ok' : 'fail', expected, String(stamp), [...evidence, ...clocks]);
}

function serverTime(iso: string | undefined): bigint | undefined {
  if (iso === undefined) return undefined;
  try {
    return nsFromIso(iso);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/**
 * Outputs that hold times or the nonce, so that no honest run leaves the bytes of another. The streams, the hardware and
 * the runtime profile may be the same twice.
 */
const neverTwice = ['main-report', 'events', 'metrics-csv', 'latency', 'checksums'] as const;

/** Neither the user's own bytes nor those that were collected came with an earlier run (acceptance B). */
function judgeFresh(facts: GateFacts): Judgement {
  const { earlier, earlierReports, collected } = facts.dossier;
  const expected = 'no output of an earlier run';
  if (earlier === undefined || collected === undefined) return notReached(expected);
  const names = neverTwice.map((role) => facts.names[role]);
  const evidence = names.filter((name) => facts.output(name).state === 'read').map(outputEvidence);
  const own = facts.checksums.state === 'read' ? facts.checksums.value.main_report_sha256 : null;
  if (own !== null && earlierReports.includes(own))
    return judgement('fail', expected, `${facts.names['main-report']}: sha256 ${own}`, evidence);
  for (const name of names) {
    const read = facts.output(name);
    const seen = read.state === 'read' ? sha256Hex(read.value) : '';
    const known = [...(earlier.outputs[name] ?? []), ...(name === names[0] ? earlierReports : [])];
    if (known.includes(seen)) return judgement('fail', expected, `${name}: sha256 ${seen}`, evidence);
  }
  return judgement('ok', expected, `${evidence.length} outputs, ${earlier.runs} earlier runs`, [
    ...evidence,
    ...stepEvidence(facts, 'recall-runs'),
  ]);
}

/** One library in repository, bundle manifest, kit and report (incident 32: three places, three libraries). */
function judgeNativeDigest(facts: GateFacts): Judgement {
  const { manifest, settings, libraries = [] } = facts.dossier;
  const library = settings.native?.library ?? '';
  const published = manifest?.files.find((file) => file.name === library)?.sha256;
  if (manifest === undefined) return notReached(library);
  const expected = `repository == bundle == kit == report: ${published ?? `absent: ${library}`}`;
  const copies = libraries.map(({ sha256 }) => sha256);
  return judgeRead(facts.observations, { name: runtimeProfileName, expected }, ({ native }, evidence) => {
    // Without a report of the user's own there is no claim to compare: the pack core needs none.
    const claims = asksMainReport(settings) ? [claimedDigest(facts)] : [];
    const seen = [...new Set([native?.sha256 ?? 'absent', ...claims, ...copies])];
    const same = seen.every((digest) => digest === published);
    const places = [...evidence, ...claims.map(() => outputEvidence(facts.names['main-report']))];
    return judgement(same ? 'ok' : 'fail', expected, seen.join(', '), places);
  });
}

function claimedDigest({ names, report }: GateFacts): string {
  if (report.state !== 'read') return report.state;
  const claimed = member(report.value, reportKeys(names['main-report']).nativeSha256);
  return typeof claimed === 'string' ? claimed : showJson(claimed);
}

/** Python, glibc and machine are recorded, twice and alike, and they are what the second audit used. */
function judgeRuntime(facts: GateFacts): Judgement {
  const expected = 'python, libc and machine: recorded, fingerprint == profile == session';
  return judgeRead(
    facts.profile,
    { name: runtimeProfileName, expected },
    ({ python, platform }, evidence) => {
      const said = facts.hardware.state === 'read' ? facts.hardware.value : undefined;
      const parts = [
        [python.version, member(said, ['python', 'version'])],
        [platform.libc.version, member(said, ['libc', 'version'])],
        [platform.machine, member(said, ['os', 'machine'])],
      ] as const;
      const interpreter = facts.dossier.session?.interpreter ?? '';
      const observed = [...parts.flat().map(showJson), interpreter].join(' ');
      const alike = parts.every(([one, other]) => one !== '' && one === other);
      const ran = interpreter === '' || interpreter.split(/\s/).includes(python.version);
      const where = [...evidence, outputEvidence(facts.names.hardware)];
      return judgement(alike && ran ? 'ok' : 'fail', expected, observed, where);
    },
  );
}

/** `is_kaggle` is a claim: true proves nothing, anything else fails (incident 11). */
function judgeClaimedPlace(facts: GateFacts): Judgement {
  const name = facts.names['main-report'];
  return judgeRead(facts.report, { name, expected: 'true' }, (report, evidence) =>
    equal('true', showJson(member(report, reportKeys(name).isKaggle)), evidence),
  );
}

function judgeChecksum(
  facts: GateFacts,
  expected: string,
  judgeManifest: (manifest: ChecksumsManifest, evidence: string[]) => Judgement,
): Judgement {
  return judgeRead(facts.checksums, { name: facts.names.checksums, expected }, judgeManifest);
}
