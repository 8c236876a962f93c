import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { appendJournals } from '../../../macros/append-journals.ts';
import { certify } from '../../../src/certify.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { compose } from '../../../src/compose.ts';
import { createFiles } from '../../../src/host/files.ts';
import { readRequest } from '../../../src/read-request.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { servedProject } from '../../support/served-project.ts';

const entry = { section: '## 2026-11-21 — NX47\n\nNO-GO\n', line: '{"verdict":"NO-GO"}\n' };

async function project(
  t: TestContext,
  journals: readonly string[],
  change: Parameters<typeof bench>[1] = {},
) {
  const on = await bench(t, change);
  const paths = { ...on.paths, journals: journals.map((path) => join(on.paths.root, path)) };
  return { paths, context: { ...on.context, paths } };
}

test('the old bytes of a report stay its beginning, whatever they are, and the section stands behind a blank line', async (t) => {
  const journals = ['REPORT.md', 'torn.txt', 'journal.jsonl', 'torn.jsonl', 'new.md'];
  const on = await project(t, journals);
  const old: Record<string, Buffer> = {
    'REPORT.md': Buffer.from('# Old\r\n\r\ntext\r\n'),
    'torn.txt': Buffer.from([0xff, 0x00, 0x41]),
    'journal.jsonl': Buffer.from('{"a":1}\n'),
    'torn.jsonl': Buffer.from('{"a":1}'),
  };
  for (const [name, bytes] of Object.entries(old)) await writeFile(join(on.paths.root, name), bytes);
  const { appended } = outputOf(await runOn(on, appendJournals, { journals, ...entry }));
  const behind: Record<string, string> = {};
  for (const name of journals) {
    const bytes = await readFile(join(on.paths.root, name));
    const before = old[name] ?? Buffer.alloc(0);
    assert.ok(bytes.subarray(0, before.length).equals(before), name);
    behind[name] = bytes.subarray(before.length).toString('utf8');
  }
  assert.deepEqual(behind, {
    'REPORT.md': `\n${entry.section}`,
    'torn.txt': `\n\n${entry.section}`,
    'journal.jsonl': entry.line,
    'torn.jsonl': `\n${entry.line}`,
    'new.md': entry.section,
  });
  assert.equal(appended[0]?.oldSha256, sha256Hex(old['REPORT.md'] ?? ''));
});

test('two runs leave two sections, the first untouched', async (t) => {
  const on = await project(t, ['R.md']);
  await runOn(on, appendJournals, { journals: ['R.md'], ...entry });
  await runOn(on, appendJournals, { journals: ['R.md'], ...entry, section: '## second\n' });
  assert.equal(await readFile(join(on.paths.root, 'R.md'), 'utf8'), `${entry.section}\n## second\n`);
});

test('a file that nx47.yml does not name is not written, whatever the input says', async (t) => {
  const on = await project(t, ['R.md']);
  const outcome = await runOn(on, appendJournals, { journals: ['README.md'], ...entry });
  assert.equal(codeOf(outcome), 'MACRO_REFUSED');
});

test('a report whose old bytes were changed on the way is told as a failure, not as done', async (t) => {
  const files = createFiles();
  const tampering = {
    ...files,
    append: async (path: string, content: string) => {
      await files.append(path, content);
      await files.write(
        path,
        (await files.read(path)).map((byte) => (byte === 0x4f ? 0x6f : byte)),
      );
    },
  };
  const on = await project(t, ['R.md'], { files: tampering });
  await writeFile(join(on.paths.root, 'R.md'), '# Old\n');
  const outcome = await runOn(on, appendJournals, { journals: ['R.md'], ...entry });
  assert.equal(outcome.state, 'FAILED');
});

test('a run on Kaggle continues the report that nx47.yml names with its whole report; a rehearsal leaves it alone', async (t) => {
  const served = await servedProject(t, [], {
    lines: ['report: HISTORY.md', 'journals: [journal.jsonl, table.csv]'],
  });
  const history = join(served.project, 'HISTORY.md');
  await writeFile(history, '# Our runs\n');
  const settings = { mode: 'execute', service: served.url, wait: 1, language: 'en' };
  const read = await readRequest(settings, served.project, 'certify');
  for (const target of ['rehearsal', 'kaggle'] as const) {
    const { world, close } = await compose({ ...read, target, waitSeconds: 1 }, served.around);
    try {
      const run = await certify({ ...read, target, waitSeconds: 1 }, world);
      assert.equal(run.failure, undefined);
      const text = await readFile(history, 'utf8');
      if (target === 'rehearsal') assert.equal(text, '# Our runs\n');
      else {
        assert.match(text, /^# Our runs\n\n## \d{4}-\d\d-\d\dT[\d:.]+Z — NX47 certification report: /);
        assert.match(text, /\nNO-GO[^\n]*\n$/);
        assert.ok(run.events.some(({ macro, state }) => macro === 'append-journals' && state === 'DONE'));
        assert.equal(existsSync(join(served.project, 'table.csv')), false);
        const lines = (await readFile(join(served.project, 'journal.jsonl'), 'utf8')).trim().split('\n');
        assert.equal(JSON.parse(lines[0] ?? '').session_id, run.dossier.sessionId);
      }
    } finally {
      await close();
    }
  }
});
