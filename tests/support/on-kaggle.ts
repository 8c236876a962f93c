import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../src/gate/judge.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { kaggleUrl } from '../../src/model/transport.ts';
import { buildDossier, type RunDraft, someNoise } from './dossier-builder.ts';

/** The dossier of a run on Kaggle in which everything is as it must be, judged by the pack core, after `change`. */
export function kaggleDossier(change: (draft: RunDraft) => void = () => {}): Dossier {
  return buildDossier((draft) => {
    draft.settings = { ...draft.settings, packs: ['core'] };
    draft.dossier = { ...draft.dossier, target: 'kaggle', baseUrl: kaggleUrl };
    change(draft);
  });
}

type Parts = { readonly [part in keyof Dossier]?: Dossier[part] | undefined };

/** What is wrong, the parts of the dossier that say so, what the condition answers, and what it has seen of it. */
export type KaggleBreakage = readonly [string, (perfect: Dossier) => Parts, 'fail' | 'unknown', RegExp];

/** One test for each breakage: nothing but that condition is not ok, and the run is refused or left unproven for it. */
export function testOnKaggle(id: string, breakages: readonly KaggleBreakage[]): void {
  for (const [what, change, answer, seen] of breakages) {
    test(`${id} answers ${answer} when ${what}`, () => {
      const perfect = kaggleDossier();
      const dossier = { ...perfect, ...Object.fromEntries(Object.entries(change(perfect))) };
      const verdict = judge(dossier, someNoise);
      const open = verdict.conditions.filter((one) => one.answer !== 'ok');
      assert.deepEqual(
        open.map((one) => [one.id, one.answer]),
        [[id, answer]],
      );
      assert.match(open[0]?.observed ?? '', seen);
      const kinds = { fail: ['NO-GO', id], unknown: ['INCONCLUSIVE', 'unproven'] } as const;
      assert.deepEqual([verdict.kind, verdict.cause], kinds[answer]);
    });
  }
}
