import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Proposer } from '../../../src/model/proposal-settings.ts';
import { proposalsFor } from '../../../src/proposals/proposals-for.ts';
import { exampleNotebook } from '../../support/project-edits.ts';
import { knownSecret, proposalPorts, proposingProject } from '../../support/proposing-project.ts';
import { applyChanges, groundOf } from '../../support/repair-ground.ts';

const shipped: Proposer = { name: 'imports', argv: ['{python}', 'tools/propose.py'], deadline: 60 };

test('the shipped proposer mends a forgotten `from pathlib import Path`, and then has nothing to propose', async (t) => {
  const project = await proposingProject(t);
  const notebook = join(project.root, exampleNotebook);
  const sound = await readFile(notebook, 'utf8');
  const broken = sound.replace('    "from pathlib import Path\\n",\n', '');
  await project.commit({ [exampleNotebook]: broken });
  const ports = proposalPorts(t);
  const { ground } = await groundOf(project.root);
  const forgotten = ({ audit }: typeof ground) =>
    audit.findings.filter(({ rule }) => rule === 'NBK-008').length;
  assert.equal(forgotten(ground), 1);
  const { repairs, refused } = await proposalsFor(ground, [shipped], ports);
  assert.deepEqual(refused, []);
  const [repair] = repairs;
  assert.equal(repair?.commit, 'fix: import what the notebook uses');
  assert.deepEqual(repair?.serves, [{ rule: 'NBK-008', file: exampleNotebook }]);
  await applyChanges(project.root, repair?.changes ?? []);
  await project.commit({});
  const mended = await groundOf(project.root);
  assert.equal(forgotten(mended.ground), 0);
  assert.deepEqual(await proposalsFor(mended.ground, [shipped], ports), { repairs: [], refused: [] });
  const now = await readFile(notebook, 'utf8');
  assert.equal(now.replace('    "from pathlib import Path\\n",\n', ''), broken);
});

test('an answer that is none, and one with a secret of the run, are refused; what was read is kept as a digest', async (t) => {
  const project = await proposingProject(t, {
    'tools/words.py': 'print("Sure! Here is the diff:")',
    'tools/leak.py': `import sys; sys.exit("${knownSecret}")`,
  });
  const { ground } = await groundOf(project.root);
  const proposers = ['words', 'leak'].map((name) => ({
    name,
    argv: ['{python}', `tools/${name}.py`],
    deadline: 30,
  }));
  const { repairs, refused } = await proposalsFor(ground, proposers, proposalPorts(t));
  assert.deepEqual(repairs, []);
  assert.deepEqual(
    refused.map(({ proposer, refusals }) => [proposer, refusals[0]?.code, refusals[0]?.seen]),
    [
      ['words', 'answer', 'JSON: unexpected-character (0)'],
      ['leak', 'ended', '1: ***'],
    ],
  );
  assert.match(refused[0]?.answer_sha256 ?? '', /^[0-9a-f]{64}$/);
});

test('a proposer is told what was refused before it, by the code', async (t) => {
  const program = `import json, sys
request = json.load(sys.stdin)
sys.exit(",".join(one["code"] for idea in request["refused"] for one in idea["refusals"]))`;
  const project = await proposingProject(t, { 'tools/told.py': program });
  const { ground } = await groundOf(project.root);
  const told: Proposer = { name: 'told', argv: ['{python}', 'tools/told.py'], deadline: 30 };
  const refusals = [{ code: 'stub', file: 'a.c', line: 1, seen: 'f' }] as const;
  const earlier = {
    proposer: 'x',
    title: 'fix: x',
    answer_sha256: '',
    diff_sha256: '',
    refusals: [...refusals],
  };
  const { refused } = await proposalsFor(
    { ...ground, refused: [earlier] },
    [told, { ...told, name: 'two' }],
    proposalPorts(t),
  );
  assert.deepEqual(
    refused.map((one) => one.refusals[0]?.seen),
    ['1: stub', '1: stub,ended'],
  );
});
