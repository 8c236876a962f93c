import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { downloadEnvironment, requireFetched, uvEnvironment } from '../../../src/rehearsal/package-index.ts';
import { thisMachine } from '../../support/rehearsal-machine.ts';

const machine = thisMachine({
  environment: {
    PATH: '/bin',
    PIP_INDEX_URL: 'https://a/simple',
    PIP_TARGET: '/x',
    KAGGLE_KEY: 's',
    https_proxy: 'p',
  },
});

test('a download keeps the index and the proxy of the user, not PIP_TARGET, not a credential', () => {
  const environment = downloadEnvironment(machine);
  assert.equal(environment['PIP_INDEX_URL'], 'https://a/simple');
  assert.equal(environment['https_proxy'], 'p');
  assert.ok(!('PIP_TARGET' in environment) && !('KAGGLE_KEY' in environment));
});

test('uv is given the index and certificate that pip config names', () => {
  const settings = "global.cert='/etc/company.pem'\nglobal.index-url='https://b/simple'\n";
  const environment = uvEnvironment(machine, settings);
  assert.equal(environment['UV_DEFAULT_INDEX'], 'https://b/simple');
  assert.equal(environment['SSL_CERT_FILE'], '/etc/company.pem');
});

test('a fetch that ends with status 1 is WHEELS_UNREACHABLE and says the end of what was said', () => {
  const result = {
    status: 1,
    signal: null,
    timedOut: false,
    stdout: '',
    stderr: 'a\nNo matching distribution',
  };
  const isExpected = (error: unknown) =>
    error instanceof Failure &&
    error.code === 'WHEELS_UNREACHABLE' &&
    /No matching/.test(String(error.parameters['why']));
  assert.throws(() => requireFetched('numpy', result), isExpected);
  assert.doesNotThrow(() => requireFetched('numpy', { ...result, status: 0 }));
});
