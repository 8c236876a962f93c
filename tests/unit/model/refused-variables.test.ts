import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusedVariable } from '../../../src/model/refused-variables.ts';

const refused =
  'LD_PRELOAD LD_LIBRARY_PATH DYLD_INSERT_LIBRARIES PYTHONPATH PYTHONSTARTUP NODE_OPTIONS NODE_PATH PERL5OPT RUBYOPT BASH_ENV ENV IFS PATH SHELLOPTS KAGGLE_KEY KAGGLE_API_TOKEN KAGGLE_USERNAME GITHUB_TOKEN GITHUB_ENV GITHUB_PATH ACTIONS_ID_TOKEN_REQUEST_TOKEN INPUT_X NX47_SECRET_A GIT_SSH_COMMAND SSH_AUTH_SOCK AWS_SECRET_ACCESS_KEY MY_PASSWORD npm_config_registry PIP_INDEX_URL ld_preload'.split(
    ' ',
  );
for (const name of refused) {
  test(`a macro is never given ${name}`, () => assert.ok(isRefusedVariable(name)));
}

test('a macro may be given LANG, HOME, TZ, CI and GITHUB_SHA', () => {
  assert.deepEqual(
    ['LANG', 'HOME', 'TZ', 'CI', 'GITHUB_SHA', 'LDAP_URL', 'ENVIRONMENT'].filter(isRefusedVariable),
    [],
  );
});
