import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { conditionsOutputs } from '../../../src/gate/conditions-outputs.ts';
import { judge } from '../../../src/gate/judge.ts';
import { listed, testBreakages } from '../../support/breakages.ts';
import { buildDossier, type RunDraft, reportName, someNoise } from '../../support/dossier-builder.ts';
import { toldOf } from '../../support/told-of.ts';

const text = (content: string) => new TextEncoder().encode(content);
const header = 'ts_ns,cpu_percent,ram_used_mb,ram_total_mb,gpu_mem_used_mb,gpu_mem_total_mb,step';

test('GATE-026 holds an artefact of 2 GB, of which only the digest is known, against the list as any other', () => {
  const judged = (listedDigest: string) => {
    const dossier = buildDossier((draft) => {
      draft.checksums['files'] = { ...listed(), 'model.bin': { sha256: listedDigest, bytes: 2 ** 31 } };
    });
    const model = { name: 'model.bin', byteLength: 2 ** 31, sha256: sha256Hex('y') };
    const collected =
      dossier.collected === undefined ? {} : { collected: { ...dossier.collected, others: [model] } };
    const verdict = judge({ ...dossier, ...collected }, someNoise);
    return verdict.conditions.find(({ id }) => id === 'GATE-026')?.answer;
  };
  assert.deepEqual([judged(sha256Hex('y')), judged(sha256Hex('x'))], ['ok', 'fail']);
});

const row = '1795255200123456789,1.0,910.0,7900.0,0,0,kit';

testBreakages(conditionsOutputs, [
  [
    'GATE-021',
    'the main report changed after it was sealed',
    (draft) => {
      const rows = { [reportName]: { sha256: sha256Hex('other'), bytes: 5 } };
      draft.checksums['files'] = { ...listed(), ...rows };
    },
  ],
  [
    'GATE-022',
    'the events file was removed at the end',
    ({ removed }) => {
      removed.add('lumvorax_events_ns.jsonl');
    },
    'GATE-068',
  ],
  [
    'GATE-022',
    'time goes back in the events',
    ({ events }) => {
      events[2] = { ts_ns: '@1795255200123456788', event: 'seal' };
    },
  ],
  [
    'GATE-022',
    'an event has its time as text',
    ({ events }) => {
      events[1] = { ts_ns: '1795255200123456789' };
    },
  ],
  [
    'GATE-022',
    'a line of the events is cut',
    (draft) => {
      draft.files.set('lumvorax_events_ns.jsonl', text('{"ts_ns":1795255200123456789}\n{"ts_n'));
    },
    'GATE-068',
  ],
  [
    'GATE-023',
    'the header of the CSV lacks gpu_mem_total_mb',
    (draft) => {
      draft.csv = draft.csv.replace(',gpu_mem_total_mb', '');
    },
  ],
  [
    'GATE-023',
    'the CSV has its header only',
    (draft) => {
      draft.csv = `${header}\n`;
    },
  ],
  [
    'GATE-023',
    'a row of the CSV has six fields',
    (draft) => {
      draft.csv = `${header}\n${row}\n${row.replace(',kit', '')}\n`;
    },
  ],
  [
    'GATE-023',
    'a cell of the CSV is nan',
    (draft) => {
      draft.csv = `${header}\n${row.replace('1.0', 'nan')}\n`;
    },
  ],
  [
    'GATE-023',
    'a quote in the CSV is never closed',
    (draft) => {
      draft.csv = `${header}\n"${row}\n`;
    },
  ],
  [
    'GATE-023',
    'time goes back in the CSV',
    (draft) => {
      draft.csv = `${header}\n${row}\n${row.replace('1795255200123456789', '1795255200123456788')}\n`;
    },
  ],
  [
    'GATE-024',
    'the latency breakdown has a phase of 0 ns',
    ({ latency }) => {
      latency['phases'] = { kit_profile: 0 };
    },
  ],
  [
    'GATE-024',
    'the latency breakdown is empty',
    (draft) => {
      draft.files.set('lumvorax_latency_breakdown.json', new Uint8Array());
    },
  ],
  [
    'GATE-025',
    'the hardware fingerprint says no processor',
    ({ hardware }) => {
      hardware['cpu'] = {};
    },
  ],
  [
    'GATE-026',
    'an artefact differs from its listed digest',
    (draft) => {
      draft.files.set('extra.bin', text('x'));
      draft.checksums['files'] = { ...listed(), 'extra.bin': { sha256: sha256Hex('y'), bytes: 1 } };
    },
  ],
  [
    'GATE-026',
    'an artefact is listed that was not collected',
    (draft) => {
      draft.files.set('extra.bin', text('x'));
      draft.removed.add('extra.bin');
    },
  ],
  [
    'GATE-026',
    'an artefact is not listed',
    (draft) => {
      draft.files.set('extra.bin', text('x'));
      draft.checksums['files'] = listed();
    },
  ],
  [
    'GATE-027',
    'the stdout file is not listed in file 6',
    (draft) => {
      const { 'lumvorax_execution_stdout.log': _gone, ...rest } = listed();
      draft.checksums['files'] = rest;
    },
  ],
  [
    'GATE-028',
    'the stderr file was removed at the end',
    ({ removed }) => {
      removed.add('lumvorax_execution_stderr.log');
    },
    'GATE-084',
  ],
  [
    'GATE-028',
    'the stderr file is empty though the session wrote to stderr',
    ({ log }) => {
      log.push({ stream: 'stderr', seconds: 3, text: 'hello\n' });
    },
    'GATE-084',
  ],
  [
    'GATE-029',
    'the runtime profile differs from its listed digest',
    (draft) => {
      draft.checksums['files'] = {
        ...listed(),
        'nx47_runtime_profile.json': { sha256: sha256Hex(''), bytes: 0 },
      };
    },
  ],
]);

