import type { Dossier } from '../../src/model/dossier.ts';
import { kaggleUrl } from '../../src/model/transport.ts';
import { buildDossier, type RunDraft } from './dossier-builder.ts';

/** The dossier of a run on Kaggle that is GO by both packs, after `change`. */
export function certifiedDossier(change: (draft: RunDraft) => void = () => {}): Dossier {
  const dossier = buildDossier((draft) => {
    draft.dossier = { ...draft.dossier, target: 'kaggle', baseUrl: kaggleUrl };
    change(draft);
  });
  const { auditAfter } = dossier;
  if (auditAfter === undefined) return dossier;
  // The two rules that are conditions by themselves.
  const rulesRun = [...auditAfter.rulesRun, 'REP-023', 'VER-003'];
  return { ...dossier, auditAfter: { ...auditAfter, rulesRun } };
}
