import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionName } from '../../../src/session/name.ts';

test('a run of nx47 at 10:22:33 UTC on 21 November is named 20261121_nx47_102233z-1', () => {
  assert.equal(sessionName('2026-11-21T10:22:33.456Z', 'nx47', 1), '20261121_nx47_102233z-1');
});

test('a folder named « Été $FILENAME » becomes a slug of letters, digits and dashes', () => {
  assert.equal(sessionName('2026-11-21T10:22:33.456Z', '$FILENAME é x', 2), '20261121_filename-x_102233z-2');
});

test('a name without any usable letter still gives a session name', () => {
  assert.equal(sessionName('2026-11-21T10:22:33.456Z', '..', 1), '20261121_run_102233z-1');
});
