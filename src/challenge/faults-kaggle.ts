import type { Dossier } from '../model/dossier.ts';
import type { Peer } from '../model/transport.ts';
import { type Edit, part, without } from './edit-evidence.ts';
import { type EvidenceFault, fault, unproven } from './evidence-fault.ts';

/** Every way in which requests went out, with these members in place of its own. */
function peers(change: Partial<Peer>): Edit {
  return (dossier) =>
    part('transport', { peers: dossier.transport?.peers.map((peer) => ({ ...peer, ...change })) ?? [] })(
      dossier,
    );
}

/** What the push replaced, where something was there. */
function replaced(change: (whole: Replaced) => Partial<Replaced>): Edit {
  return (dossier) => {
    const whole = dossier.kernel?.replaced;
    return whole === undefined
      ? dossier
      : part('kernel', { replaced: { ...whole, ...change(whole) } })(dossier);
  };
}

type Replaced = NonNullable<NonNullable<Dossier['kernel']>['replaced']>;

function differs(fact: string): Edit {
  return (dossier) =>
    dossier.differences === undefined
      ? dossier
      : {
          ...dossier,
          differences: [...dossier.differences, { fact, expected: '3.12.1', observed: '3.11.2' }],
        };
}

function lost(...names: string[]): Edit {
  return (dossier) => {
    const losses = dossier.dataset?.losses;
    return losses === undefined ? dossier : part('dataset', { losses: { ...losses, lost: names } })(dossier);
  };
}

/** The last certified run asked for one thing more. */
function askedForMore(dossier: Dossier): Dossier {
  const requirements = [...(dossier.earlier?.certified?.requirements ?? []), 'file:nx47-planted.tif'];
  return part('earlier', { certified: { session: 'planted', requirements } })(dossier);
}

function openChange(dossier: Dossier): Dossier {
  const row = { file: 'planted.so', reason: '', impact: '', proof: '' };
  return part('changes', { rows: [...(dossier.changes?.rows ?? []), row] })(dossier);
}

function grown(dossier: Dossier): Dossier {
  const whole = dossier.repository?.grown;
  const bytes = { path: 'docs/journal.md', commit: '4'.repeat(40), parent: '5'.repeat(40), byte: 7 };
  return whole === undefined ? dossier : part('repository', { grown: { ...whole, lost: bytes } })(dossier);
}

/** A rule that the second audit looked at, and what it found: it blocks no publication, and no GO without it. */
function finds(rule: string): Edit {
  return (dossier) => {
    const whole = dossier.auditAfter;
    if (whole === undefined) return dossier;
    const place = { file: 'planted', expected: '1', observed: '2', evidence: [] };
    const finding = { rule, severity: 'warning', answer: 'fail', ...place } as const;
    return { ...dossier, auditAfter: { ...whole, findings: [...whole.findings, finding] } };
  };
}

const stolen = { path: 'src/a.py', sha256: '6'.repeat(64) };

/** What a run on Kaggle has to show beyond a rehearsal (acceptance B, C, I). */
export const faultsKaggle: readonly EvidenceFault[] = [
  fault(
    'service-is-another',
    (dossier) => ({ ...dossier, baseUrl: 'https://api.kaggle.example' }),
    'GATE-091',
  ),
  fault('transport-without-tls', peers({ protocol: 'http', tls: '' }), 'GATE-091'),
  fault('transport-not-verified', peers({ authorized: false }), 'GATE-091'),
  fault('transport-over-old-tls', peers({ tls: 'TLSv1.1' }), 'GATE-091'),
  fault('transport-without-a-chain', peers({ chain: [] }), 'GATE-091'),
  unproven('transport-to-another-host', peers({ host: 'files.example:443' }), 'GATE-091'),
  unproven('transport-brought-more-than-was-asked', part('transport', { answers: 999_999 }), 'GATE-091'),
  unproven('transport-unknown', without('transport'), 'GATE-091'),
  fault('image-is-of-another-python', differs('python'), 'GATE-092'),
  fault('image-is-of-another-glibc', differs('libc'), 'GATE-092'),
  unproven('image-never-compared', without('profile'), 'GATE-092'),
  fault('dataset-lost-a-file', lost('imagecodecs-2026.3.6.whl'), 'GATE-093'),
  fault(
    'kernel-file-is-of-another-kind',
    replaced(({ local }) => ({ local: { ...local, codeFile: 'a.R' } })),
    'GATE-094',
  ),
  fault(
    'kernel-was-of-another-kind',
    replaced(({ remote }) => ({ remote: { ...remote, version: 6, kind: 'script' } })),
    'GATE-094',
  ),
  fault('asks-for-less-than-the-last-certified-run', askedForMore, 'GATE-095'),
  unproven('earlier-runs-unknown', without('earlier'), 'GATE-037', 'GATE-095'),
  fault('tree-is-not-committed', part('repository', { dirty: [stolen] }), 'GATE-096'),
  fault('journal-lost-old-bytes', grown, 'GATE-096'),
  unproven('history-is-shallow', part('repository', { isShallow: true }), 'GATE-096'),
  unproven('repository-has-no-commit', part('repository', { head: '' }), 'GATE-096'),
  unproven('repository-never-read', without('repository'), 'GATE-096'),
  fault('change-without-a-reason', openChange, 'GATE-097'),
  fault('commit-moved-under-the-run', part('changes', { treeAfter: '7'.repeat(40) }), 'GATE-097'),
  unproven('changes-never-compared', without('changes'), 'GATE-097'),
  fault('library-differs-between-repository-and-bundle', finds('REP-023'), 'GATE-098'),
  fault('verdict-in-prose-without-a-report', finds('VER-003'), 'GATE-100'),
];
