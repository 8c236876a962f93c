import type { Dossier } from '../model/dossier.ts';
import type { Governed } from '../model/governing.ts';
import { fill } from '../text/fill.ts';
import { cell, table } from './markdown.ts';
import type { ReportTexts } from './texts.ts';

/**
 * Proof that the governing document was applied (acceptance H): its SHA-256, and each numbered point with the step,
 * the event and the digest that prove it. Nothing for a run that is held to no document.
 */
export function governingSection({ governing, verdict }: Dossier, texts: ReportTexts): string[] {
  const { report } = texts;
  const words = texts.judgement.governing;
  const governed = verdict?.governed ?? (governing === undefined ? undefined : { ...governing, rows: [] });
  if (governed === undefined) return [];
  const facts = [
    [words.document, `${cell(governed.document)} (${words.origins[governed.origin]})`],
    ['sha256', governed.sha256],
  ] as const;
  const head = [
    `## ${words.title}`,
    words.rule,
    table(
      ['', ''],
      facts.map(([name, value]) => [`**${name}**`, value]),
    ),
  ];
  if (verdict?.governed === undefined) return [[...head, report.noConditions].join('\n\n')];
  const { rows, unmatched } = verdict.governed;
  const header = [
    words.point,
    report.result,
    words.proof,
    report.step,
    words.event,
    report.evidence,
    'sha256',
  ];
  const lost = unmatched.length === 0 ? [] : [fill(words.unmatched, { ids: cell(unmatched.join(', ')) })];
  return [
    [
      ...head,
      table(
        header,
        rows.flatMap((row) => pointRows(row, words)),
      ),
      ...lost,
    ].join('\n\n'),
  ];
}

function pointRows(
  { point, answer, proofs }: Governed['rows'][number],
  words: ReportTexts['judgement']['governing'],
): string[][] {
  const name = cell(`${point.id} ${point.title}`);
  const result = answer === 'ok' ? words.done : `**${words.notDone}**`;
  if (proofs.length === 0)
    return [[name, result, answer === 'ok' ? words.below : words.none, '', '', '', '']];
  return proofs.map((proof, index) => [
    index === 0 ? name : '',
    index === 0 ? result : '',
    cell(proof.proof),
    cell(proof.macro),
    proof.event === 0 ? '' : `event:${proof.event}`,
    cell(proof.evidence),
    proof.sha256 === '' ? words.none : proof.sha256,
  ]);
}
