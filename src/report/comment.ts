import { fill } from '../text/fill.ts';
import { type Block, heading, own, table } from './document.ts';
import { explain } from './explain.ts';
import { renderMarkdown } from './markdown.ts';
import { headBlocks } from './summary.ts';
import { cleanBlocks, shortText, type Told } from './told.ts';
import { isRequired, verdictOf } from './verdict-parts.ts';
import { joinWithin } from './within.ts';

const mostRows = 20;
/** GitHub refuses a comment of more than 65,536 characters. */
const largestComment = 60 * 1024;

/** A run in a comment or an issue: the verdict first, what refuses it, and what is not met. At most 60 KiB. */
export function commentText(told: Told): string {
  const blocks = cleanBlocks([...headBlocks(told), ...notMet(told)], told);
  const parts = blocks.map((block) => renderMarkdown([block]).trimEnd());
  return joinWithin(parts, largestComment, fill(told.texts.telling.cut, { limit: largestComment / 1024 }));
}

function notMet(told: Told): Block[] {
  const { dossier, texts } = told;
  const { report, telling } = texts;
  const left = verdictOf(dossier).conditions.filter((one) => one.answer !== 'ok' && isRequired(one, dossier));
  if (left.length === 0) return [];
  const rows = left
    .slice(0, mostRows)
    .map(({ id, answer, observed }) => [
      id,
      own(explain(id, dossier, texts).title),
      { strong: report.answers[answer] },
      shortText(observed, told),
    ]);
  const more = left.length - rows.length;
  return [
    heading(3, telling.notMet),
    table(['id', report.condition, report.answer, report.observed], rows),
    ...(more > 0 ? [{ kind: 'paragraph', text: own(fill(telling.moreRows, { count: more })) } as const] : []),
  ];
}
