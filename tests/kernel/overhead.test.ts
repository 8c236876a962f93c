import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { z } from 'zod';
import { findInterpreters } from './interpreters.ts';
import { askKit } from './kit-module.ts';
import { simulatedHour } from './simulated-hour.ts';

const python = findInterpreters().at(-1)?.executable ?? 'python3';
/** The bytes that the kit itself writes in an hour: everything but the two logs, which are the user's. */
test('in a simulated hour with a cell each minute and a warning each second the kit writes less than 5 MB', () => {
  const { rows, warned, errors, sizes } = simulatedHour(python);
  assert.ok(rows >= 3600 && warned >= 3600 && Object.keys(sizes).length === 7, JSON.stringify(sizes));
  assert.deepEqual(errors, []);
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  assert.ok(total < 5_000_000, JSON.stringify(sizes));
});

test('a loop that warns a hundred thousand times fills no events file, and what is left out is counted', () => {
  const program = `
from kernel.event_log import EventLog
log = EventLog()
for number in range(order): log.add("warning", text="x" * 150)
content = log.content()
print(json.dumps([len(content), log.dropped, json.loads(content.splitlines()[-1])["count"], content.count(b"\\n")]))
`;
  const [bytes, dropped, told, lines] = z.array(z.number()).parse(askKit(python, program, 100_000));
  assert.ok((bytes ?? 0) < 1_600_000 && dropped === told && (dropped ?? 0) + (lines ?? 0) === 100_001);
});

test('the samples cost less than a hundredth of a processor', () => {
  const program =
    'import sys, time\nsys.path.insert(0, sys.argv[1])\nfrom kernel.event_log import EventLog\nfrom kernel.sampler import Sampler\ns = Sampler(EventLog())\nb = time.process_time()\nfor _ in range(100): s.sample()\nprint((time.process_time() - b) / 100 / 0.25)';
  const root = new URL('../..', import.meta.url).pathname;
  const share = Number(execFileSync(python, ['-I', '-B', '-c', program, root], { encoding: 'utf8' }));
  assert.ok(share < 0.01, `${share}`);
});
