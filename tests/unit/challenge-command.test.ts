import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { offlineRequest } from '../../src/audit-command.ts';
import { auditWith, type ChallengeParts, challengeCommand } from '../../src/challenge-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { conditions } from '../../src/gate/conditions.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import { bundleManifestName } from '../../src/model/manifest.ts';
import { bundleManifest, manifestText } from '../../src/survey/bundle-manifest.ts';
import { numpy, tifffile } from '../support/audit-builder.ts';
import { hasProfilePython, projectWith, quietSurroundings } from '../support/audited-project.ts';
import { buildDossier, plainNotebook } from '../support/dossier-builder.ts';
import { contentsBelow } from '../support/e2e-project.ts';
import { compileLibrary } from '../support/elf-fixtures.ts';
import { keepEvidence } from '../support/kept-evidence.ts';

const settings = [
  "required: { packages: ['numpy>=2.0', tifffile], files: [table.csv] }",
  'native: { library: libprimes.so, symbols: [count_primes] }',
];
const session = '.nx47/session/20261121_project_100000z-1';

/** A project with wheels, a library and a manifest, and the evidence of a rehearsal of it that passed. */
async function challengedProject(t: TestContext): Promise<string> {
  const ground = mkdtempSync(join(tmpdir(), 'nx47-test-'));
  t.after(() => rmSync(ground, { recursive: true, force: true }));
  const source = 'int count_primes(int below) { return below / 2; }';
  const library = readFileSync(compileLibrary(ground, 'libprimes.so', { source }));
  const files: FileBytes[] = [
    numpy,
    tifffile,
    { name: 'libprimes.so', bytes: new Uint8Array(library) },
    { name: 'table.csv', bytes: new TextEncoder().encode('2\n3\n5\n') },
  ];
  const manifest = manifestText(bundleManifest({ path: 'bundle', files }));
  const listed = { name: bundleManifestName, bytes: new TextEncoder().encode(manifest) };
  const project = await projectWith(t, [...files, listed], settings);
  await keepEvidence(join(project, session), buildDossier(plainNotebook), {
    'reports/report.md': '# Report\n',
  });
  return project;
}

type Told = {
  readonly planted: number;
  readonly caught: number;
  readonly rows: { where: string; fault: string; caught: boolean; by: string }[];
};

async function challenged(project: string, parts?: ChallengeParts): Promise<Told & { status: number }> {
  const line = parseCommandLine(['challenge', project, '--format', 'json', '--language', 'en']);
  const { text, status } = await challengeCommand(line, quietSurroundings(), parts);
  return { ...JSON.parse(text), status };
}

test('a challenge catches every fault in evidence and project, touches neither, and appends its section', async (t) => {
  const project = await challengedProject(t);
  const before = await contentsBelow(project, 'challenge.md');
  const told = await challenged(project);
  const missed = told.rows.filter(({ caught }) => !caught);
  // Without the profile's Python no cell is compiled, and the audit is open anyway.
  const excused = (await hasProfilePython()) ? [] : ['cell-does-not-compile'];
  assert.deepEqual(
    missed.filter(({ fault }) => !excused.includes(fault)),
    [],
  );
  assert.ok(told.rows.filter(({ where }) => where === 'project').length >= 14);
  assert.ok(told.planted > 150, `${told.planted} planted`);
  assert.deepEqual(await contentsBelow(project, 'challenge.md'), before);
  const page = await readFile(join(project, session, 'reports/challenge.md'), 'utf8');
  assert.match(page, new RegExp(`Caught / planted: ${told.caught} / ${told.planted}\\.`));
});

test('a condition that is left out lowers the score: without GATE-031 the nonce of another run passes, status 1', async (t) => {
  const project = await challengedProject(t);
  const noAudit = { auditAgain: async () => undefined };
  const whole = await challenged(project, noAudit);
  const table = conditions.filter(({ id }) => id !== 'GATE-031');
  const less = await challenged(project, { ...noAudit, table });
  assert.equal(whole.caught, whole.planted);
  assert.ok(less.caught < whole.caught && less.planted === whole.planted);
  assert.equal(less.status, 1);
  const missed = less.rows.filter(({ caught }) => !caught).map(({ fault, by }) => `${fault} ${by}`);
  assert.deepEqual(missed, ['nonce-of-another-run GATE-031']);
});

test('a rule that is left out lowers the score: without MET-003 a title of another kernel passes', async (t) => {
  const project = await challengedProject(t);
  const around = quietSurroundings();
  const request = await offlineRequest(parseCommandLine(['challenge', project]), 'dry-run');
  const auditAgain = auditWith(request, around);
  const told = await challenged(project, {
    auditAgain: async (root) => {
      const found = await auditAgain(root);
      return found && { ...found, findings: found.findings.filter(({ rule }) => rule !== 'MET-003') };
    },
  });
  const missed = told.rows.filter(({ caught }) => !caught).map(({ fault }) => fault);
  assert.ok(missed.includes('title-of-another-kernel'), missed.join());
  assert.equal(told.status, 1);
});

test('evidence that was changed is no ground: only the project is challenged, and the table says so', async (t) => {
  const project = await challengedProject(t);
  await writeFile(join(project, session, 'evidence/kernel.log'), 'another log\n');
  const line = parseCommandLine(['challenge', project, '--language', 'en']);
  const parts = { auditAgain: async () => undefined };
  const { text } = await challengeCommand(line, quietSurroundings(), parts);
  assert.match(text, /No run of this project passes/);
  assert.doesNotMatch(text, /^provenance/m);
});
