import { runTurn, type Turn, type TurnPart } from './loop/run-turn.ts';
import type { WorkCopy } from './loop/work-copy.ts';
import { objectionsOf, proposersPart } from './loop-proposals.ts';
import type { OpenedLoop } from './loop-session.ts';
import { auditTree } from './macro/audit-tree.ts';
import type { Repair } from './model/repair.ts';
import type { RunRequest } from './model/request.ts';
import { repairers, unrepairedBy } from './repair/repairers.ts';
import { executeRepair } from './repair-execution.ts';
import { type KeptAnswers, nothingKept } from './survey/kept-answers.ts';

export type TurnOrder = {
  readonly copy: WorkCopy;
  /** Settings as the work copy has them now. */
  readonly request: RunRequest;
  /** Files of the dataset's last version, where the run saw it. */
  readonly earlierFiles: readonly string[];
  /** Folder for what is fetched, built and made ready. Absolute. */
  readonly folder: string;
  /** Readings of wheels, shared by all audits of a loop. */
  readonly kept: KeptAnswers;
};

/** Mends the work copy as far as it can be mended. Errors: REPAIR_REFUSED, CANCELLED, and those of an audit. */
export async function loopTurn(order: TurnOrder, loop: OpenedLoop): Promise<Turn> {
  const { copy, request, folder, kept } = order;
  const { world, opened, task, planPage, state } = loop;
  const settings = request.settings;
  const place = { task, planPage, root: copy.root, state, folder: `${folder}/changes`, settings, kept };
  const own = { ...request, root: copy.root };
  const execution = { ...place, criticise: (repair: Repair) => objectionsOf(repair, own, world) };
  return runTurn(partsOf(order, loop), {
    audit: () => auditTree({ root: copy.root, settings }, { ...world, kept }),
    execute: (repair, by) => executeRepair(execution, repair, { opened, world, by }),
  });
}

/** Every repairer as a part of a turn, and at the end what nobody answers for. */
function partsOf({ copy, request, earlierFiles, folder }: TurnOrder, { world }: OpenedLoop): TurnPart[] {
  let count = 0;
  const known = earlierFiles.length === 0 ? {} : { earlierFiles };
  const parts = repairers.map(
    ({ name, repair }): TurnPart => ({
      name,
      diagnose: async (audited) => {
        count += 1;
        const work = `${folder}/${name}-${count}`;
        await world.files.makeFolder(work);
        return repair({ request, ...audited, work, ...known }, world);
      },
    }),
  );
  const rest: TurnPart = {
    name: 'rest',
    diagnose: async ({ audit }) => ({
      repairs: [],
      proposals: [],
      unrepairable: unrepairedBy(repairers, audit),
    }),
  };
  return [...parts, proposersPart({ request: { ...request, root: copy.root }, folder }, world), rest];
}

/** What all turns of a loop share of readings. */
export function sharedReadings(): KeptAnswers {
  return { ...nothingKept() };
}
