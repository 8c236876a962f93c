import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CredentialSources, findCredentials } from '../../../src/kaggle/credentials.ts';
import { failureOf, tokenText } from '../../support/http-kaggle-names.ts';

const hex = '0123456789abcdef0123456789abcdef';
const other = `KGAT_${'f'.repeat(32)}`;

type Files = Readonly<Record<string, string | { readonly text: string; readonly mode: number }>>;
function sources(
  environment: CredentialSources['environment'],
  files: Files = {},
  inputs: NonNullable<CredentialSources['inputs']> = {},
): CredentialSources {
  return {
    environment,
    inputs,
    home: '/home/ada',
    async readFile(path) {
      const file = files[path];
      return typeof file === 'string' ? { text: file, mode: 0o100600 } : file;
    },
  };
}

async function found(from: CredentialSources): Promise<string> {
  const credentials = await findCredentials(from);
  if (credentials === undefined) return 'none';
  if (credentials.kind === 'token') return credentials.token.reveal();
  return `${credentials.username}:${credentials.key.reveal()}`;
}

const pair = { KAGGLE_USERNAME: 'ada', KAGGLE_KEY: hex };
const tokenFile = '/home/ada/.kaggle/access_token';
const jsonFile = '/home/ada/.kaggle/kaggle.json';
const jsonText = JSON.stringify({ username: 'ada', key: hex });

const places: [string, CredentialSources, string][] = [
  ['nothing anywhere', sources({}), 'none'],
  ['a token in the inputs before all else', sources({ ...pair }, {}, { apiToken: tokenText }), tokenText],
  [
    'a pair in the inputs',
    sources({ KAGGLE_API_TOKEN: other }, {}, { username: 'ada', key: hex }),
    `ada:${hex}`,
  ],
  ['empty inputs', sources({ KAGGLE_API_TOKEN: other }, {}, { apiToken: '', username: '', key: '' }), other],
  ['only a user in the inputs', sources({ KAGGLE_API_TOKEN: other }, {}, { username: 'ada' }), other],
  ['KAGGLE_API_TOKEN before the pair', sources({ KAGGLE_API_TOKEN: ` ${tokenText}\n`, ...pair }), tokenText],
  [
    'KAGGLE_API_TOKEN as the path of a file',
    sources({ KAGGLE_API_TOKEN: '/run/t' }, { '/run/t': other }),
    other,
  ],
  [
    'a legacy key in KAGGLE_API_TOKEN with a user beside it',
    sources({ KAGGLE_API_TOKEN: hex, KAGGLE_USERNAME: 'ada' }),
    `ada:${hex}`,
  ],
  ['KAGGLE_USERNAME with KAGGLE_KEY', sources(pair, { [tokenFile]: other }), `ada:${hex}`],
  ['a token in KAGGLE_KEY', sources({ KAGGLE_USERNAME: 'ada', KAGGLE_KEY: tokenText }), tokenText],
  ['access_token before kaggle.json', sources({}, { [tokenFile]: other, [jsonFile]: jsonText }), other],
  ['access_token.txt', sources({}, { [`${tokenFile}.txt`]: other }), other],
  ['kaggle.json', sources({}, { [jsonFile]: jsonText }), `ada:${hex}`],
  [
    'a token in kaggle.json',
    sources({}, { [jsonFile]: JSON.stringify({ username: 'ada', key: other }) }),
    other,
  ],
  [
    'kaggle.json in KAGGLE_CONFIG_DIR',
    sources({ KAGGLE_CONFIG_DIR: '/etc/k' }, { '/etc/k/kaggle.json': jsonText }),
    `ada:${hex}`,
  ],
  [
    'kaggle.json of ~/.config/kaggle where ~/.kaggle has none',
    sources({}, { '/home/ada/.config/kaggle/kaggle.json': jsonText }),
    `ada:${hex}`,
  ],
  [
    'kaggle.json of XDG_CONFIG_HOME',
    sources({ XDG_CONFIG_HOME: '/x' }, { '/x/kaggle/kaggle.json': jsonText }),
    `ada:${hex}`,
  ],
  [
    'no kaggle.json but that of KAGGLE_CONFIG_DIR where it is set',
    sources({ KAGGLE_CONFIG_DIR: '/etc/k' }, { [jsonFile]: jsonText }),
    'none',
  ],
  [
    'KAGGLE_API_TOKEN as the path of a file without a slash',
    sources({ KAGGLE_API_TOKEN: 'token.txt' }, { 'token.txt': `${other}\n` }),
    other,
  ],
];
for (const [what, from, expected] of places) {
  test(`credentials are found in order: ${what}`, async () => {
    assert.equal(await found(from), expected);
  });
}

