import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { serve } from '../../src/serve.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';

test('a service that was interrupted while it was starting ends with 130 instead of waiting for a second Ctrl-C', async (t) => {
  const line = parseCommandLine(['serve', await freshFolder(t), '--port', '0']);
  const stop = new AbortController();
  const quiet = quietSurroundings();
  // Its name is asked for when the machine has been looked at, right before the service opens.
  const environment = Object.defineProperty({ ...quiet.environment }, 'KAGGLE_USERNAME', {
    get: () => {
      stop.abort();
      return 'alice';
    },
  });
  assert.equal(await serve(line, { ...quiet, environment, signal: stop.signal }, 'en'), 130);
});
