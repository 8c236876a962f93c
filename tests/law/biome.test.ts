import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { biomeOverrides } from './laws/biome-overrides.ts';
import { read, root } from './tree.ts';

const biome = join(root, 'node_modules/@biomejs/cli-linux-x64/biome');

test('biome.json holds the import rules of every room, as tests/law/laws/rooms.ts says them', () => {
  const { overrides } = z
    .object({ overrides: z.array(z.unknown()) })
    .parse(JSON.parse(read('biome.json').text));
  assert.deepEqual(overrides.slice(1), biomeOverrides());
});

/** File → what stands in it and has to be refused, a line each. */
const violations: Readonly<Record<string, readonly string[]>> = {
  'src/model/a.ts': ["import '../codec/x.ts';", "import 'node:path';", "import '../../macros/x.ts';"],
  'src/codec/a.ts': ["import '../text/x.ts';", "import 'node:fs';", "import 'zod';"],
  'src/text/a.ts': ["import '../gate/x.ts';", "import 'node:crypto';"],
  'src/audit/a.ts': [
    "import '../gate/x.ts';",
    "import '../host/x.ts';",
    "import { randomUUID } from 'node:crypto';",
  ],
  'src/audit/wheels/a.ts': [
    "import '../../gate/x.ts';",
    "import '../../cli.ts';",
    "import '../../../macros/x.ts';",
  ],
  'src/gate/a.ts': [
    "import '../audit/x.ts';",
    "import 'node:fs/promises';",
    "export { x } from '../host/x.ts';",
  ],
  'src/notebook/a.ts': ["import '../macro/x.ts';", "import 'node:child_process';"],
  'src/profile/a.ts': ["import type { X } from '../survey/x.ts';", "import 'yaml';"],
  'src/report/a.ts': ["import '../session/x.ts';", "import '@actions/core';"],
  'src/ledger/a.ts': ["import '../host/x.ts';", "import 'node:http';"],
  'src/session/a.ts': ["import '../macro/x.ts';", "import 'node:path';"],
  'src/contract/a.ts': ["import '../macro/x.ts';", "import 'node:fs';"],
  'src/machines/a.ts': ["import '../host/x.ts';", "import 'node:os';"],
  'src/agents/a.ts': ["import '../host/x.ts';", "import 'node:child_process';"],
  'src/jobs/a.ts': ["import '../rehearsal/x.ts';", "import 'node:fs/promises';"],
  'src/repair/a.ts': ["import '../macro/x.ts';", "import 'node:fs';"],
  'src/repair/wheels/a.ts': ["import '../../host/x.ts';", "import '../../gate/x.ts';"],
  'src/proposals/a.ts': ["import '../host/x.ts';", "import 'node:child_process';"],
  'src/loop/a.ts': ["import '../kaggle/x.ts';", "import 'node:fs';"],
  'src/reduction/a.ts': ["import '../repair/x.ts';", "import 'node:os';"],
  'src/kaggle/polling.ts': ["import './transport.ts';", "import 'undici';"],
  'src/kaggle/a.ts': ["import '../rehearsal/x.ts';", "import '@actions/core';"],
  'src/config/a.ts': ["import '../host/x.ts';", "import 'node:fs';"],
  'src/survey/a.ts': ["import '../audit/repository/x.ts';", "import '../gate/x.ts';"],
  'src/macro/a.ts': ["import '../../macros/record.ts';", "import '../kaggle/client.ts';"],
  'src/macro/story.ts': ["import '../../macros/push.ts';", "import '../host/x.ts';"],
  'macros/a.ts': ["import '../src/kaggle/client.ts';", "import '../src/compose.ts';", "import 'node:fs';"],
  'src/certify.ts': ["import './gate/x.ts';", "import './compose.ts';", "import 'zod';"],
  'src/rehearsal/a.ts': ["import '../kaggle/client.ts';", "import 'undici';", "import '../gate/x.ts';"],
  'src/host/a.ts': ["import '../kaggle/x.ts';", "import '@actions/core';"],
  'src/github/a.ts': ["import '../gate/x.ts';", "import '../host/x.ts';"],
};

