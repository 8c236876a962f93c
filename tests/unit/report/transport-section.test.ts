import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeSection } from '../../../src/report/change-section.ts';
import type { Block } from '../../../src/report/document.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { transportSection } from '../../../src/report/transport-section.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { kaggleDossier } from '../../support/on-kaggle.ts';

const texts = sentences('en');
const perfect = kaggleDossier();
/** Markdown as a reader sees it: entities are the signs they stand for. */
const shown = (blocks: readonly Block[]) =>
  renderMarkdown(blocks).replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
const told = (change: Partial<typeof perfect>) => shown(transportSection({ ...perfect, ...change }, texts));

test('a run through a proxy names host, proxy, TLS version, authority and each certificate', () => {
  const text = told({});
  assert.match(
    text,
    /^\| https:\/\/api\.kaggle\.com:443 \| http:\/\/proxy\.example:3128 \| TLSv1\.3 \| C=US, O=Some Authority, CN=Root R1 \| one of those that Node carries \| 41 \|$/m,
  );
  assert.match(text, /^\| CN=api\.kaggle\.com \| C=US, O=Some Authority, CN=Root R1 \| [0-9a-f]{64} \|$/m);
});

test('an authority of this machine, and a certificate that nobody verified, are said as such', () => {
  const [peer] = perfect.transport?.peers ?? [];
  assert.ok(peer !== undefined);
  const weak = { ...peer, authorized: false, builtInRoot: false, proxy: '' };
  const text = told({ transport: { answers: 1, peers: [weak] } });
  assert.match(
    text,
    /\| none \| TLSv1\.3 \| nobody: the certificate was not verified \| none of those that Node carries \|/,
  );
});

test('without a connection the section says so, and a run without evidence of its way has none', () => {
  assert.match(told({ transport: { answers: 0, peers: [] } }), /No connection was seen\./);
  const { transport: _, ...without } = perfect;
  assert.deepEqual(transportSection(without, texts), []);
});

test('a file of the project that the run changed is a row: reason, effect, the event and the digest', () => {
  const text = shown(changeSection(perfect, texts));
  assert.match(
    text,
    /^\| bundle\/liblumvorax_replit\.so \| build the bundle \| dataset ndarray2000\/nx47-dependencies v3 \| event:4 sha256 [0-9a-f]{64} \|$/m,
  );
});
