import { showForeign } from '../codec/safe-name.ts';
import { fill } from '../text/fill.ts';
import type { Sentences } from '../text/sentences.ts';
import type { CutKind } from './cut.ts';
import type { Complaint } from './outcome.ts';
import type { QuestionCounts } from './questions.ts';
import type { Signature } from './signature.ts';

/** A project that was made small, as it is told. */
export type Reduction = {
  readonly project: string;
  /** Where it was written. Absolute. */
  readonly folder: string;
  readonly failure: Signature;
  readonly complaints: readonly Complaint[];
  readonly isMinimal: boolean;
  readonly sizes: readonly { readonly kind: CutKind; readonly before: number; readonly after: number }[];
  readonly asked: QuestionCounts;
};

/** What a reduction came to, for a terminal. */
export function reductionTable(reduction: Reduction, { reduction: words }: Sentences): string {
  const { failure, complaints, sizes, asked, isMinimal, folder } = reduction;
  const lines = [
    failureLine(failure, words),
    ...seenLines(complaints, words),
    ...sizes
      .filter(({ before }) => before > 0)
      .map(({ kind, ...counts }) => fill(words.sizes, { unit: words.units[kind], ...counts })),
    isMinimal ? words.minimal : words.cut,
    fill(words.asked, { ...asked }),
    fill(words.written, { folder }),
  ];
  return `${lines.join('\n')}\n`;
}

/** The page that lies in the folder of a reduced project: what fails, how it is run again, how much was left out. */
export function reductionPage(reduction: Reduction, { reduction: words }: Sentences): string {
  const { page } = words;
  const { failure, complaints, sizes, isMinimal, project } = reduction;
  const command = failure.shown === 'audit' ? 'nx47 audit .' : 'nx47 rehearse .';
  const rows = sizes.map(({ kind, before, after }) => `| ${words.units[kind]} | ${before} | ${after} |`);
  const parts = [
    `# ${page.title}`,
    fill(page.from, { project: `\`${showForeign(project)}\`` }),
    `## ${page.fails}`,
    [failureLine(failure, words), ...seenLines(complaints, words)].map((line) => `    ${line}`).join('\n'),
    `## ${page.run}`,
    `    ${command}`,
    `## ${page.sizes}`,
    [`| ${page.what} | ${page.before} | ${page.after} |`, '|---|---|---|', ...rows].join('\n'),
    isMinimal ? words.minimal : words.cut,
  ];
  return `${parts.join('\n\n')}\n`;
}

type Words = Sentences['reduction'];

/** A failure in one line: what is failing, where it shows, and its error. */
export function failureLine(failure: Signature, words: Words): string {
  const rules = failure.rules.map(({ rule, kind }) => (kind === '' ? rule : `${rule} (${kind})`));
  const ids = [...rules, ...failure.conditions, ...(failure.code === '' ? [] : [failure.code])];
  const error = failure.error === '' ? '' : ` — ${showForeign(failure.error)}`;
  return fill(words.failing, { failure: `${ids.join(', ')}, ${words.shown[failure.shown]}${error}` });
}

/** Of all that a state fails by, what belongs to this failure. */
export function complaintsOf(
  { rules, conditions, code }: Signature,
  complaints: readonly Complaint[],
): Complaint[] {
  const ids = [...rules.map(({ rule }) => rule), ...conditions, code];
  return complaints.filter(({ id }) => ids.includes(id));
}

/** What was seen of it, a line each. */
export function seenLines(complaints: readonly Complaint[], words: Words): string[] {
  return complaints.map(({ id, file, observed }) =>
    fill(words.seen, { id, file: showForeign(file), observed: showForeign(observed) }).replace(/ +:/, ':'),
  );
}
