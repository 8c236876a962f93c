import { collectedFiles } from '../codec/collected-files.ts';
import { runtimeProfileName } from '../model/kernel-outputs.ts';
import {
  type Condition,
  equal,
  type Judgement,
  judgement,
  judgeRead,
  notReached,
  stepEvidence,
} from './condition.ts';
import type { GateFacts } from './facts.ts';
import { ranCells } from './surface.ts';

/** How the session ended (acceptance A, C) and what of it was brought back. */
export const conditionsSession: readonly Condition[] = [
  { id: 'GATE-011', pack: 'core', scope: 'both', judge: judgeStatus },
  { id: 'GATE-012', pack: 'core', scope: 'both', judge: judgeCollected },
  { id: 'GATE-013', pack: 'core', scope: 'both', judge: judgeCells },
  { id: 'GATE-014', pack: 'core', scope: 'kaggle', judge: judgeFirstWait },
];

const endedBadly = ['error', 'cancel-requested', 'cancel-acknowledged'];
/** Seed 001 §3: the status is asked for 59 s after the push. */
const firstWaitSeconds = 59;

function judgeStatus(facts: GateFacts): Judgement {
  const { session } = facts.dossier;
  if (session === undefined) return notReached('complete');
  const observed = [session.status, session.failureMessage].filter((part) => part !== '').join(': ');
  const evidence = stepEvidence(facts, 'wait');
  if (session.status === 'complete') return judgement('ok', 'complete', observed, evidence);
  return judgement(endedBadly.includes(session.status) ? 'fail' : 'unknown', 'complete', observed, evidence);
}

function judgeCollected(facts: GateFacts): Judgement {
  const { collected } = facts.dossier;
  const expected = 'log and outputs';
  if (collected === undefined) return notReached(expected);
  const { length: files } = collectedFiles(collected);
  const observed = `${files} files, ${collected.log.length} log records`;
  const whole = files > 0 && collected.log.length > 0;
  return judgement(whole ? 'ok' : 'fail', expected, observed, stepEvidence(facts, 'collect'));
}

/** A cell that never ran, left out by a tag or by an early end, has proven nothing. */
function judgeCells(facts: GateFacts): Judgement {
  const wanted = facts.dossier.userCells;
  if (wanted === undefined) return notReached('every code cell run, raised 0');
  const expected = `run ${wanted} (≥ 1), raised 0`;
  return judgeRead(facts.observations, { name: runtimeProfileName, expected }, (seen, evidence) => {
    const { cells } = seen;
    // A kit that tells what ran lets the count be held against the cells themselves.
    const missing = cells.executed === undefined ? [] : ranCells(facts.dossier, seen).notRun;
    const other = missing.length === 0 ? '' : `, not run: cell ${missing.slice(0, 20).join(', ')}`;
    const observed = `run ${cells.run} of ${wanted}, raised ${cells.raised}${other}`;
    const whole = cells.run >= 1 && cells.run === wanted && cells.raised === 0 && other === '';
    return judgement(whole ? 'ok' : 'fail', expected, observed, evidence);
  });
}

function judgeFirstWait(facts: GateFacts): Judgement {
  const { session } = facts.dossier;
  const expected = `≥ ${firstWaitSeconds} s`;
  if (session === undefined) return notReached(expected);
  const observed = `${session.waitedSeconds} s: ${session.statusAfterWait}`;
  if (session.waitedSeconds < firstWaitSeconds) return judgement('fail', expected, observed, []);
  return { ...equal(expected, expected, stepEvidence(facts, 'wait')), observed };
}
