import type { z } from 'zod';
import { sha256Hex } from '../codec/digest.ts';
import { Ledger } from '../ledger/ledger.ts';
import { type EventBody, nothingRan } from '../model/event.ts';
import type { Place } from '../model/world.ts';
import { type SessionPorts, writePages } from './held-session.ts';
import { sessionName } from './name.ts';
import type { clearingSchema, StandingStop } from './standing-stops.ts';

const summaryName = 'reports/session.json';
const taskId = 'T1';

/**
 * A person's word that recorded stops are cleared, as a session of its own below `session/`, which can be added to the
 * branch of reports as any other: its folder. Errors: DISK_WRITE_FAILED.
 */
export async function leaveClearing(
  root: string,
  { stops, reason }: { readonly stops: readonly StandingStop[]; readonly reason: string },
  ports: SessionPorts,
): Promise<string> {
  const { files, clock, place } = ports;
  const folder = await freshFolder(root, ports);
  for (const part of ['logs', 'reports', 'PLANS']) await files.makeFolder(`${folder}/${part}`);
  const sessionId = folder.slice(folder.lastIndexOf('/') + 1);
  const log = `${folder}/logs/session.jsonl`;
  const sink = { append: (line: string) => files.append(log, line) };
  const ledger = new Ledger(sink, clock, { sessionId, taskId });
  await ledger.append({ ...word(place), output: JSON.stringify(stops), decision: '' });
  const clears = stops.map(({ session }) => session);
  const summary: z.infer<typeof clearingSchema> = {
    ...{ schema: 'nx47.safe-mode-cleared/1', session_id: sessionId, task_id: taskId },
    ...{ verdict: 'OK', cause: reason, clears },
  };
  const text = `${JSON.stringify(summary, null, 1)}\n`;
  await files.write(`${folder}/${summaryName}`, text);
  const evidence = [{ kind: 'file' as const, ref: summaryName, sha256: sha256Hex(text) }];
  const end = { phase: 'VERDICT', state: 'DONE', decision: `OK ${reason}`, evidence } as const;
  await ledger.append({ ...word(place), ...end, evidence: [...evidence] });
  await writePages({ folder, events: ledger.events }, ports);
  return folder;
}

function word(place: Place): EventBody {
  return {
    ...{ macro: 'session', step: 1, phase: 'SESSION', state: 'RUNNING', goal: 'safe mode is cleared' },
    ...{ ...place, touches: [], command: 'nx47 safe-mode clear', ...nothingRan },
    ...{ output: '', decision: '', evidence: [], role: 'person' },
  };
}

async function freshFolder(root: string, { files, clock }: SessionPorts): Promise<string> {
  await files.makeFolder(`${root}/session`);
  for (let attempt = 1; ; attempt += 1) {
    const name = sessionName(clock.now().toISOString(), 'safe-mode-clear', attempt);
    if (await files.makeNewFolder(`${root}/session/${name}`)) return `${root}/session/${name}`;
  }
}
