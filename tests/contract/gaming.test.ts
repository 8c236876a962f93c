import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { RefusalCode, RefusedIdea } from '../../src/model/proposal.ts';
import { proposalsFor } from '../../src/proposals/proposals-for.ts';
import { gamingPatches } from '../support/gaming-patches.ts';
import { honestPatches } from '../support/honest-patches.ts';
import { editedExample, type ProjectEdit } from '../support/project-edits.ts';
import { planting, proposalPorts, proposingProject } from '../support/proposing-project.ts';
import { groundOf } from '../support/repair-ground.ts';

const isLong = process.env['NX47_LONG'] === '1';
/** One patch of each kind, in the long run every one; all of them are looked at in tests/unit/proposals/gaming-in.test.ts. */
const firsts = gamingPatches.filter(
  ({ code }, at) => isLong || gamingPatches.findIndex((one) => one.code === code) === at,
);

function textsOf(edits: readonly ProjectEdit[]): Map<string, string | undefined> {
  const { before, after } = editedExample(edits);
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return new Map([...after, ...gone.map((path) => [path, undefined] as const)]);
}

async function groundFor(t: TestContext) {
  const project = await proposingProject(t);
  const { ground } = await groundOf(project.root);
  const work = await mkdtemp(join(tmpdir(), 'nx47-proposals-'));
  t.after(() => rm(work, { recursive: true, force: true }));
  return { ground: { ...ground, work }, project };
}

test('twenty patches that game the gate are proposed by a real program, and all are refused by name', async (t) => {
  assert.ok(firsts.length >= 20, String(firsts.length));
  const { ground, project } = await groundFor(t);
  const ports = proposalPorts(t);
  const codes = new Set<RefusalCode>();
  for (const [index, { name, code, edits }] of firsts.entries()) {
    const { repairs, refused } = await proposalsFor(ground, [planting(`p-${index}`, textsOf(edits))], ports);
    assert.deepEqual(repairs, [], name);
    const [idea] = refused;
    assert.ok(idea !== undefined, name);
    assert.ok(
      idea.refusals.some((one) => one.code === code),
      `${name}: ${code} ∉ ${said(idea)}`,
    );
    assert.equal(idea.title, 'fix: mend what was found');
    codes.add(code);
  }
  assert.ok(codes.size >= 20, [...codes].join(' '));
  assert.equal(await project.git('status', '--porcelain'), '');
});

test('an honest proposal of two programs becomes two repairs, a third about the same file waits', async (t) => {
  const { ground } = await groundFor(t);
  const named = (name: string) => honestPatches.find((one) => one.name === name)?.edits ?? [];
  const proposers = [
    planting('one', textsOf(named('warnings that become errors'))),
    planting('two', textsOf(named('one more warning of the compiler'))),
    planting('three', textsOf(named('a tighter tolerance'))),
    planting('four', new Map()),
  ];
  const { repairs, refused } = await proposalsFor(ground, proposers, proposalPorts(t));
  assert.deepEqual(
    repairs.map(({ kind, commit, changes }) => [kind, commit, ...changes.map(({ path }) => path)]),
    [
      ['proposal', 'fix: mend what was found', 'notebook/test-360-dep-lumvorax.ipynb'],
      ['proposal', 'fix: mend what was found', 'native/Makefile'],
    ],
  );
  assert.match(String(repairs[1]?.changes[0]?.content), /-Wshadow/);
  assert.deepEqual(
    refused.map(({ proposer, refusals }) => [proposer, refusals[0]?.code]),
    [['three', 'overlap']],
  );
});

function said(idea: RefusedIdea): string {
  return JSON.stringify(idea.refusals);
}
