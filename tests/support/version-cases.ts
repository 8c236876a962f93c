import { deterministicChoice } from './deterministic-choice.ts';

/** More cases than every run needs: `NX47_LONG=1`. */
export const scale = process.env['NX47_LONG'] === '1' ? 5 : 1;
export const choice = deterministicChoice(47);
export const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const parts = {
  epochs: ['', '', '', '', 'v', '1!', '0!'],
  releases: '0 1 1.0 1.0.0 1.1 1.1.2 2 2.0 2.0.1 2.1 10 2026.4.11 2.0.99999999999999999999'.split(' '),
  pres: ['', '', '', 'a1', 'b2', 'rc1', 'rc', '-alpha.3', '_preview2', 'c0'],
  posts: ['', '', '', '.post0', '.post1', '-3', 'rev4', '.post'],
  devs: ['', '', '', '.dev0', '.dev2', '-dev', 'dev5'],
  locals: ['', '', '', '+abc', '+1.2', '+1.abc', '+ABC-2', '+10'],
};
const bound = () =>
  [parts.epochs, parts.releases, parts.pres, parts.posts, parts.devs].map((part) => choice.of(part)).join('');

/** Valid versions in many spellings. */
export const versions = [
  ...new Set([...parts.releases, ...many(180 * scale, () => bound() + choice.of(parts.locals))]),
];

const specifier = () => {
  const operator = choice.of(['==', '!=', '~=', '<=', '>=', '<', '>', '===', '==', '!=']);
  const tail = choice.below(8) === 0 ? choice.of(parts.locals) : choice.below(4) === 0 ? '.*' : '';
  const version = choice.below(2) === 0 ? choice.of(parts.releases) : bound();
  return operator + choice.of(['', ' ']) + version + tail;
};
const odd = [
  '',
  ',',
  '~=1',
  '==2.0a1.*',
  '==1.0.post1.*',
  '>=1.*',
  '>1+local',
  '=1',
  '1.0',
  '===foo bar',
  '<<1',
  '>=',
];

/** Lists of comparisons, some of them not valid. */
export const specifierSets = [
  ...odd,
  '==1.0.*+a',
  ...many(110 * scale, () => many(1 + choice.below(3), specifier).join(choice.of([',', ', ', ' ,']))),
];
