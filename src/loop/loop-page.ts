import { basename } from 'node:path/posix';
import type { Repair } from '../model/repair.ts';
import { type Block, heading, own, paragraph, phrase, type Text, table } from '../report/document.ts';
import { fill } from '../text/fill.ts';
import type { Sentences } from '../text/sentences.ts';
import { keyOf } from './finding-keys.ts';
import type { Applied, Turn } from './run-turn.ts';
import type { ToldLoop } from './told-loop.ts';
import { wayBack } from './way-back.ts';

/**
 * The page of a loop: how each run ended, what was changed (file → reason → impact → proof), what was refused and what
 * stays, how to go back, and what is next.
 */
export function loopPage(told: ToldLoop, { repair: words }: Sentences): Block[] {
  const { attempts, turns, stop, delivered } = told;
  const applied = turns.flatMap((turn) => turn.applied);
  return [
    heading(1, words.title),
    paragraph(fill(words.stops[stop], { why: told.why, most: String(told.most) })),
    heading(2, words.attempts),
    table(
      [words.attempt, words.target, words.verdict, words.wrong, words.session],
      attempts.map(({ number, target, verdict, cause, wrong, session }) => [
        ...[String(number), target, `${verdict} ${cause}`.trim(), wrong.join('\n') || '∅', session],
      ]),
    ),
    ...changes(applied, words),
    ...refused(turns, words),
    ...left(turns, words),
    ...turns.flatMap((turn) => turn.proposals).flatMap((one) => proposal(one, words)),
    ...(delivered === undefined ? [] : back(told, words)),
    heading(2, words.nextTitle),
    paragraph(phrase(words.next[stop], { wrong: leftIn(told).join(', ') })),
  ];
}

/** What is wrong still: in the copy where it was mended, else in the last run. */
function leftIn({ turns, attempts }: ToldLoop): readonly string[] {
  const mended = turns.at(-1);
  return mended === undefined ? (attempts.at(-1)?.wrong ?? []) : mended.after.map(keyOf);
}

type Words = Sentences['repair'];

/** The change table of seed 000: file → reason → impact → proof. */
function changes(applied: readonly Applied[], words: Words): Block[] {
  const rows = applied.flatMap(({ repair, commit, changes: files }) =>
    files.map(({ path, after }): Text[] => [
      path,
      [own(`${words.kinds[repair.kind].title}: `), reasonsFor(path, repair.because).join('\n')],
      own(words.kinds[repair.kind].impact),
      [...repair.serves.map(keyOf), commit.slice(0, 12) || '∅', after || '∅'].join('\n'),
    ]),
  );
  return [
    heading(2, words.changes),
    rows.length === 0
      ? paragraph(words.none)
      : table([words.file, words.reason, words.impact, words.proof], rows),
  ];
}

/** The reasons that name this file; all of them where none does. */
function reasonsFor(path: string, because: readonly string[]): readonly string[] {
  const own = because.filter((line) => line.includes(basename(path)));
  return own.length === 0 ? because : own;
}

function refused(turns: readonly Turn[], words: Words): Block[] {
  const rows = turns.flatMap((turn) =>
    turn.refused.map(({ title, by, code, why }) => [title, by, code, why]),
  );
  if (rows.length === 0) return [];
  return [heading(2, words.refused), table([words.idea, words.by, words.code, words.why], rows)];
}

function left(turns: readonly Turn[], words: Words): Block[] {
  const { unrepairable = [], after = [] } = turns.at(-1) ?? {};
  const said = new Map(unrepairable.map((one) => [keyOf(one), one] as const));
  if (after.length === 0) return [];
  const rows = after.map((one): Text[] => {
    const found = said.get(keyOf(one));
    if (found === undefined) return [keyOf(one), own(words.stays)];
    return [keyOf(one), phrase(words.unrepairable[found.why], { core: found.core.join('; ') })];
  });
  return [heading(2, words.left), table([words.wrong, words.why], rows)];
}

function proposal({ commit, changes: files, because }: Repair, words: Words): Block[] {
  return [
    heading(3, phrase(words.proposed, { title: commit })),
    { kind: 'list', items: [...files.map(({ path }) => path), ...because] },
  ];
}

function back(told: ToldLoop, words: Words): Block[] {
  const { delivered } = told;
  if (delivered === undefined || delivered.repairs.length === 0) return [];
  const values = { branch: delivered.branch, base: delivered.base, commit: delivered.commit };
  const lines = delivered.merged ? [] : [`git merge --ff-only ${delivered.branch}`];
  return [
    heading(2, words.result),
    paragraph(phrase(words.branch, values)),
    ...(delivered.pull === '' ? [] : [paragraph(phrase(words.pull, { url: delivered.pull }))]),
    ...(lines.length === 0 ? [] : [paragraph(words.take), { kind: 'code' as const, text: lines.join('\n') }]),
    ...(delivered.bundle === '' ? [] : [paragraph(phrase(words.bundle, { path: delivered.bundle }))]),
    paragraph(words.goBack),
    { kind: 'code', text: wayBack(delivered).join(' ') },
  ];
}
