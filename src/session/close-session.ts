import { sha256Hex } from '../codec/digest.ts';
import { nothingRan } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import { sentences } from '../text/sentences.ts';
import { changedBetween, type GitTree, headCommit, uncommitted } from './git-tree.ts';
import { type HeldSession, type SessionPorts, tellSession } from './held-session.ts';
import type { LedState } from './led-state.ts';
import { refuseLong } from './step-law.ts';
import { type Closing, missingParts, nextChecklist, taskReport } from './task-report.ts';

/** What a person says at the end; what was changed, where and when is found. */
export type ClosingWords = Pick<Closing, 'state' | 'reason' | 'next' | 'items' | 'rollback' | 'touches'>;

/**
 * Ends a session: a report of its task that lacks nothing, the final state with its reason, the checklist and the one
 * priority of the next (rules 126, 127, 175 to 178, 183, 184 and 200 of the contract). Errors: STEP_RUNNING, SESSION_UNPROVEN
 * {criteria, rule} where OK is said without evidence, REPORT_PART_MISSING {parts, rule}, MESSAGE_TOO_LONG.
 */
export async function closeSession(
  session: HeldSession,
  words: ClosingWords,
  tree: GitTree,
  ports: SessionPorts,
): Promise<HeldSession> {
  const { state, folder } = session;
  if (state.running !== undefined) throw new Failure('STEP_RUNNING', { step: state.running.step, rule: 77 });
  refuseUnproven(state, words);
  const [next = ''] = words.next;
  refuseLong({ say: words.reason, command: next, touches: words.touches, risks: words.items });
  const closing = await found(session, words, tree, ports);
  const parts = missingParts(state, closing);
  if (parts.length > 0) throw new Failure('REPORT_PART_MISSING', { parts: parts.join('; '), rule: 127 });
  const texts = sentences(ports.language).session;
  const task = state.task.task_id;
  const pages = {
    [`reports/${task}.md`]: taskReport(state, closing, texts),
    'reports/session.json': summaryOf(state, closing),
  };
  for (const [name, text] of Object.entries(pages)) await ports.files.write(`${folder}/${name}`, text);
  const evidence = Object.entries(pages).map(([ref, text]) => ({
    ...{ kind: 'file' as const, ref, sha256: sha256Hex(text) },
  }));
  const body = {
    ...{ macro: 'session', step: 1, phase: 'VERDICT' as const, goal: state.goal, ...ports.place },
    ...{ state: words.state === 'OK' ? ('DONE' as const) : ('FAILED' as const), role: 'person' as const },
    ...{ touches: [...closing.touches], command: '', ...nothingRan, evidence },
    output: [next, ...nextChecklist(state, closing, texts)].join('\n'),
    decision: `${words.state} ${words.reason.replace(/\s*\n\s*/g, ' ')}`,
  };
  return tellSession(session, body, ports);
}

function refuseUnproven({ task, proven }: LedState, { state }: ClosingWords): void {
  const open = task.DONE_CRITERIA.flatMap((_, at) => (proven.includes(at + 1) ? [] : [at + 1]));
  if (state === 'OK' && open.length > 0)
    throw new Failure('SESSION_UNPROVEN', { criteria: open.join(', '), rule: 68 });
}

async function found(
  { state, events }: HeldSession,
  words: ClosingWords,
  tree: GitTree,
  { shell, clock, place }: SessionPorts,
): Promise<Closing> {
  const commit = await headCommit(tree.root, shell);
  const { startCommit } = state;
  const isMoved = startCommit !== '' && commit !== '' && startCommit !== commit;
  const said = events.flatMap(({ phase, step, output }) =>
    (phase === 'CRITIQUE' || phase === 'PLAN') && step !== 1 && output !== '' ? output.split('\n') : [],
  );
  return {
    ...words,
    ...{ commit, time: clock.now().toISOString(), place, risks: said },
    changed: isMoved ? await changedBetween([startCommit, commit], tree, shell) : [],
    uncommitted: commit === '' ? [] : await uncommitted(tree, shell),
  };
}

/** What the index of the branch of reports takes of a session that no run has summed up. */
function summaryOf({ session, task }: LedState, { state, reason, commit, time }: Closing): string {
  const summary = {
    ...{ schema: 'nx47.led-session/1', session_id: session, task_id: task.task_id, closed: time },
    ...{ verdict: state, cause: reason, repository: { head: commit } },
  };
  return `${JSON.stringify(summary, null, 1)}\n`;
}
