import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkOfEvent } from '../../../src/ledger/event-line.ts';
import { eventSchema, evidenceSchema, phaseSchema, taskStateSchema } from '../../../src/model/event.ts';
import { roleSchema } from '../../../src/model/task.ts';

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
// Every code unit, half surrogate pairs and controls included.
const text = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});
const evidence = fc.record(
  { kind: fc.constantFrom(...evidenceSchema.shape.kind.options), ref: text, sha256: digest },
  { requiredKeys: ['kind', 'ref'] },
);
const event = fc.record({
  schema: fc.constant('nx47.event/1'),
  ...{ seq: fc.integer({ min: 1 }), prev: digest },
  time: fc
    .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  ...{ session_id: text, task_id: text, macro: text, step: fc.integer({ min: 1 }) },
  phase: fc.constantFrom(...phaseSchema.options),
  state: fc.constantFrom(...taskStateSchema.options),
  ...{ goal: text, machine: text, terminal: text, touches: fc.array(text), command: text },
  exit_status: fc.option(fc.integer()),
  stdout_sha256: fc.option(digest),
  stderr_sha256: fc.option(digest),
  ...{ output: text, decision: text, evidence: fc.array(evidence) },
  role: fc.option(fc.constantFrom(...roleSchema.options), { nil: undefined }),
  plan_sha256: fc.option(digest, { nil: undefined }),
});

/** The rule that the expression stands for, said slowly: it parses, fits the schema, and prints back as it is. */
function isWhole(line: string): boolean {
  try {
    const parsed = eventSchema.safeParse(JSON.parse(line));
    if (!parsed.success || JSON.stringify(parsed.data) !== line) return false;
    return new Date(parsed.data.time).toISOString() === parsed.data.time;
  } catch {
    return false;
  }
}

test('every event that is printed as the ledger prints it is a line, with its link', () => {
  fc.assert(
    fc.property(event, (given) => {
      const written = eventSchema.parse(given);
      const line = JSON.stringify(written);
      assert.deepEqual(
        { ...linkOfEvent(line) },
        { seq: String(written.seq), prev: written.prev, time: written.time },
        line,
      );
    }),
    { numRuns: 400, seed: 47 },
  );
});

test('a line with one sign changed, put in or left out is a line just when it can be read as one', () => {
  // Half a surrogate pair as it is can't come out of UTF-8.
  const signs = fc.constantFrom(...'"\\{}[],: 0a1u\n\u0000\u2028é-', '\\"', '\\u0000', '\\u0041', '""');
  let whole = 0;
  fc.assert(
    fc.property(event, fc.nat(), signs, fc.nat(2), (given, place, sign, left) => {
      const line = JSON.stringify(eventSchema.parse(given));
      const at = place % line.length;
      const changed = `${line.slice(0, at)}${sign}${line.slice(at + left)}`;
      if (isWhole(changed)) whole += 1;
      assert.equal(linkOfEvent(changed) !== undefined, isWhole(changed), changed);
    }),
    { numRuns: 3000, seed: 47, endOnFailure: true },
  );
  assert.ok(whole > 100, `${whole} of 3,000 were still lines`);
});

test('a line of a megabyte is read', () => {
  const [given] = fc.sample(event, { numRuns: 1, seed: 1 });
  const line = JSON.stringify(eventSchema.parse({ ...given, output: 'é"\n'.repeat(200_000) }));
  assert.notEqual(linkOfEvent(line), undefined);
});

test('the 29th of February is a day of 2028 and none of 2026', () => {
  const [given] = fc.sample(event, { numRuns: 1, seed: 1 });
  const at = (time: string) => linkOfEvent(JSON.stringify({ ...eventSchema.parse(given), time }));
  assert.notEqual(at('2028-02-29T00:00:00.000Z'), undefined);
  assert.equal(at('2026-02-29T00:00:00.000Z'), undefined);
});
