import { judge } from '../../src/gate/judge.ts';
import type { Dossier, StepRecord } from '../../src/model/dossier.ts';
import { buildDossier, type RunDraft, someNoise } from './dossier-builder.ts';
import { library, libraryName } from './perfect-run.ts';

/** A run as a report gets it: judged, the judgement one of its steps. */
export function judgedRun(change?: (draft: RunDraft) => void): Dossier {
  const dossier = buildDossier(change);
  return { ...dossier, steps: [...dossier.steps, judgeStep], verdict: judge(dossier, someNoise) };
}

const judgeStep: StepRecord = {
  step: 9,
  macro: 'judge',
  state: 'DONE',
  startedAt: '2026-11-21T10:01:20.000Z',
  endedAt: '2026-11-21T10:01:21.000Z',
  goal: 'judge every condition on its evidence',
  command: 'judge core nx47',
  output: '',
  decision: 'DONE',
  touches: [],
  check: 'the same dossier gives the same verdict a second time',
  checkAnswer: 'ok',
  evidence: [{ kind: 'checksum', ref: 'verdict' }],
};

function ended(dossier: Dossier, kind: 'GO' | 'PENDING'): Dossier {
  const conditions = (dossier.verdict?.conditions ?? []).filter(({ answer }) => answer === 'ok');
  return { ...dossier, target: 'kaggle', verdict: { kind, cause: '', packs: ['core', 'nx47'], conditions } };
}

function withWheels(draft: RunDraft): void {
  const file = 'numpy-2.0.2-cp312-cp312-manylinux_2_17_x86_64.whl';
  const fit = { file, answer: 'ok', tag: 'cp312-cp312-manylinux_2_17_x86_64', reasons: [] } as const;
  const wheels = { runtime: 'cp312-cp312-manylinux_2_35_x86_64', fits: [{ ...fit, reasons: [] }] };
  draft.dossier.auditAfter = { profile: 'session', findings: [], rulesRun: ['WHL-001'], wheels };
  draft.dossier.manifest = {
    schema: 'nx47.bundle-manifest/1',
    files: [
      { name: file, bytes: 5, sha256: 'a'.repeat(64) },
      { name: libraryName, bytes: 18, sha256: library },
    ],
  };
  draft.dossier.differences = [{ fact: 'libc', expected: 'glibc 2.35', observed: 'glibc 2.36' }];
}

/** What was changed, and an incident that the same step got over. */
function withIncident(dossier: Dossier): Dossier {
  const steps = dossier.steps.flatMap((step) =>
    step.macro === 'publish'
      ? [
          { ...step, state: 'FAILED' as const, checkAnswer: 'unknown' as const, step: 40 },
          {
            ...step,
            startedAt: '2026-11-21T10:00:05.000Z',
            endedAt: '2026-11-21T10:00:06.000Z',
            touches: ['dataset ndarray2000/nx47-dependencies'],
            evidence: [{ kind: 'answer' as const, ref: 'v3', sha256: 'b'.repeat(64) }],
          },
        ]
      : [step],
  );
  const incident = { time: '2026-11-21T10:00:01.000Z', step: 'publish', code: 'UPLOAD_INCOMPLETE' };
  return { ...dossier, steps, incidents: [{ ...incident, parameters: { file: 'a.whl' } }] };
}

const refusedByAudit: Dossier['verdict'] = {
  kind: 'NO-GO',
  cause: 'WHL-008',
  packs: ['core', 'nx47'],
  conditions: [],
};

/** Runs of every kind that a report can be asked to tell, by what happened in them. */
export const toldRuns: Readonly<Record<string, Dossier>> = {
  rehearsed: judgedRun(withWheels),
  go: ended(withIncident(judgedRun(withWheels)), 'GO'),
  'a status that is not ok': judgedRun((draft) => {
    draft.report['status'] = 'ok_with_warnings';
  }),
  'a warning in the log': judgedRun((draft) => {
    draft.log.push({ stream: 'stderr', seconds: 9, text: 'x\n/a.py:3: UserWarning: careful\n' });
    draft.stderr = 'x\n/a.py:3: UserWarning: careful\n';
  }),
  'an output that is missing': judgedRun((draft) => draft.removed.add('lumvorax_latency_breakdown.json')),
  'an audit that refuses': {
    ...buildDossier(({ dossier }) => {
      const finding = { rule: 'WHL-008', severity: 'error', answer: 'fail', file: 'a.whl', line: 3 } as const;
      const findings = [{ ...finding, expected: 'cp312', observed: 'cp311', evidence: [] }];
      dossier.auditBefore = { profile: 'local', findings, rulesRun: ['WHL-008'] };
      Object.assign(dossier, { dataset: undefined, kernel: undefined, session: undefined });
      Object.assign(dossier, { collected: undefined, auditAfter: undefined, changes: undefined });
    }),
    verdict: refusedByAudit,
    steps: buildDossier().steps.slice(0, 2),
  },
  'a session that does not end': {
    ...buildDossier(({ dossier }) => {
      Object.assign(dossier, { session: undefined, collected: undefined, auditAfter: undefined });
      const parameters = { seconds: 60, status: 'running' };
      const time = '2026-11-21T10:01:00.000Z';
      dossier.incidents = [{ time, step: 'wait', code: 'SESSION_DEADLINE', parameters }];
    }),
    verdict: { kind: 'INCONCLUSIVE', cause: 'deadline', packs: ['core'], conditions: [] },
  },
  detached: ended(
    judgedRun(({ dossier }) => {
      Object.assign(dossier, { session: undefined, collected: undefined, auditAfter: undefined });
    }),
    'PENDING',
  ),
};