test('Biome refuses an import that leaves its room: src/gate/a.ts may not import ../audit/x.ts', () => {
  withFiles(violations, (refused) => {
    const expected = Object.entries(violations).flatMap(([path, lines]) =>
      lines.map((_, at) => `${path}:${at + 1}`),
    );
    assert.deepEqual(refused('noRestrictedImports'), expected.sort());
  });
});

const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/gate/a.ts': [
    "import '../model/x.ts';",
    "import './x.ts';",
    "import { createHash } from 'node:crypto';",
  ],
  'src/audit/wheels/a.ts': [
    "import '../a.ts';",
    "import '../native/x.ts';",
    "import './x.ts';",
    "import '../../codec/x.ts';",
  ],
  'src/macro/story.ts': ["import '../../macros/record.ts';", "import './x.ts';", "import '../report/x.ts';"],
  'macros/a.ts': [
    "import '../src/audit/wheels/x.ts';",
    "import '../src/kaggle/polling.ts';",
    "import 'zod';",
  ],
  'src/rehearsal/a.ts': ["import '../kaggle/dialect.ts';", "import 'node:fs/promises';"],
  'src/cli.ts': ["import './kaggle/client.ts';", "import '../macros/push.ts';"],
};

test('Biome accepts what a room may import: src/gate/a.ts imports ../model/x.ts', () => {
  withFiles(allowed, (refused) => assert.deepEqual(refused('noRestrictedImports'), []));
});

test('Biome refuses the clock, the process and the network in src/ledger/, and not in src/host/', () => {
  const uses = ['export const a = Date.now();', 'export const b = process.pid;', 'export const c = fetch;'];
  withFiles({ 'src/ledger/a.ts': uses, 'src/host/a.ts': uses }, (refused) => {
    assert.deepEqual(refused('noRestrictedGlobals'), [
      'src/ledger/a.ts:1',
      'src/ledger/a.ts:2',
      'src/ledger/a.ts:3',
    ]);
  });
});

test('Biome refuses two files that import each other', () => {
  const circle = {
    'src/gate/a.ts': ["import { b } from './b.ts';", 'export const a = () => b;'],
    'src/gate/b.ts': ["import { a } from './a.ts';", 'export const b = () => a;'],
  };
  withFiles(circle, (refused) =>
    assert.deepEqual(refused('noImportCycles'), ['src/gate/a.ts:1', 'src/gate/b.ts:1']),
  );
});

type Refused = (rule: string) => string[];

/** Runs Biome with the project's settings on these files in an empty folder; `refused` gives `file:line`, sorted. */
function withFiles(
  contents: Readonly<Record<string, readonly string[]>>,
  check: (refused: Refused) => void,
): void {
  if (!existsSync(biome)) {
    console.log('NOT RUN: Biome (its optional package is for linux-x64)');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'nx47-law-'));
  try {
    execFileSync('git', ['init', '--quiet', folder]);
    writeFileSync(join(folder, 'biome.json'), read('biome.json').text);
    for (const [path, lines] of Object.entries(contents)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
    }
    const run = spawnSync(biome, ['lint', '--reporter=github', '--max-diagnostics=none', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    check((rule) => placesOf(run.stdout, rule, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function placesOf(output: string, rule: string, folder: string): string[] {
  const lines = [...output.matchAll(/title=lint\/\w+\/(\w+),file=([^,]+),line=(\d+)/g)];
  const places = lines
    .filter(([, name]) => name === rule)
    .map(([, , file = '', line]) => `${file.replace(/^.*?(?=src\/|macros\/)/, '')}:${line}`);
  assert.ok(output === '' || output.includes('::') || !output.includes('error'), `${folder}: ${output}`);
  return [...new Set(places)].sort();
}
