import { showForeign } from '../codec/safe-name.ts';
import type { Dossier } from '../model/dossier.ts';
import type { ConditionResult } from '../model/verdict.ts';
import { causeText, explain } from './explain.ts';
import type { ReportTexts } from './texts.ts';
import { isRequired, verdictOf } from './verdict-parts.ts';

/** One test of the suite: passed, or with the one child that says why it did not. */
type TestCase = { readonly name: string; readonly pack: string; readonly outcome?: Outcome };
type Outcome = {
  readonly kind: 'failure' | 'error' | 'skipped';
  readonly type: string;
  readonly message: string;
  readonly text: string;
};

/**
 * The verdict as JUnit XML (the Apache Ant task's shape, which CI systems read): one test for each condition; failed,
 * in error when it is required and not proven, skipped when this target does not ask for it. A verdict that no
 * condition explains is a test of its own, so that no refused run shows nothing but green. Whatever stands in an
 * observed text, the document stays well-formed and no control character is in it (XML 1.0, production 2).
 */
export function renderJunit(dossier: Dossier, texts: ReportTexts): string {
  const cases = [
    ...verdictOf(dossier).conditions.map((result) => conditionCase(result, dossier, texts)),
    ...verdictCase(dossier, texts),
  ];
  const count = (kind: Outcome['kind']) => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  const time = String(dossier.session?.waitedSeconds ?? 0);
  const totals = { tests: cases.length, failures: count('failure'), errors: count('error') };
  const suite = attributes({
    ...{ name: 'nx47', package: 'nx47', id: 0, timestamp: dossier.startedAt.slice(0, 19) },
    ...{ hostname: dossier.place.machine, ...totals, skipped: count('skipped'), time },
  });
  const properties = attributes({ name: 'verdict', value: verdictName(dossier) });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ ...totals, time })}>`,
    `  <testsuite${suite}>`,
    `    <properties><property${properties}/></properties>`,
    ...cases.map((one) => `    ${testCase(one)}`),
    '    <system-out></system-out>',
    '    <system-err></system-err>',
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function conditionCase(result: ConditionResult, dossier: Dossier, texts: ReportTexts): TestCase {
  const { id, pack, answer, expected, observed, evidence } = result;
  const { title, why, fix } = explain(id, dossier, texts);
  const name = { name: `${id} ${title}`, pack };
  const { report } = texts;
  if (answer === 'ok') return name;
  const lines = [
    [report.expected, expected],
    [report.observed, observed],
    [report.evidence, evidence.join(', ')],
    [report.why, why],
    [report.fix, fix],
  ];
  const text = lines.map((line) => line.join(': ')).join('\n');
  const kind = answer === 'fail' ? 'failure' : 'error';
  const outcome = isRequired(result, dossier) ? kind : 'skipped';
  return { ...name, outcome: { kind: outcome, type: answer, message: `${title}: ${observed}`, text } };
}

/** Nothing where a condition tells it already, and for a verdict that nothing speaks against. */
function verdictCase(dossier: Dossier, texts: ReportTexts): TestCase[] {
  const { kind, cause, conditions } = verdictOf(dossier);
  const isTold = conditions.some((one) => one.answer !== 'ok' && isRequired(one, dossier));
  if (isTold || kind === 'GO' || kind === 'REHEARSED') return [];
  const { title, why, fix } = explain(cause, dossier, texts);
  const text = [title, why, fix].filter((part) => part !== '').join('\n');
  const outcome = { kind: 'error', type: kind, message: causeText(kind, cause) || kind, text } as const;
  return [{ name: `verdict ${kind}`, pack: 'core', outcome }];
}

function verdictName(dossier: Dossier): string {
  const { kind, cause } = verdictOf(dossier);
  return [kind, cause].filter((part) => part !== '').join(' ');
}

function testCase({ name, pack, outcome }: TestCase): string {
  const head = attributes({ classname: `nx47.${pack}`, name, time: '0' });
  if (outcome === undefined) return `<testcase${head}/>`;
  const { kind, type, message, text } = outcome;
  const told = attributes(kind === 'skipped' ? { message } : { type, message });
  // The shape gives a skipped test no text of its own everywhere; its message is enough.
  const body = kind === 'skipped' ? `<skipped${told}/>` : `<${kind}${told}>${escaped(text)}</${kind}>`;
  return `<testcase${head}>${body}</testcase>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replace(/[\n\t]/g, '&#10;')}"`)
    .join('');
}

const longest = 4000;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Foreign text for XML: what can't be seen as an escape, markup as references, what XML 1.0 forbids left out. */
function escaped(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return showForeign(cut)
    .replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (mark) => references[mark] ?? '');
}
