import { metricNames, outputNames } from '../model/kernel-outputs.ts';
import type { Request } from '../model/request.ts';
import type { ChangedFile, Unit } from './changed-file.ts';
import { isCheck } from './check-signs.ts';
import { type Recogniser, type Sign, type SignPattern, signIn, signsBy } from './sign.ts';

/**
 * Statements that write down an answer instead of finding it: a report as one text, a status that no check precedes in
 * its block, a number where a measurement belongs, and answers that an earlier run gave.
 */
export const resultSigns: Recogniser = (file, settings) => [
  ...statusSigns(file),
  ...signsBy([...written, ...earlierPatterns(settings)], file.added, ({ code }) => code),
];

const written: readonly SignPattern[] = [
  ['hard-coded-result', /sha256["']\]?[=:]["'][0-9a-f]{64}/],
  ['hard-coded-result', new RegExp(`["'](?:${metricNames.join('|')})["']\\]?[=:][\\d{[]`)],
  ['hard-coded-result', /["'](?:warnings|errors)_count["']\]?[=:]0\b/],
  ['hard-coded-result', /["']verdict["']\]?[=:]["'](?:GO|ok)/i],
];

/** A place in which a status is set to anything but a failure. */
const setsStatus =
  /["']status["']\](?:=(?!=)(?!["'](?:fail|error|unknown)["'])|\.)|(?<![\w.])status=["'](?:ok|pass|success)|["']status["'][:,]["'](?:ok|pass(?:ed)?|success)["']/i;
/** The same within one text: JSON that is written as it stands. */
const inText = /\\?["']status\\?["']\s?:\s?\\?["'](?:ok|pass(?:ed)?|success)/i;

function statusSigns({ units, added }: ChangedFile): Sign[] {
  return added.flatMap((unit) => {
    const isText = inText.test(unit.code) && !/["'] *["'][:,]["'] *["']/.test(unit.bare);
    if (isText) return [signIn('hard-coded-result', unit)];
    // What is only compared is not set.
    if (!setsStatus.test(unit.code) || isCheck(unit)) return [];
    const depends = /\bif (?!True\b|1\b).*\belse\b/.test(unit.bare);
    return depends || follows(units, unit) ? [] : [signIn('hard-coded-result', unit)];
  });
}

/** Whether a check that asks something stands before this unit in its block. */
function follows(units: readonly Unit[], unit: Unit): boolean {
  const above = units.slice(0, units.indexOf(unit)).toReversed();
  const start = above.findIndex(({ indent, cell }) => cell !== unit.cell || indent < unit.indent);
  const block = start === -1 ? above : above.slice(0, start);
  return block.some((one) => isCheck(one) && asks(one));
}

// A check of constants asks nothing: some name other than its own and those of constants has to stand in it.
function asks({ bare }: Unit): boolean {
  const names = bare.match(/[A-Za-z_]\w*/g) ?? [];
  return names.some((name) => !/^(?:assert|check|expect|raise|if|not|True|False|None|and|or|is)$/.test(name));
}

const reading = 'copy\\w*|load|read\\w*|rename|move|replace|extract\\w*|open';

function earlierPatterns({ packs, 'main-report': mainReport }: Request): SignPattern[] {
  const names = outputNames(packs, mainReport);
  const { 'main-report': report, ...others } = names;
  const named = (all: readonly string[]) => all.map((name) => name.replaceAll('.', '\\.')).join('|');
  return [
    ['earlier-result', new RegExp(named([...Object.values(others), 'nx47_runtime_profile.json']))],
    ['earlier-result', new RegExp(`\\b(?:${reading})\\(.*(?:${named([report])})`)],
    ['earlier-result', new RegExp(`(?:${named([report])}).*\\.(?:read_\\w+|open|rename|replace)\\(`)],
    [
      'earlier-result',
      /["'/](?:sessions?|evidence|\.nx47)\/|\b(?:previous|earlier|last|old|cached)_?(?:run|report|result)/i,
    ],
    ['earlier-result', /\/kaggle\/input\/[^"']*(?:report|result|output|log)[^"']*\.(?:jsonl?|csv|log)/],
  ];
}