const invalid: [string, CredentialSources, string, string][] = [
  ['a word in KAGGLE_API_TOKEN', sources({ KAGGLE_API_TOKEN: 'hunter2' }), 'form', 'KAGGLE_API_TOKEN'],
  ['a path without a file', sources({ KAGGLE_API_TOKEN: '/run/none' }), 'form', 'KAGGLE_API_TOKEN'],
  ['a key of 31 digits', sources({ ...pair, KAGGLE_KEY: hex.slice(1) }), 'form', 'KAGGLE_KEY'],
  ['a key without a user', sources({ KAGGLE_KEY: hex }), 'incomplete', 'KAGGLE_KEY'],
  ['a user without a key', sources({ KAGGLE_USERNAME: 'ada' }), 'incomplete', 'KAGGLE_KEY'],
  ['a user with a colon', sources({ ...pair, KAGGLE_USERNAME: 'a:b' }), 'form', 'KAGGLE_KEY'],
  ['a token with a line break inside', sources({ KAGGLE_KEY: 'KGAT_a\nb' }), 'form', 'KAGGLE_KEY'],
  ['a kaggle.json that is no JSON', sources({}, { [jsonFile]: '{' }), 'json', 'kaggle.json'],
  ['an empty kaggle.json object', sources({}, { [jsonFile]: '{}' }), 'incomplete', 'kaggle.json'],
];
for (const [what, from, why, source] of invalid) {
  test(`${what} is CREDENTIALS_INVALID, why ${why}, without the value`, async () => {
    const failure = await failureOf(findCredentials(from));
    assert.deepEqual(failure, { code: 'CREDENTIALS_INVALID', parameters: { source, why } });
  });
}

test('a kaggle.json that others can read (mode 644) is CREDENTIALS_EXPOSED', async () => {
  const files = { [jsonFile]: { text: jsonText, mode: 0o100644 } };
  assert.deepEqual(await failureOf(findCredentials(sources({}, files))), {
    code: 'CREDENTIALS_EXPOSED',
    parameters: { file: jsonFile, mode: '644' },
  });
});

test('a token file that the group can read (mode 640) is CREDENTIALS_EXPOSED', async () => {
  const files = { [tokenFile]: { text: tokenText, mode: 0o100640 } };
  assert.equal((await failureOf(findCredentials(sources({}, files)))).code, 'CREDENTIALS_EXPOSED');
});

const beside: [string, CredentialSources, string, readonly string[]][] = [
  [
    'a token beside a pair',
    sources({ KAGGLE_API_TOKEN: other, ...pair }),
    'KAGGLE_API_TOKEN',
    ['KAGGLE_KEY'],
  ],
  [
    'a pair beside a token file and kaggle.json',
    sources(pair, {
      [tokenFile]: other,
      [jsonFile]: JSON.stringify({ username: 'bob', key: 'f'.repeat(32) }),
    }),
    'KAGGLE_KEY',
    ['access_token', 'kaggle.json'],
  ],
  ['the same key twice', sources(pair, { [jsonFile]: jsonText }), 'KAGGLE_KEY', []],
  [
    'a broken kaggle.json beside a token',
    sources({}, { [tokenFile]: other, [jsonFile]: '{' }),
    'access_token',
    [],
  ],
];
for (const [what, from, source, unused] of beside) {
  test(`credentials say where they come from and what lies unused beside them: ${what}`, async () => {
    const credentials = await findCredentials(from);
    assert.deepEqual([credentials?.source, credentials?.unused], [source, unused]);
  });
}

test('a kaggle.json that names its key twice is CREDENTIALS_INVALID: which counts is anybody’s guess', async () => {
  const twice = `{"username": "ada", "key": "${hex}", "key": "${'f'.repeat(32)}"}`;
  assert.equal(
    (await failureOf(findCredentials(sources({}, { [jsonFile]: twice })))).parameters['why'],
    'json',
  );
});
