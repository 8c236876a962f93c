import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SessionFacts } from '../../src/contract/session-facts.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import {
  type EventBody,
  type LedgerEvent,
  nothingRan,
  type Phase,
  type TaskState,
} from '../../src/model/event.ts';
import { sessionPages } from '../../src/session/pages.ts';

export const sessionName = '20261121_certify_100000z-1';

/** An event of a good session, with what is other. */
export type Told = Partial<EventBody> & { readonly session_id?: string; readonly task_id?: string };

const plain = {
  ...{ machine: 'vm100', terminal: 'tty1', touches: ['bundle/a.whl'], command: 'build' },
  ...{ ...nothingRan, output: '', decision: '', goal: 'build the bundle' },
} as const;

/** The phases of a step as the runner leaves them, ended DONE with evidence. */
export function stepEvents(step: number, macro = `step-${step}`): Told[] {
  const phase = (name: Phase, state: TaskState = 'RUNNING', more: Told = {}): Told => {
    return { ...plain, macro, step, phase: name, state, evidence: [], ...more };
  };
  const evidence = [{ kind: 'file' as const, ref: 'evidence/a' }];
  return [
    phase('PLAN', 'RUNNING', { output: 'the disk is full' }),
    phase('CRITIQUE', 'RUNNING', { decision: 'accepted' }),
    phase('EXECUTE'),
    phase('VERIFY', 'RUNNING', { evidence }),
    phase('CRITIQUE', 'RUNNING', { decision: 'accepted' }),
    phase('LOG_EVENT', 'DONE', { evidence }),
  ];
}

const ofSession = (phase: Phase, state: TaskState, more: Told = {}): Told => {
  return { ...plain, macro: 'session', step: 1, phase, state, touches: [], evidence: [], ...more };
};

/** A session of two steps that is closed with OK. */
export function goodEvents(): Told[] {
  return [
    ofSession('SESSION', 'RUNNING'),
    ...stepEvents(2),
    ...stepEvents(3),
    ofSession('VERDICT', 'DONE', { decision: 'OK all criteria are proven' }),
  ];
}

const report = [
  '# Report',
  '',
  '2026-11-21T10:00:00.000Z · vm100 · commit 0123456789abcdef0123456789abcdef01234567',
  '',
  '## Changes',
  '',
  '- bundle/a.whl',
  '',
  '## Going back',
  '',
  '- nx47 rollback',
  '',
  '## Doing it by hand',
  '',
].join('\n');

/** What is read of a session with these events, a second apart from `start`, its pages as they are rendered. */
export async function sessionFacts(
  told: readonly Told[] = goodEvents(),
  start = Date.UTC(2026, 10, 21, 10),
): Promise<SessionFacts> {
  const lines: string[] = [];
  const events: LedgerEvent[] = [];
  let seconds = 0;
  const clock = { now: () => new Date(start + 1000 * seconds++) };
  const sink = { append: async (line: string) => void lines.push(line) };
  const ids = { sessionId: sessionName, taskId: 'T1' };
  const ledger = new Ledger(sink, clock, ids);
  const body = ofSession('SESSION', 'NEW');
  for (const one of told) events.push(await ledger.append({ ...whole(body), ...one }));
  return {
    name: sessionName,
    log: new TextEncoder().encode(lines.join('')),
    pages: { 'SUMMARY.md': '# s\n', ...sessionPages(events, 'en'), 'reports/report.md': report },
    problem: '',
    secrets: [],
    commits: [
      { id: 'a'.repeat(40), parents: ['b'.repeat(40)], seconds: 1, message: 'feat: a wheel that fits\n' },
      {
        id: 'c'.repeat(40),
        parents: ['a'.repeat(40), 'd'.repeat(40)],
        seconds: 2,
        message: "Merge branch 'x'\n",
      },
    ],
    tags: [],
    losses: [],
    contracts: [],
  };
}

function whole(told: Told): EventBody {
  return {
    ...{ ...plain, macro: 'session', step: 1, phase: 'SESSION', state: 'NEW', evidence: [] },
    ...told,
  };
}

/** Lays a session's log and pages into the project at `root`, and gives its folder. */
export async function laySession(root: string, { log, pages }: SessionFacts): Promise<string> {
  const folder = join(root, 'session', sessionName);
  const files = { ...pages, 'logs/session.jsonl': log ?? '', 'evidence/a': 'a' };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
