import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { earlierRuns } from '../../../src/session/earlier-runs.ts';
import { freshFolder } from '../../support/folders.ts';
import { keptSession } from '../../support/kept-session.ts';

const [a, b, c] = ['a', 'b', 'c'].map((sign) => sign.repeat(64));

async function recall(t: Parameters<typeof freshFolder>[0], pages: Readonly<Record<string, unknown>>) {
  const root = await freshFolder(t);
  for (const [name, page] of Object.entries(pages)) {
    await mkdir(`${root}/${name}/reports`, { recursive: true });
    const text = typeof page === 'string' ? page : JSON.stringify(page);
    await writeFile(`${root}/${name}/reports/run.json`, text);
  }
  return earlierRuns(root, createFiles());
}

test('digests of main reports are read from every earlier run.json, damaged ones left out', async (t) => {
  const { reports, earlier } = await recall(t, {
    'session/20261101_p': { main_report_sha256: a },
    '.nx47/session/20261102_p': { main_report_sha256: b },
    'session/20261103_p': '{"main_report_sha256":',
    'session/20261104_p': { main_report_sha256: null },
  });
  assert.deepEqual(reports, [a, b]);
  assert.equal(earlier.runs, 3);
});

test('outputs with times in them are remembered by name, streams, hardware and what is no output are not', async (t) => {
  const digest = (sha256: string | undefined) => ({ bytes: 1, sha256 });
  const { earlier } = await recall(t, {
    'session/20261101_p': {
      requirements: ['output:mine.json'],
      outputs: {
        'lumvorax_events_ns.jsonl': digest(a),
        'lumvorax_execution_stdout.log': digest(b),
        'lumvorax_hardware_fingerprint.json': digest(b),
        'mine.json': digest(c),
        'picture.png': digest(c),
      },
    },
    'session/20261102_p': { outputs: { 'lumvorax_events_ns.jsonl': digest(b) } },
  });
  assert.deepEqual(earlier.outputs, { 'lumvorax_events_ns.jsonl': [a, b], 'mine.json': [c] });
});

test('the newest certified run says what was required last; a rehearsal after it changes nothing', async (t) => {
  const run = (verdict: string, ...requirements: string[]) => ({
    session_id: verdict,
    verdict,
    requirements,
  });
  const { earlier } = await recall(t, {
    'session/20261101_p': run('GO', 'symbol:old'),
    'session/20261102_p': run('GO-PRIVATE-ROOT', 'symbol:new'),
    'session/20261103_p': run('REHEARSED'),
    'session/20261104_p': run('NO-GO'),
  });
  assert.deepEqual(earlier.certified, { session: 'GO-PRIVATE-ROOT', requirements: ['symbol:new'] });
  assert.equal((await recall(t, {})).earlier.certified, null);
});

test('a session of the branch of reports counts like one of the folder, and one that is in both counts once', async (t) => {
  const run = (session_id: string, requirements: string[]) =>
    JSON.stringify({ session_id, verdict: 'GO', requirements, main_report_sha256: null });
  const root = await keptSession(t, { 'reports/run.json': run('20261120_k', ['pack:core']) });
  const committed = [run('20261121_k', ['symbol:f']), run('20261120_k', ['pack:core']), 'no JSON'];
  const { earlier } = await earlierRuns(
    root,
    createFiles(),
    committed.map((text) => Buffer.from(text)),
  );
  assert.deepEqual(earlier, {
    runs: 2,
    outputs: {},
    certified: { session: '20261121_k', requirements: ['symbol:f'] },
  });
});
