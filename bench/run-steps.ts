// How long each step of a clean rehearsal of examples/nx47 takes, read from the ledger that the run left.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { eventSchema, type LedgerEvent } from '../src/model/event.ts';
import { print, type Row } from './measure.ts';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const example = join(root, 'examples', 'nx47');

if (process.argv.includes('--run')) rehearse();
const session = newestSession();
const events = readLedger(session);
const whole = milliseconds(events[0], events.at(-1));
print(`steps of ${session.slice(root.length + 1)}, ${spread(whole)}`, stepRows(events, whole));

function rehearse(): void {
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    ['dist/index.js', 'rehearse', 'examples/nx47', '--language', 'en'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  console.log(`rehearse ended with ${run.status} after ${spread(performance.now() - started)}`);
}

/** The session whose ledger was written last. */
function newestSession(): string {
  const parent = join(example, '.nx47', 'session');
  const sessions = existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : [];
  const [newest] = sessions
    .filter((one) => existsSync(ledgerOf(one)))
    .sort((a, b) => written(b) - written(a));
  if (newest === undefined)
    throw new Error('no session below examples/nx47/.nx47: node bench/run-steps.ts --run');
  return newest;
}

function ledgerOf(one: string): string {
  return join(one, 'logs', 'session.jsonl');
}

function written(one: string): number {
  return statSync(ledgerOf(one)).mtimeMs;
}

function readLedger(one: string): LedgerEvent[] {
  const lines = readFileSync(ledgerOf(one), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => eventSchema.parse(JSON.parse(line)));
}

/** A step lasts from the last event before it to its own last event. */
function stepRows(all: readonly LedgerEvent[], total: number): Row[] {
  const steps = [
    ...new Set(all.filter(({ macro }) => macro !== 'session').map(({ step, macro }) => `${step} ${macro}`)),
  ];
  return steps.map((name) => {
    const own = all.filter(({ step, macro }) => `${step} ${macro}` === name);
    const before = all[all.indexOf(own[0] ?? z.never().parse(undefined)) - 1] ?? own[0];
    return {
      name,
      milliseconds: milliseconds(before, own.at(-1)),
      peer: 'whole run',
      peerMilliseconds: total,
    };
  });
}

function milliseconds(from: LedgerEvent | undefined, to: LedgerEvent | undefined): number {
  return from === undefined || to === undefined ? 0 : Date.parse(to.time) - Date.parse(from.time);
}

function spread(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s on ${execFileSync('nproc', { encoding: 'utf8' }).trim()} cores`;
}
