import type { Dossier } from '../model/dossier.ts';
import { type Block, citedIds, heading, own, table } from './document.ts';
import { resolveEvidence } from './evidence.ts';
import type { ReportTexts } from './texts.ts';

/** Every id that the blocks cite, with where it leads and its digest; an id that leads nowhere says so. */
export function evidenceSection(
  blocks: readonly Block[],
  dossier: Dossier,
  { report }: ReportTexts,
): Block[] {
  const rows = citedIds(blocks).map((id) => {
    const proof = resolveEvidence(id, dossier);
    return [{ anchor: id }, proof?.place ?? own(report.noProof), proof?.sha256 ?? ''];
  });
  return [heading(2, report.evidenceIndex), table(['id', report.whereProof, 'sha256'], rows)];
}
