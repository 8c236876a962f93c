import { canonicalName } from '../codec/canonical-name.ts';
import type { ChangedFile, Unit } from './changed-file.ts';
import { bodyOf } from './handler-signs.ts';
import { type Recogniser, type Sign, type SignPattern, signIn, signsBy } from './sign.ts';
import { toleranceSigns } from './tolerance-signs.ts';

const check =
  /(?<![\w.])(?:assert\b|raise\b|(?:check|expect|fail)\()|\.(?:assert\w+|check_returncode)\(|\btesting\.\w+\(|\bcheck=True\b|\bsys\.exit\([^0)]/;

/** Whether a statement of Python can stop what goes wrong. */
export function isCheck({ bare }: Unit): boolean {
  return check.test(bare) && !/^(?:async )?def /.test(bare);
}

/**
 * Checks that a change takes away, empties or puts where they are not reached: fewer of them, one that holds always, a
 * list of required things that lost some, a way out before them, a condition around them. Incidents 1 and 11.
 */
export const checkSigns: Recogniser = (file) => [
  ...signsBy(emptied, file.added, ({ bare, code }) => (bare === '' ? code : bare)),
  ...signsBy(toldInText, file.added, ({ code }) => code),
  ...fewerSigns(file),
  ...listSigns(file),
  ...unreached(file),
  ...enclosed(file),
  ...toleranceSigns(file),
];

const emptied: readonly SignPattern[] = [
  [
    'check-removed',
    /^assert(?: |\()(?:True|1|not False)\b|(?<![\w.])(?:check|expect)\((?:True|1|not False)\b/,
  ],
  ['check-removed', /\bor (?:True|1)\b|\band (?:False|0)\b|^(?:if|elif|while) (?:False|0|not True|True|1):/],
  [
    'check-removed',
    /^assert\([^()]*,[^()]*\)$|\bin ?(?:\(\)|\[\])|\b[A-Z_]{4,}(?:\[:|\.(?:remove|pop|discard|clear)\()/,
  ],
  ['check-removed', /\b(?:SKIP|DISABLE|IGNORE|NO)_\w*(?:CHECK|TEST|VALID|VERIF|ASSERT)/i],
];
const toldInText: readonly SignPattern[] = [
  [
    'check-removed',
    /["']skip(?:ped)?["']|^%%skip|--no-raise-error|\bPYTHONOPTIMIZE\b|executable,["']-OO?["']/,
  ],
];

/** How often something stands in the checks of a file. */
function counted(units: readonly Unit[], pattern: RegExp): number {
  return units.filter(isCheck).reduce((sum, { bare }) => sum + (bare.match(pattern)?.length ?? 0), 0);
}

function fewerSigns({ earlier, units, added, removed }: ChangedFile): Sign[] {
  const every = new RegExp(check, 'g');
  const gone = removed.find(isCheck);
  const line = added.find(isCheck)?.line ?? added[0]?.line ?? 0;
  const isFewer = counted(units, every) < counted(earlier, every);
  const isWider =
    gone !== undefined &&
    (counted(units, / or /g) > counted(earlier, / or /g) || counted(units, /==/g) < counted(earlier, /==/g));
  return isFewer || isWider ? [{ code: 'check-removed', line, seen: gone?.code ?? '' }] : [];
}

const listed = /^([A-Za-z_]\w*)(?::\w+)?=(?:frozenset|set|tuple|list|dict)?[([{]/;
const telling = /^[A-Z][A-Z0-9_]*$|required|expected|symbols|tests|checks/;

/** Lists of what is asked for, which lost a name. Wheels are told by their distribution. */
function listSigns({ earlier, units }: ChangedFile): Sign[] {
  return earlier.flatMap((unit) => {
    const name = listed.exec(unit.bare)?.[1];
    if (name === undefined || !telling.test(name)) return [];
    const now = units.find(({ bare }) => listed.exec(bare)?.[1] === name);
    const left = new Set(namesIn(now));
    const lost = namesIn(unit).filter((one) => !left.has(one));
    const place = { code: `${name}: ${lost.join(', ')}`, line: now?.line ?? 0 };
    return lost.length === 0 ? [] : [signIn('check-removed', place)];
  });
}

function namesIn(unit: Unit | undefined): string[] {
  const texts = [...(unit?.code ?? '').matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  return texts.map((text) => (text.endsWith('.whl') ? canonicalName(text.split('-')[0] ?? '') : text));
}

/** A way out that was put before statements of the same block. */
function unreached({ units, added }: ChangedFile): Sign[] {
  // Of two equal statements nobody can tell which one is new.
  const fresh = new Set(added.map(({ code }) => code));
  return units.flatMap((unit, at) => {
    const leaves = /^(?:return\b|raise\b|continue$|break$|sys\.exit\(|exit\(|quit\()/.test(unit.bare);
    const next = units[at + 1];
    const isBefore = next?.cell === unit.cell && next.indent === unit.indent;
    return leaves && isBefore && fresh.has(unit.code) ? [signIn('check-removed', unit)] : [];
  });
}

/** Checks that stood before, and now stand within a condition or a function that is new. */
function enclosed({ units, added, removed }: ChangedFile): Sign[] {
  const isNew = new Set(added);
  return units.flatMap((unit, at) => {
    const head = /^(if|elif|else|while|def|class|except)\b(?: (\w+))?/.exec(unit.bare);
    if (head === null || !isNew.has(unit)) return [];
    const isRenewed =
      (head[1] === 'def' || head[1] === 'class') &&
      removed.some(({ bare }) => bare.startsWith(`${head[0]}(`) || bare.startsWith(`${head[0]}:`));
    const held = bodyOf(units, at).filter(
      (one) => isCheck(one) && !isNew.has(one) && !/^raise FileNotFoundError\b/.test(one.bare),
    );
    return isRenewed || held.length === 0 ? [] : [signIn('check-removed', unit)];
  });
}
