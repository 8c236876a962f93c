import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkoutTraits } from '../../../src/ledger/checkout-traits.ts';
import { appendPorts, committers } from '../../support/committers.ts';
import { freshFolder } from '../../support/folders.ts';

const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
const paths = ['session/20261121_k/logs/session.jsonl', 'ledger/index.jsonl'];

test('a plain clone has no traits', async (t) => {
  const { clone } = await committers(t);
  assert.deepEqual(await checkoutTraits(await clone('one'), paths, appendPorts()), []);
});

test('a shallow, sparse clone with autocrlf, an ignore rule and a filter of LFS tells all five', async (t) => {
  const { bare, clone } = await committers(t);
  const place = await clone('second');
  execFileSync('git', ['-C', place.root, ...person, 'commit', '--quiet', '--allow-empty', '--message=two']);
  execFileSync('git', ['-C', place.root, 'push', '--quiet', 'origin', 'HEAD:main']);
  const root = join(await freshFolder(t), 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${bare}`, root]);
  const git = (...argv: string[]) => execFileSync('git', ['-C', root, ...argv]);
  git('config', 'core.autocrlf', 'true');
  git('config', 'core.sparseCheckout', 'true');
  await writeFile(join(root, '.gitignore'), 'session/\n');
  await writeFile(join(root, '.gitattributes'), '*.jsonl filter=lfs diff=lfs -text\n');
  const traits = await checkoutTraits({ root }, paths, appendPorts());
  assert.deepEqual(traits, ['shallow', 'sparse', 'autocrlf=true', 'ignored', 'filter=lfs']);
});
