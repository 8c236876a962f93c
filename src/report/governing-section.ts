import type { Dossier } from '../model/dossier.ts';
import type { Governed } from '../model/governing.ts';
import { type Block, cites, own, paragraph, phrase, type Text, table } from './document.ts';
import { provenHeading } from './evidence.ts';
import type { ReportTexts } from './texts.ts';

/**
 * Proof that the governing document was applied (acceptance H): its SHA-256, and each numbered point with the step,
 * the event and the digest that prove it. Nothing for a run that is held to no document.
 */
export function governingSection(dossier: Dossier, texts: ReportTexts): Block[] {
  const { governing, verdict } = dossier;
  const { report } = texts;
  const words = texts.judgement.governing;
  const governed = verdict?.governed ?? (governing === undefined ? undefined : { ...governing, rows: [] });
  if (governed === undefined) return [];
  const head: Block[] = [
    provenHeading(words.title, dossier, 'read-governing'),
    paragraph(words.rule),
    {
      kind: 'table',
      header: [],
      rows: [
        [{ strong: words.document }, [governed.document, own(` (${words.origins[governed.origin]})`)]],
        [{ strong: 'sha256' }, governed.sha256],
      ],
    },
  ];
  if (verdict?.governed === undefined) return [...head, paragraph(report.noConditions)];
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
  const lost =
    unmatched.length === 0 ? [] : [paragraph(phrase(words.unmatched, { ids: unmatched.join(', ') }))];
  return [
    ...head,
    table(
      header,
      rows.flatMap((row) => pointRows(row, words)),
    ),
    ...lost,
  ];
}

function pointRows(
  { point, answer, proofs }: Governed['rows'][number],
  words: ReportTexts['judgement']['governing'],
): Text[][] {
  const name = `${point.id} ${point.title}`;
  const result = answer === 'ok' ? own(words.done) : { strong: words.notDone };
  if (proofs.length === 0)
    return [[name, result, own(answer === 'ok' ? words.below : words.none), '', '', '', '']];
  return proofs.map((proof, index) => [
    index === 0 ? name : '',
    index === 0 ? result : '',
    proof.proof,
    proof.macro,
    proof.event === 0 ? '' : cites(`event:${proof.event}`),
    proof.evidence === '' ? '' : cites(proof.evidence),
    proof.sha256 === '' ? own(words.none) : proof.sha256,
  ]);
}
