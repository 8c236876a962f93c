import type { LedgerEvent } from '../model/event.ts';
import { type ContractFinding, type ContractProblem, logPath, type SessionFacts } from './session-facts.ts';

/** Rules on the pages of a session, its summary, its report and its end. */
export const pageRules = [
  12, 13, 14, 15, 62, 71, 76, 100, 126, 127, 171, 177, 178, 181, 182, 183, 184, 200,
] as const;

const pageOf: Readonly<Record<string, readonly number[]>> = {
  'SESSION.md': [12],
  'TODO.md': [13],
  'RISKS.md': [14],
  'ROLLBACK.md': [15],
  'STATUS.md': [76],
};
const fewestItems = 3;
const mostItems = 10;
/** After so many ended steps a summary is due; a page holds about as many lines. */
const stepsASummary = 5;
const linesOfAPage = 60;

/** The pages that have to be there, and whether they say what the events say. */
export function checkPages(facts: SessionFacts, events: readonly LedgerEvent[]): ContractFinding[] {
  const { pages } = facts;
  const absent = Object.entries(pageOf).filter(([name]) => (pages[name] ?? '').trim() === '');
  return [
    ...absent.map(([name, rules]) => about(name, rules, 'missing-page', '∅')),
    ...planFindings(facts, events),
    ...(pages['SESSION.md'] === undefined ? [] : decisionFindings(pages['SESSION.md'], events)),
    ...(pages['STATUS.md'] === undefined ? [] : statusFindings(pages['STATUS.md'], events)),
    ...summaryFindings(facts, events),
    ...(events.some(({ phase }) => phase === 'VERDICT') ? endFindings(facts, events) : openFindings()),
  ];
}

function about(
  file: string,
  rules: readonly number[],
  problem: ContractProblem,
  observed: string,
): ContractFinding {
  return { rules, answer: 'fail', problem, file, line: 0, observed };
}

/** Until it is closed nobody can say how a session ended. */
function openFindings(): ContractFinding[] {
  return [
    {
      ...about(logPath, [126, 127, 177, 178, 181, 182, 183, 184, 200], 'open', 'VERDICT'),
      answer: 'unknown',
    },
  ];
}

/** Every task that executed anything has its written plan. */
function planFindings({ pages }: SessionFacts, events: readonly LedgerEvent[]): ContractFinding[] {
  const acting = events.filter(({ phase, state }) => phase === 'EXECUTE' && state !== 'SKIPPED');
  const wanted = new Set(acting.map(({ task_id }) => `PLANS/${task_id.replace(/[^A-Za-z0-9_-]/g, '_')}.md`));
  return [...wanted]
    .filter((name) => pages[name] === undefined)
    .map((name) => about(name, [62], 'missing-page', '∅'));
}

function decisionFindings(page: string, events: readonly LedgerEvent[]): ContractFinding[] {
  const told = letters(page);
  const decided = events.filter(({ decision }) => decision !== '');
  return decided
    .filter(({ decision }) => !told.includes(letters(decision)))
    .map((event) => ({ ...about('SESSION.md', [71], 'decision', event.decision.slice(0, 120)), line: 0 }));
}

/** Punctuation stands in a page as entities, so that it can't be markup: letters and digits are compared. */
function letters(text: string): string {
  return text
    .replace(/&#\d+;/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function statusFindings(page: string, events: readonly LedgerEvent[]): ContractFinding[] {
  const latest = new Map(events.map(({ step, state }) => [step, state] as const));
  const rows = page
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: line.split('|').map((one) => one.trim()) }));
  return [...latest].flatMap(([step, state]) => {
    const own = rows.filter(({ cells }) => cells[1] === String(step));
    if (own.some(({ cells }) => cells.includes(state))) return [];
    return [{ ...about('STATUS.md', [76], 'status', `${step} ${state}`), line: own[0]?.line ?? 0 }];
  });
}

function summaryFindings({ pages }: SessionFacts, events: readonly LedgerEvent[]): ContractFinding[] {
  const ended = events.filter(({ phase, step }) => phase === 'LOG_EVENT' && step !== 1);
  if (new Set(ended.map(({ step }) => step)).size < stepsASummary) return [];
  const page = pages['SUMMARY.md'];
  if (page === undefined) return [about('SUMMARY.md', [100, 171], 'missing-page', `${ended.length}`)];
  const lines = page.trimEnd().split('\n').length;
  return lines <= linesOfAPage
    ? []
    : [{ ...about('SUMMARY.md', [171], 'too-long', `${lines} > ${linesOfAPage}`), line: lines }];
}

function endFindings(facts: SessionFacts, events: readonly LedgerEvent[]): ContractFinding[] {
  const end = events.findLast(({ phase }) => phase === 'VERDICT');
  const said = end?.decision ?? '';
  const stated = said === '' ? [{ ...about(logPath, [183], 'no-end', '∅'), line: end?.seq ?? 0 }] : [];
  return [...stated, ...checklistFindings(facts.pages['TODO.md'] ?? ''), ...reportFindings(facts, events)];
}

function checklistFindings(page: string): ContractFinding[] {
  const items = page.split('\n').filter((line) => /^- \[[ x]\] /.test(line));
  const headings = page.match(/^## .+\n+\S.*$/gm) ?? [];
  const isCounted = items.length >= fewestItems && items.length <= mostItems;
  return [
    ...(isCounted ? [] : [about('TODO.md', [200], 'items', `${items.length}`)]),
    ...(headings.length === 1 ? [] : [about('TODO.md', [184], 'priority', `${headings.length}`)]),
  ];
}

/** The parts of a report, whatever else stands in it: each is looked for as text. */
type Part = { readonly rules: readonly number[]; readonly name: string; readonly form: RegExp };
const parts: readonly Part[] = [
  { rules: [127], name: 'date', form: /\d{4}-\d{2}-\d{2}T\d{2}[:&]/ },
  { rules: [127], name: 'commit', form: /\bcommit\b/i },
  { rules: [177], name: 'changes', form: /^#{1,4} .*(?:chang|modifi)/im },
  { rules: [178], name: 'rollback', form: /^#{1,4} .*(?:roll ?back|going back|go back|retour|revenir)/im },
];
/** What a run publishes a person has to be able to do again, with the official client alone. */
const runReport = 'reports/report.md';
const byHand: Part = { rules: [181, 182], name: 'by hand', form: /^#{1,4} .*(?:by hand|à la main)/im };

function reportFindings({ pages }: SessionFacts, events: readonly LedgerEvent[]): ContractFinding[] {
  const reports = Object.entries(pages).filter(
    ([name]) => /^reports\/[^/]+\.md$/.test(name) && !/journal/.test(name),
  );
  if (reports.length === 0) return [about('reports', [126, 127, 177, 178, 181, 182], 'missing-page', '∅')];
  const machine = letters(events[0]?.machine ?? '');
  return reports.flatMap(([name, text]) => [
    ...(name === runReport ? [...parts, byHand] : parts)
      .filter(({ form }) => !form.test(text))
      .map(({ rules, name: part }) => about(name, rules, 'missing-part', part)),
    ...(letters(text).includes(machine) ? [] : [about(name, [127], 'missing-part', 'host')]),
  ]);
}
