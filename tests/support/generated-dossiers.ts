import { conditions } from '../../src/gate/conditions.ts';
import { logFromWire } from '../../src/kaggle/dialect.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { perfect, setPart } from './breakages.ts';
import { deterministicChoice } from './deterministic-choice.ts';
import { buildDossier, plainNotebook, type RunDraft } from './dossier-builder.ts';
import { spoilLog } from './mutate-logs.ts';
import type { Choice } from './mutate-values.ts';
import { mutationsOfOutputs } from './mutations-of-outputs.ts';
import { mutationsOfReport } from './mutations-of-report.ts';
import { mutationsOfRun } from './mutations-of-run.ts';
import { mutationsOnKaggle } from './mutations-on-kaggle.ts';

/**
 * The dossier of this number: of a perfect run against one of the targets, with one of the packs, and none to eight
 * things wrong with it. The same number gives the same dossier on every machine.
 */
export function generatedDossier(number: number): Dossier {
  const choice = choiceOf(number);
  const dossier = buildDossier((draft) => {
    aim(draft, choice);
    for (let left = howMany(choice); left > 0; left -= 1) mutate(choice.of(aims), draft, choice);
  });
  const { collected } = dossier;
  if (collected === undefined || choice.below(25) > 0) return dossier;
  const rawLog = spoilLog(collected.rawLog, choice);
  return { ...dossier, collected: { ...collected, rawLog, log: logFromWire(rawLog) } };
}

/** A perfect run on Kaggle but for one thing, which that condition looks at; by number with the pack nx47 or without. */
export function aimedDossier(id: string, number: number): Dossier {
  const choice = choiceOf(number);
  return buildDossier((draft) => {
    if (number % 2 === 0) draft.settings = { ...draft.settings, packs: ['core'] };
    onKaggle(draft);
    mutate(id, draft, choice);
  });
}

function choiceOf(number: number): Choice {
  const choice = deterministicChoice(number * 2_654_435_761);
  // The first values of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 3; skipped += 1) choice.below(2);
  return choice;
}

function aim(draft: RunDraft, choice: Choice): void {
  const kind = choice.below(10);
  if (kind === 0) plainNotebook(draft);
  else if (kind <= 2) draft.settings = { ...draft.settings, packs: ['core'] };
  if (choice.below(4) === 0) return;
  onKaggle(draft);
}

/** The same run against Kaggle, where what a rehearsal can't show is shown too. */
export function onKaggle(draft: RunDraft): void {
  draft.dossier = { ...draft.dossier, target: 'kaggle', baseUrl: 'https://api.kaggle.com' };
  setPart('session', { isolation: '', interpreter: '' })(draft);
  const after = perfect.auditAfter;
  if (after === undefined) return;
  draft.dossier.auditAfter = { ...after, rulesRun: [...after.rulesRun, 'REP-023', 'VER-003'] };
}

function howMany(choice: Choice): number {
  const most = choice.of([0, 1, 3, 5, 8]);
  return most < 2 ? most : 1 + choice.below(most);
}

const tables = [mutationsOfRun, mutationsOfOutputs, mutationsOfReport, mutationsOnKaggle];
const known = conditions.map(({ id }) => id);
/** Those whose mutations often leave them as they are, or that only some of the runs have. */
const rare =
  '001 011 040 091 100 093 001 002 003 004 005 006 011 012 014 015 021 022 023 024 025 027 037 040 067 091 093 094 095 096 097 098 099 100'
    .split(' ')
    .map((number) => `GATE-${number}`);
const aims = [...known, ...rare, ...rare, ''];

function mutate(id: string, draft: RunDraft, choice: Choice): void {
  choice.of(tables.flatMap((table) => table[id] ?? []))(draft, choice);
}
