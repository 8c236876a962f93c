import { nextEntry, readIndex } from '../../src/ledger/run-index.ts';
import type { IndexBody } from '../../src/model/run-index.ts';

/** What the index says of run number `run`. */
export function indexBody(run: number): IndexBody {
  return {
    session: `session/20261121_project_10000${run}z-1`,
    task: 'T1',
    verdict: 'NO-GO',
    cause: 'GATE-052',
    nonce: String(run).padStart(32, '0'),
    head: 'a'.repeat(64),
    events: 7,
    files: 'b'.repeat(64),
    commit: 'c'.repeat(40),
    kernel: 'me/kernel v7',
    dataset: 'me/wheels v3',
  };
}

/** An index of that many runs, one a minute. */
export function indexOf(runs: number): string {
  let text = '';
  for (let run = 1; run <= runs; run += 1) {
    const report = readIndex(new TextEncoder().encode(text));
    text += nextEntry(report, indexBody(run), `2026-11-21T10:0${run}:00.000Z`).line;
  }
  return text;
}
