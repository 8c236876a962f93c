import type { Dossier, EndedSession, PushedKernel } from '../model/dossier.ts';
import type { Audit, Finding } from '../model/finding.ts';
import { type Edit, part, without } from './edit-evidence.ts';
import { type EvidenceFault, fault, unproven } from './evidence-fault.ts';

/** What an audit would say of a wheel of another ABI. */
function found(answer: Finding['answer']): Finding {
  const places = { file: 'bundle/planted.whl', expected: 'cp312', observed: 'cp311', evidence: [] };
  return { rule: 'WHL-001', severity: 'error', answer, ...places };
}

function audited(name: 'auditBefore' | 'auditAfter', change: (audit: Audit) => Partial<Audit>): Edit {
  return (dossier) => {
    const whole = dossier[name];
    return whole === undefined ? dossier : { ...dossier, [name]: { ...whole, ...change(whole) } };
  };
}

function finds(name: 'auditBefore' | 'auditAfter', answer: Finding['answer']): Edit {
  return audited(name, ({ findings }) => ({ findings: [...findings, found(answer)] }));
}

/** The last pre-check with another answer, or without its evidence. */
function precheck(change: Partial<Dossier['prechecks'][number]>): Edit {
  return (dossier) => {
    const last = dossier.prechecks.at(-1);
    if (last === undefined) return dossier;
    return { ...dossier, prechecks: [...dossier.prechecks.slice(0, -1), { ...last, ...change }] };
  };
}

/** The post-check of a step that was never answered. */
function unchecked(macro: string): Edit {
  return (dossier) => ({
    ...dossier,
    steps: dossier.steps.map((step) => (step.macro === macro ? { ...step, checkAnswer: 'unknown' } : step)),
  });
}

function session(change: Partial<EndedSession>): Edit {
  return part('session', change);
}

function kernel(change: Partial<PushedKernel>): Edit {
  return part('kernel', change);
}

/** One setting of the session that the service lists as another one. */
function gave(name: string, had: string): Edit {
  return (dossier) => {
    const settings = dossier.kernel?.settings?.map((one) => (one.name === name ? { ...one, had } : one));
    return settings === undefined ? dossier : kernel({ settings })(dossier);
  };
}

/** No file was brought back, though the run had left some. */
function nothingCollected(dossier: Dossier): Dossier {
  const { collected } = dossier;
  return collected === undefined ? dossier : { ...dossier, collected: { ...collected, files: [] } };
}

const ofPush = ['GATE-004', 'GATE-005', 'GATE-006', 'GATE-015'] as const;
const ofSecondAudit = ['GATE-040', 'GATE-098', 'GATE-100'] as const;
const ofOutputs = [
  ...[
    'GATE-013',
    'GATE-021',
    'GATE-022',
    'GATE-023',
    'GATE-024',
    'GATE-025',
    'GATE-026',
    'GATE-027',
    'GATE-028',
  ],
  ...['GATE-029', 'GATE-031', 'GATE-032', 'GATE-033', 'GATE-034', 'GATE-035', 'GATE-036', 'GATE-038'],
  ...[
    'GATE-039',
    'GATE-041',
    'GATE-051',
    'GATE-052',
    'GATE-053',
    'GATE-054',
    'GATE-055',
    'GATE-056',
    'GATE-057',
  ],
  ...[
    'GATE-058',
    'GATE-059',
    'GATE-060',
    'GATE-061',
    'GATE-062',
    'GATE-063',
    'GATE-064',
    'GATE-065',
    'GATE-066',
  ],
  ...[
    'GATE-067',
    'GATE-068',
    'GATE-071',
    'GATE-072',
    'GATE-073',
    'GATE-074',
    'GATE-075',
    'GATE-082',
    'GATE-083',
  ],
  ...['GATE-084', 'GATE-085'],
];

