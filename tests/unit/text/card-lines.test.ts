import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Card } from '../../../src/model/card.ts';
import { cardLines, sizeText } from '../../../src/text/card-lines.ts';

const card: Card = {
  dataset: {
    ref: { owner: 'ada', slug: 'bundle' },
    title: 'Bundle',
    licence: 'CC0-1.0',
    action: 'version',
    version: 5,
    wasPrivate: true,
    isPrivate: true,
    asksPrivate: true,
    files: [
      { name: 'wheels/a.whl', bytes: 1_500_000 },
      { name: 'bundle-manifest.json', bytes: 300 },
    ],
    lost: ['old.whl'],
  },
  kernel: {
    ref: { owner: 'ada', slug: 'check' },
    title: 'Check',
    action: 'create',
    version: 1,
    isPrivate: true,
    asksPrivate: true,
    bytes: 20_480,
    internet: false,
    sources: ['ada/bundle', 'google/gemma/transformers/2b/1'],
    session: { machine: 'NvidiaTeslaT4', image: '', timeoutSeconds: 3720 },
  },
  secrets: ['HF_TOKEN'],
};

test('the card names ids, versions, licence, visibility, every file with its size, what is lost, and the secrets', () => {
  assert.deepEqual(cardLines(card, 'en'), [
    'Dataset ada/bundle: new version 5',
    '  "Bundle", licence CC0-1.0, 2 files, 1.5 MB',
    '  private',
    '  not sent again, gone from this version: old.whl',
    '  + wheels/a.whl (1.5 MB)',
    '  + bundle-manifest.json (300 B)',
    'Kernel ada/check: new, version 1',
    '  "Check", 20.5 kB, internet off, data sources: ada/bundle, google/gemma/transformers/2b/1',
    '  private',
    "  accelerator: NvidiaTeslaT4, image: Kaggle's own choice, at most 3720 s",
    'Kaggle Secrets that the notebook reads: HF_TOKEN. A push may unbind them: bind them again on the page of the kernel (Add-ons > Secrets) if the session does not find them.',
  ]);
});

test('a bundle that lies there already is told in two lines, in French too', () => {
  const { dataset, kernel } = card;
  assert.ok(dataset !== undefined);
  const lines = cardLines(
    { kernel, secrets: [], dataset: { ...dataset, action: 'reuse', version: 4 } },
    'fr',
  );
  assert.deepEqual(lines.slice(0, 2), [
    "Dataset ada/bundle : la version 4 est déjà ce bundle, rien n'est envoyé",
    '  privé',
  ]);
  assert.equal(lines.length, 6);
  assert.equal(
    lines.at(-1),
    '  accélérateur : NvidiaTeslaT4, image : celle que Kaggle choisit, au plus 3720 s',
  );
});

const visibilities: [string, boolean | undefined, boolean, boolean, string][] = [
  ['new and private', undefined, true, true, 'private'],
  ['new, with metadata that ask for public', undefined, true, false, 'private, although'],
  ['private, with metadata that ask for public', true, true, false, 'private, although'],
  ['public and to become private', false, true, true, 'public until now, BECOMES PRIVATE'],
  ['public and staying so', false, false, false, 'PUBLIC, as before'],
  ['private and to become public', true, false, false, 'BECOMES PUBLIC'],
];
for (const [what, wasPrivate, isPrivate, asksPrivate, expected] of visibilities) {
  test(`a kernel that is ${what} is told so`, () => {
    const before = wasPrivate === undefined ? {} : { wasPrivate };
    const kernel = { ...card.kernel, ...before, isPrivate, asksPrivate };
    const [, , line = ''] = cardLines({ kernel, secrets: [] }, 'en');
    assert.ok(line.startsWith(`  ${expected}`), line);
  });
}

test('sizes are decimal: 999 B, 1.0 kB, 200.0 MB, 1,5 Go in French', () => {
  assert.deepEqual(
    [sizeText(999, 'en'), sizeText(1000, 'en'), sizeText(200_000_000, 'en'), sizeText(1_500_000_000, 'fr')],
    ['999 B', '1.0 kB', '200.0 MB', '1,5 Go'],
  );
});
