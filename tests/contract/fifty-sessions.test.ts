import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { descendantsOf, eventually, mountsOf, stillRunning } from '../support/e2e-processes.ts';
import { storedState } from '../support/e2e-service.ts';
import { openDescriptors, processesMarked } from '../support/open-resources.ts';
import { prepareSessionGround } from '../support/rehearsal-machine.ts';
import { fatesOf, startStorm } from '../support/session-storm.ts';

const isLong = process.env['NX47_LONG'] === '1';
/** Sessions in namespaces with papermill, one in so many; the others are a Python process each. */
const oneInNamespacesOf = isLong ? 1 : 12;
const seed = 62;

// Every child inherits both, and sessions in namespaces are given the mark, so that nothing hides from the test.
const mark = `nx47-fifty-${process.pid}`;
process.env['NX47_FIFTY'] = mark;
const temporary = await mkdtemp(join(tmpdir(), 'nx47-fifty-'));
process.env['TMPDIR'] = temporary;

const found = await prepareSessionGround();
assert.ok(found, 'a CPython from 3.10 to 3.13 is needed');
const ground = found;

/** One storm from start to end; what it left is read before its folder goes. */
async function stormOver(folder: string, versions: number) {
  const storm = await startStorm({ folder, ground, mark, seed, versions, oneInNamespacesOf });
  await storm.passed();
  await storm.server.close();
  return storm;
}

test('of 50 sessions, 5 at a time, killed and cancelled at random, no process, mount, socket or folder is left', async (t) => {
  t.after(() => rm(temporary, { recursive: true, force: true }));
  // What is opened once and kept (probes, agents of HTTP) is open from here on.
  await stormOver(join(temporary, 'first'), 2);
  await rm(join(temporary, 'first'), { recursive: true });
  const before = await settledDescriptors(new Map());

  const folder = join(temporary, 'service');
  const storm = await stormOver(folder, 50);
  assert.equal(storm.mostAtOnce(), 5);
  assert.ok(storm.seen().length > 0 && storm.killed() > 0);

  const kept = await storedState(folder);
  const ended = kept.kernels.flatMap(({ versions }) => versions.map(({ session }) => session));
  assert.equal(ended.length, 50);
  const ends = new Set(ended.map(({ status }) => status));
  assert.deepEqual([...ends].toSorted(), ['cancel-acknowledged', 'complete', 'error']);
  const inNamespaces = ended.filter(({ isolation }) => isolation.endsWith('namespaces'));
  assert.ok(inNamespaces.length >= 2, ended.map(({ failureMessage }) => failureMessage).join('\n'));

  assert.deepEqual(await stillRunning(storm.seen(), mark), []);
  assert.deepEqual(await descendantsOf(process.pid), []);
  assert.deepEqual(await processesMarked(mark), []);
  assert.deepEqual(await mountsOf(temporary), []);
  assert.deepEqual(await settledDescriptors(before), before);
  assert.deepEqual(await readdir(join(folder, 'sessions')), []);
  assert.deepEqual(await readdir(join(folder, 'uploads')), []);
  assert.deepEqual((await readdir(folder)).toSorted(), ['contents', 'sessions', 'state.json', 'uploads']);
  assert.deepEqual(await readdir(temporary), ['service']);
  assert.deepEqual(await unreferenced(folder), []);
});

test('the seed decides which sessions end, raise, sleep, are cancelled or left', () => {
  assert.deepEqual(fatesOf(seed, 50), fatesOf(seed, 50));
  assert.equal(new Set(fatesOf(seed, 50)).size, 5);
});

/** The descriptors, once they are as expected: a socket whose other end is closed is closed a moment later. */
async function settledDescriptors(
  expected: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  let last: ReadonlyMap<string, number> = new Map();
  return await eventually('the descriptors settle', 20, async () => {
    const now = await openDescriptors();
    const isSteady = JSON.stringify([...now]) === JSON.stringify([...last]);
    const isExpected = expected.size === 0 || JSON.stringify([...now]) === JSON.stringify([...expected]);
    last = now;
    return isSteady && isExpected ? now : undefined;
  });
}

/** Contents that the service keeps and no version refers to: what was being written is never one of them. */
async function unreferenced(folder: string): Promise<string[]> {
  const { kernels } = await storedState(folder);
  const versions = kernels.flatMap((kernel) => kernel.versions);
  const known = new Set(
    versions.flatMap(({ source, session }) => [
      source,
      session.log,
      ...session.outputs.map(({ sha256 }) => sha256),
    ]),
  );
  const entries = await readdir(join(folder, 'contents'), { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return names.filter((name) => !known.has(name));
}
