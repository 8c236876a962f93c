import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionsLog } from '../../../src/gate/conditions-log.ts';
import { setSeen, testBreakages } from '../../support/breakages.ts';
import { buildDossier, type RunDraft } from '../../support/dossier-builder.ts';
import { toldOf } from '../../support/told-of.ts';

testBreakages(conditionsLog, [
  [
    'GATE-081',
    'a UserWarning stands in the log',
    (draft) => {
      draft.stderr = 'a.py:3: UserWarning: old\n';
      draft.log.push({ stream: 'stderr', seconds: 3, text: draft.stderr });
    },
  ],
  [
    'GATE-081',
    'a child process writes warning: x to stderr',
    (draft) => {
      draft.stderr = 'warning: x\n';
      draft.log.push({ stream: 'stderr', seconds: 3, text: 'warning: x\nwarning: x\n' });
    },
  ],
  [
    'GATE-082',
    'the kit saw a warning that no line of the log shows',
    setSeen('warnings', [{ source: 'warnings', text: 'x' }]),
  ],
  ['GATE-082', 'the kit counted more warnings than it kept', setSeen('warnings_count', 1)],
  [
    'GATE-083',
    'the log has a line on stdout that the file lacks',
    ({ log }) => {
      log.push({ stream: 'stdout', seconds: 3, text: 'hidden\n' });
    },
  ],
  [
    'GATE-083',
    'the stdout file has a line that the log lacks',
    (draft) => {
      draft.stdout += 'made up\n';
    },
  ],
  [
    'GATE-084',
    'the stderr file has a line that the log lacks',
    (draft) => {
      draft.stderr = 'made up\n';
    },
  ],
  ['GATE-085', 'the sampler of the kit failed', setSeen('kit_errors', ['sampler: OSError'])],
]);

const told = (id: string, change: (draft: RunDraft) => void) => toldOf(id, buildDossier(change)).observed;
const onStdout = (text: string) => (draft: RunDraft) => {
  draft.stdout += text;
  draft.log.push({ stream: 'stdout', seconds: 3, text });
};

test('of six different warnings five are told, each by its first 160 signs', () => {
  const lines = Array.from({ length: 6 }, (_, at) => `warning: ${at}${'x'.repeat(200)}\n`);
  const first = [0, 1, 2, 3, 4].map((at) => `stdout: warning: ${at}${'x'.repeat(150)}`);
  assert.equal(told('GATE-081', onStdout(lines.join(''))), ['6 lines', ...first].join(' | '));
});

test('of six warnings that the kit saw five are told, with the count that it gives', () => {
  const seen = Array.from({ length: 6 }, (_, at) => ({ source: 'logging', text: `w${at}` }));
  const observed = '6, counted 7 | logging: w0 | logging: w1 | logging: w2 | logging: w3 | logging: w4';
  const change = (draft: RunDraft) => {
    draft.observations['warnings'] = seen;
    draft.observations['warnings_count'] = 7;
  };
  assert.equal(told('GATE-082', change), observed);
});

test('a kit that gives no count of its warnings has proven nothing', () => {
  const { answer, observed } = toldOf(
    'GATE-082',
    buildDossier((draft) => {
      delete draft.observations['warnings_count'];
    }),
  );
  assert.deepEqual([answer, observed], ['fail', '0, counted absent']);
});

test('what the kit notes of its own errors in the events is told once, beside what it lists', () => {
  const change = (draft: RunDraft) => {
    for (const text of ['sampler: OSError', 'seal: late'])
      draft.events.push({ ts_ns: '@1795255239123456790', event: 'kit_error', text });
    draft.observations['kit_errors'] = ['sampler: OSError', 'profile: KeyError'];
  };
  assert.equal(told('GATE-085', change), 'sampler: OSError | seal: late | profile: KeyError');
});

test('four lines that only one side has are told by the first three', () => {
  const change = (draft: RunDraft) => {
    draft.log.push({ stream: 'stderr', seconds: 3, text: 'a\nb\nc\nd\n' });
    draft.stderr = 'e\n';
  };
  assert.equal(told('GATE-084', change), 'log: a | log: b | log: c');
});

test('unreadable events say nothing of errors of the kit', () => {
  const change = (draft: RunDraft) => draft.files.set('lumvorax_events_ns.jsonl', new Uint8Array([0xff]));
  assert.equal(told('GATE-085', change), '0');
});
