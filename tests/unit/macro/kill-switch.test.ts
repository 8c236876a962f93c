import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { requireGoing, stopFileName } from '../../../src/macro/kill-switch.ts';
import { Failure } from '../../../src/model/failure.ts';
import { bench } from '../../support/macro-run.ts';

const code = (wanted: string) => (error: unknown) => error instanceof Failure && error.code === wanted;

test('with .nx47/STOP there nothing goes on (STOP_REQUESTED) but the record of the run', async (t) => {
  const { context } = await bench(t);
  const file = `${context.paths.state}/${stopFileName}`;
  await requireGoing(context);
  await writeFile(file, '');
  await assert.rejects(requireGoing(context), code('STOP_REQUESTED'));
  await requireGoing({ ...context, closing: true });
  await rm(file);
  await requireGoing(context);
});

test('after a signal nothing goes on: CANCELLED', async (t) => {
  const stop = new AbortController();
  const { context } = await bench(t, { signal: stop.signal });
  stop.abort();
  await assert.rejects(requireGoing(context), code('CANCELLED'));
});