const told = (id: string, change: (draft: RunDraft) => void) => toldOf(id, buildDossier(change));

test('without file 6 a digest is told and held against nothing', () => {
  const { answer, observed, evidence } = told('GATE-022', ({ removed }) =>
    removed.add('lumvorax_checksums_manifest.json'),
  );
  assert.equal(answer, 'unknown');
  assert.match(observed, /^sha256 [0-9a-f]{64}$/);
  assert.deepEqual(evidence, ['output:lumvorax_events_ns.jsonl']);
});

for (const [name, answer] of [
  ['__results__.html', 'ok'],
  ['custom.css', 'ok'],
  ['.virtual_documents', 'ok'],
  ['results/a.bin', 'ok'],
  ['results__', 'fail'],
  ['a.', 'fail'],
  ['my-custom.css', 'fail'],
  ['constructor', 'fail'],
] as const) {
  test(`an artefact ${name} that file 6 does not list answers ${answer}`, () => {
    const { observed, ...result } = told('GATE-026', (draft) => {
      draft.files.set(name, text('x'));
      draft.checksums['files'] = listed();
    });
    assert.equal(result.answer, answer);
    assert.equal(observed, answer === 'ok' ? '8 listed' : `digest differs: ${name}`);
  });
}

test('a listed size that is not the number of bytes is refused: 1 byte more', () => {
  const name = 'lumvorax_execution_stdout.log';
  const { answer, observed, evidence } = told('GATE-027', (draft) => {
    const row = Object.entries(listed()).find(([key]) => key === name)?.[1];
    assert.ok(typeof row === 'object');
    draft.checksums['files'] = { ...listed(), [name]: { ...row, bytes: 95 } };
  });
  assert.equal(answer, 'fail');
  assert.match(observed, /^94 bytes, sha256 ([0-9a-f]{64}), listed 95 bytes, \1$/);
  assert.deepEqual(evidence, [`output:${name}`]);
});

test('an empty stderr is told as 0 bytes where the session wrote to it', () => {
  const { answer, observed } = told('GATE-028', ({ log }) =>
    log.push({ stream: 'stderr', seconds: 3, text: 'hello\n' }),
  );
  assert.deepEqual([answer, observed], ['fail', '0 bytes']);
});

test('a listed digest of the same size is held against the bytes: 94 bytes of other text', () => {
  const name = 'lumvorax_execution_stdout.log';
  const { answer, observed } = told('GATE-027', (draft) => {
    draft.checksums['files'] = { ...listed(), [name]: { sha256: sha256Hex('other'), bytes: 94 } };
  });
  assert.equal(answer, 'fail');
  assert.ok(observed.endsWith(`, listed 94 bytes, ${sha256Hex('other')}`));
});
