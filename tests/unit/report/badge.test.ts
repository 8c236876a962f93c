import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdictKindSchema } from '../../../src/model/verdict.ts';
import { badgeSvg } from '../../../src/report/badge.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';

const elements = (svg: string) => [...svg.matchAll(/<(\/?[a-z]+)/g)].map(([, name]) => name).join(' ');
const wanted = 'svg title /title rect path text /text text /text /svg';

test('the badge of NO-GO GATE-052 says so, in the drawing and to who can not see it', () => {
  const svg = badgeSvg({ kind: 'NO-GO', cause: 'GATE-052' }, 'en');
  assert.match(svg, /aria-label="Last verdict of NX47: NO-GO GATE-052"/);
  assert.match(svg, />NO-GO GATE-052<\/text>\n<\/svg>\n$/);
  assert.match(badgeSvg({ kind: 'GO', cause: '' }, 'fr'), /<title>Dernier verdict de NX47 : GO<\/title>/);
  assert.match(badgeSvg({ kind: 'INCONCLUSIVE', cause: 'deadline' }, 'en'), />INCONCLUSIVE\/deadline</);
});

test('only GO is green', () => {
  const green = verdictKindSchema.options.filter((kind) =>
    badgeSvg({ kind, cause: '' }, 'en').includes('#1a7f37'),
  );
  assert.deepEqual(green, ['GO']);
});

test('a hostile cause adds no element, no attribute and no address', () => {
  for (const cause of hostileTexts) {
    const svg = badgeSvg({ kind: 'NO-GO', cause }, 'en');
    assert.equal(elements(svg), wanted, cause);
    assert.ok(!/https?:(?!\/\/www\.w3\.org\/2000\/svg")|on\w+=|[&\u0000-\u0009\u2028]/.test(svg), cause);
    assert.ok(svg.length < 1500, cause);
  }
});

test('white on every colour of a verdict has a contrast of 4.5 at least', () => {
  const light = (hex: string) =>
    [0, 2, 4]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
      .reduce((sum, v, at) => sum + v * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  for (const kind of verdictKindSchema.options) {
    const [, colour = ''] = /<path [^>]*fill="#(\w{6})"/.exec(badgeSvg({ kind, cause: '' }, 'en')) ?? [];
    assert.ok(1.05 / (light(colour) + 0.05) >= 4.5, `${kind} ${colour}`);
  }
});
