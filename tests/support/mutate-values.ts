import type { deterministicChoice } from './deterministic-choice.ts';
import { json, type RunDraft } from './dossier-builder.ts';

export type Choice = ReturnType<typeof deterministicChoice>;
export type Mutation = (draft: RunDraft, choice: Choice) => void;

/** Values that a report may hold where another is asked for; `@…` stands for that number as it is written. */
const odd: readonly unknown[] = [
  null,
  true,
  false,
  '',
  'ok',
  'OK',
  'ok ',
  'fail',
  'skipped',
  'LZW',
  '0',
  0,
  1,
  2,
  -1,
  0.5,
  '@0.0',
  '@-0.0',
  '@3.0',
  '@1e2',
  '@1e-7',
  '@9007199254740993',
  '@100000000000000000000',
  '@1e300',
  [],
  [0],
  ['x'],
  {},
  { a: 1 },
  'f'.repeat(64),
  'f'.repeat(32),
];

type Part = 'report' | 'observations' | 'profile' | 'hardware' | 'latency' | 'checksums';

/** Another value at that path of a part, or the member taken away. */
export function oddAt(part: Part, ...path: readonly string[]): Mutation {
  return (draft, choice) => {
    const value = choice.below(8) === 0 ? undefined : choice.of(odd);
    draft[part] = { ...draft[part], ...replaced(draft[part], path, value) };
  };
}

function replaced(value: unknown, path: readonly string[], by: unknown): Record<string, unknown> {
  const [key = '', ...rest] = path;
  const own = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const inner = Object.fromEntries(own)[key];
  return { ...Object.fromEntries(own), [key]: rest.length === 0 ? by : replaced(inner, rest, by) };
}

type Written = 'report' | 'events' | 'csv' | 'latency' | 'hardware' | 'profile';

/** The bytes of an output spoilt in one of the ways in which JSON and CSV can be; file 6 lists the spoilt ones. */
export function spoil(part: Written, name: (draft: RunDraft) => string): Mutation {
  return (draft, choice) => {
    const spoilt = choice.of(spoilers)(textOf(draft, part), choice);
    draft.files.set(name(draft), typeof spoilt === 'string' ? new TextEncoder().encode(spoilt) : spoilt);
  };
}

function textOf(draft: RunDraft, part: Written): string {
  if (part === 'csv') return draft.csv;
  if (part === 'events') return draft.events.map((event) => `${json(event)}\n`).join('');
  if (part === 'profile') return json({ ...draft.profile, observations: draft.observations });
  return json(draft[part]);
}

type Spoiler = (text: string, choice: Choice) => string | Uint8Array;

const inside = (text: string, member: string) => text.replace('{', `{${member},`);
const spoilers: readonly Spoiler[] = [
  () => '',
  (text, choice) => text.slice(0, choice.below(text.length)),
  (text) => `\uFEFF${text}`,
  (text) => `${text} x`,
  (text) => `${text}\n\n`,
  (text) => `\n ${text}\t`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => inside(text, '"status":"ok","status":"fail"'),
  (text) => inside(text, '"depth":'.concat('['.repeat(62), ']'.repeat(62))),
  (text) => inside(text, '"depth":'.concat('['.repeat(63), ']'.repeat(63))),
  (text) => inside(text, '"depth":'.concat('['.repeat(64), ']'.repeat(64))),
  (text) => inside(text, '"x":NaN'),
  (text) => inside(text, '"x":-0'),
  (text) => inside(text, '"x":-0.0'),
  (text) => inside(text, '"x":1e-400'),
  (text) => inside(text, '"x":0e-400'),
  (text) => inside(text, '"x":1e400'),
  (text) => inside(text, `"x":${'1'.repeat(4301)}`),
  (text) => inside(text, `"x":${'1'.repeat(4300)}`),
  (text) => inside(text, '"x":01'),
  (text) => inside(text, '"x":"\\ud800"'),
  (text) => inside(text, '"x":"\\ud83d\\ude00 é"'),
  (text) => inside(text, '"x":"\\ude00\\ud83d"'),
  (text) => inside(text, '"x":"a\tb"'),
  (text) => inside(text, '"__proto__":{"status":"ok"}'),
  (text) => `[${text}]`,
  (text) => text.replace('"', '\u00a0"'),
  (text) => text.replace(',', '","'),
  (text) => new Uint8Array([...new TextEncoder().encode(text), 0xff, 0x0a]),
  (text) => new Uint8Array([0xff, 0xfe, ...new TextEncoder().encode(text)]),
  () => 'null',
  () => '\n',
  () => '{}',
  () => '{"a":1}\n\n{"a":2}\n',
];
