import { rules } from './audit/rules.ts';
import { nearestWord } from './config/nearest-word.ts';
import { conditions } from './gate/conditions.ts';
import { keysOfCondition, reportFamilies } from './gate/report-keys.ts';
import { machineRuleIds, machineRules } from './machines/rules.ts';
import { Failure, type FailureEffect, failureCodes, failureEffects } from './model/failure.ts';
import type { Severity } from './model/finding.ts';
import type { Language } from './model/language.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** One entry of the tables as a person reads it: `attributes` are pairs of a name and a value. */
export type Explanation = {
  readonly id: string;
  /** `WHL`, …, `GATE`, or `failure`. */
  readonly family: string;
  readonly title: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly why: string;
  readonly fix: string;
  /** Of a condition: what is looked at, and how it can fail. */
  readonly proof?: { readonly evidence: string; readonly fails: string };
};

/**
 * What `nx47 explain ID` prints of a rule, a condition or a failure code; ends with a newline. Upper and lower case
 * are the same. Errors: USAGE_BAD_VALUE with the nearest id.
 */
export function explainCommand(id: string, language: Language): string {
  const words = sentences(language).console.explained;
  const all = explanations(language);
  const found = all.find((one) => one.id === id.toUpperCase());
  if (found === undefined) {
    const ids = all.map((one) => one.id);
    throw new Failure('USAGE_BAD_VALUE', {
      flag: 'explain',
      value: id,
      expected: expectedFor(id, ids, words),
    });
  }
  const colon = language === 'fr' ? ' : ' : ': ';
  const { proof } = found;
  const proven =
    proof === undefined
      ? []
      : [
          [words.evidence, proof.evidence],
          [words.fails, proof.fails],
        ];
  const lines = [...found.attributes, ...proven, [words.why, found.why], [words.fix, found.fix]];
  return [`${found.id}  ${found.title}`, ...lines.map(([name, text]) => `  ${name}${colon}${text}`), ''].join(
    '\n',
  );
}

/** Every rule of the audit, condition of the gate, check of a machine and failure code, in the order of their tables. */
export function explanations(language: Language): Explanation[] {
  return [
    ...explainedRules(language),
    ...explainedConditions(language),
    ...explainedMachines(language),
    ...explainedFailures(language),
  ];
}

function expectedFor(
  id: string,
  ids: readonly string[],
  words: { readonly expected: string; readonly nearest: string },
): string {
  const near = nearestWord(
    id,
    ids.map((one) => one.toLowerCase()),
  ).toUpperCase();
  if (near !== '' && id !== '') return fill(words.nearest, { suggestion: near });
  const families = [...new Set(Object.keys(rules).map(familyOf))].map((family) => `${family}-…`);
  return fill(words.expected, { families: families.join(', ') });
}

function explainedRules(language: Language): Explanation[] {
  const { rules: texts, console } = sentences(language);
  const words = console.explained;
  const table: Readonly<Record<string, { readonly severity: Severity; readonly pack: string }>> = rules;
  return Object.entries(table).map(([id, { severity, pack }]) => ({
    id,
    family: familyOf(id),
    title: texts[id]?.title ?? id,
    attributes: [
      [words.family, familyName(id, words.families)],
      [words.severity, words.severities[severity]],
      [words.pack, pack],
    ],
    why: shown(texts[id]?.why ?? ''),
    fix: shown(texts[id]?.fix ?? ''),
  }));
}

function explainedConditions(language: Language): Explanation[] {
  const { conditions: known, conditionProofs, console } = sentences(language);
  const proofs: Readonly<Record<string, { evidence: string; fails: string }>> = conditionProofs;
  const texts: Readonly<Record<string, { title: string; why: string; fix: string }>> = known;
  const words = console.explained;
  return conditions.map(({ id, pack, scope }) => ({
    id,
    family: familyOf(id),
    title: texts[id]?.title ?? id,
    attributes: [
      [words.family, familyName(id, words.families)],
      [words.pack, pack],
      [words.scope, words.scopes[scope]],
      ...keyAttributes(id, words.keys),
    ],
    why: shown(texts[id]?.why ?? ''),
    fix: shown(texts[id]?.fix ?? ''),
    proof: { evidence: proofs[id]?.evidence ?? '', fails: proofs[id]?.fails ?? '' },
  }));
}

/** The exact keys in the main report, once where every family has the same. */
function keyAttributes(id: string, word: string): [string, string][] {
  const families = Object.keys(reportFamilies).map((family) => ({
    family,
    keys: keysOfCondition(id, `_${family}.json`).join(', '),
  }));
  const [first] = families;
  if (first === undefined || first.keys === '') return [];
  if (families.every(({ keys }) => keys === first.keys)) return [[word, first.keys]];
  return [[word, families.map(({ family, keys }) => `${family} ${keys}`).join('; ')]];
}

function explainedMachines(language: Language): Explanation[] {
  const { machines, console } = sentences(language);
  const words = console.explained;
  return machineRuleIds.map((id) => ({
    id,
    family: familyOf(id),
    title: machines.rules[id].title,
    attributes: [
      [words.family, familyName(id, words.families)],
      [words.effect, machines.effects[machineRules[id].effect]],
      [machines.contract, machineRules[id].contract.join(', ')],
    ],
    why: machines.rules[id].why,
    fix: shown(machines.rules[id].fix),
  }));
}

function explainedFailures(language: Language): Explanation[] {
  const { failures, console } = sentences(language);
  const words = console.explained;
  return failureCodes.map((id) => ({
    id,
    family: 'failure',
    title: shown(failures[id].what),
    attributes: [
      [words.family, words.families.failure],
      [words.effect, effectText(failureEffects[id], words.effects)],
    ],
    why: shown(failures[id].cause),
    fix: shown(failures[id].fix),
  }));
}

function effectText(
  effect: FailureEffect,
  words: Readonly<Record<'usage' | 'no-go' | 'inconclusive' | 'cancelled' | 'defect', string>>,
): string {
  if (effect === 'usage' || effect === 'no-go' || effect === 'cancelled' || effect === 'defect')
    return words[effect];
  return `${effect.slice('inconclusive/'.length)}: ${words.inconclusive}`;
}

function familyOf(id: string): string {
  return id.split('-')[0] ?? id;
}

function familyName(id: string, names: Readonly<Record<string, string>>): string {
  return `${names[familyOf(id)] ?? ''} (${familyOf(id)})`.trim();
}

// Without a case at hand there is no value for `{file}`: its name says what will stand there.
function shown(sentence: string): string {
  return sentence.replace(/\{(\w+)\}/g, '<$1>');
}