/** What had to hold before the session (acceptance C). */
const before: readonly EvidenceFault[] = [
  fault('pre-check-failed', precheck({ answer: 'fail', observed: 'exit 1' }), 'GATE-001'),
  unproven('pre-check-unanswered', precheck({ answer: 'unknown' }), 'GATE-001'),
  unproven('pre-check-without-evidence', precheck({ evidence: '' }), 'GATE-001'),
  unproven('no-pre-check', (dossier) => ({ ...dossier, prechecks: [] }), 'GATE-001'),
  fault('audit-found-a-wheel-of-another-abi', finds('auditBefore', 'fail'), 'GATE-002'),
  unproven('audit-never-ran', without('auditBefore'), 'GATE-002'),
  unproven(
    'audit-had-no-rules',
    audited('auditBefore', () => ({ rulesRun: [] })),
    'GATE-002',
  ),
  unproven('audit-not-verified', unchecked('audit'), 'GATE-002'),
];

/** What the service took and gave. */
const service: readonly EvidenceFault[] = [
  fault('dataset-has-no-version', part('dataset', { version: 0 }), 'GATE-003'),
  fault('dataset-of-no-files', part('manifest', { files: [] }), 'GATE-003', 'GATE-038'),
  unproven('dataset-never-published', without('dataset'), 'GATE-003', 'GATE-005', 'GATE-093'),
  unproven('manifest-unknown', without('manifestSha256'), 'GATE-003', 'GATE-033'),
  unproven('dataset-files-not-verified', unchecked('publish'), 'GATE-003', 'GATE-093'),
  fault('kernel-has-no-version', kernel({ version: 0 }), 'GATE-004'),
  fault('kernel-has-half-a-version', kernel({ version: 1.5 }), 'GATE-004'),
  fault('kernel-without-data-source', kernel({ datasetSources: [] }), 'GATE-005'),
  fault('kernel-with-another-data-source', kernel({ datasetSources: ['somebody/else'] }), 'GATE-005'),
  fault('kernel-source-is-another', kernel({ sourceMatches: 'fail' }), 'GATE-006'),
  unproven('kernel-source-not-read-back', kernel({ sourceMatches: 'unknown' }), 'GATE-006'),
  unproven('kernel-never-pushed', without('kernel'), ...ofPush, 'GATE-035', 'GATE-036', 'GATE-094'),
  unproven('push-not-verified', unchecked('push'), ...ofPush, 'GATE-094'),
  fault('internet-was-on', gave('internet', 'true'), 'GATE-015'),
  fault('kernel-was-public', gave('private', 'false'), 'GATE-015'),
];

/** How the session ended, and what was brought back of it. */
const ending: readonly EvidenceFault[] = [
  fault('session-ended-in-error', session({ status: 'error', failureMessage: 'CellError' }), 'GATE-011'),
  fault('session-was-cancelled', session({ status: 'cancel-acknowledged' }), 'GATE-011'),
  unproven('session-still-runs', session({ status: 'running' }), 'GATE-011'),
  unproven('session-still-waits', session({ status: 'queued' }), 'GATE-011'),
  unproven('session-status-unknown', session({ status: 'hibernating' }), 'GATE-011'),
  unproven('session-never-ended', without('session'), 'GATE-011', 'GATE-014', 'GATE-035', 'GATE-036'),
  unproven('wait-not-verified', unchecked('wait'), 'GATE-011', 'GATE-014'),
  fault('status-asked-too-early', session({ waitedSeconds: 30 }), 'GATE-014'),
  fault('session-ran-another-python', session({ interpreter: '2.7.18' }), 'GATE-039'),
  fault('no-output-collected', nothingCollected, 'GATE-012', ...ofOutputs, 'GATE-092'),
  unproven('collection-not-verified', unchecked('collect'), 'GATE-012'),
  fault('second-audit-found-a-wheel-of-another-abi', finds('auditAfter', 'fail'), 'GATE-040'),
  unproven('second-audit-left-a-rule-open', finds('auditAfter', 'unknown'), 'GATE-040'),
  unproven('second-audit-never-ran', without('auditAfter'), ...ofSecondAudit),
  unproven(
    'second-audit-had-no-rules',
    audited('auditAfter', () => ({ rulesRun: [] })),
    ...ofSecondAudit,
  ),
  unproven(
    'second-audit-of-another-machine',
    audited('auditAfter', () => ({ profile: 'elsewhere' })),
    'GATE-040',
  ),
  unproven('second-audit-not-verified', unchecked('audit-again'), ...ofSecondAudit),
];

/** What the run itself tells of its steps, the service and the session. */
export const faultsRun: readonly EvidenceFault[] = [...before, ...service, ...ending];
