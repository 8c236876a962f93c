import { servedIn } from './loop/finding-keys.ts';
import { type RefusedRepair, runTurn, type Turn, type TurnPart } from './loop/run-turn.ts';
import type { WorkCopy } from './loop/work-copy.ts';
import type { OpenedLoop } from './loop-session.ts';
import { auditTree } from './macro/audit-tree.ts';
import type { Finding } from './model/finding.ts';
import type { RefusedIdea } from './model/proposal.ts';
import { nothingToRepair, type Repair } from './model/repair.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import { gamingInRepair } from './proposals/gaming-in-repair.ts';
import { proposalsFor } from './proposals/proposals-for.ts';
import { repairers, unrepairedBy } from './repair/repairers.ts';
import { executeRepair, type Objection } from './repair-execution.ts';
import { type KeptAnswers, nothingKept } from './survey/kept-answers.ts';
import { createJobHost } from './worker/job-host.ts';

export type TurnOrder = {
  readonly copy: WorkCopy;
  /** Settings as the work copy has them now. */
  readonly request: RunRequest;
  /** Files of the dataset's last version, where the run saw it. */
  readonly earlierFiles: readonly string[];
  /** What the last run was refused for beyond its audit, as a finding each. */
  readonly wrong: readonly Finding[];
  /** Ideas of programs that were refused in the turns before; those of this turn are added. */
  readonly ideas: RefusedIdea[];
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
  const execution = { ...place, criticise: (repair: Repair) => objectionsTo(repair, request, world) };
  return runTurn(partsOf(order, loop), {
    audit: () => auditTree({ root: copy.root, settings }, { ...world, kept }),
    execute: (repair, by) => executeRepair(execution, repair, { opened, world, by }),
  });
}

/** Every repairer as a part of a turn, and at the end what nobody answers for. */
function partsOf(order: TurnOrder, { world }: OpenedLoop): TurnPart[] {
  const { request, earlierFiles, folder } = order;
  let count = 0;
  const known = earlierFiles.length === 0 ? {} : { earlierFiles };
  const parts = repairers.map(
    ({ name, rules, repair }): TurnPart => ({
      name,
      diagnose: async (audited) => {
        // Whoever answers for none of the findings is not asked: some look at the package index first.
        if (!servedIn(audited.audit).some(({ rule }) => rules.includes(rule))) return nothingToRepair;
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
  return [...parts, rest, proposing(order, world)];
}

/**
 * What a repair would hide instead of mending, whoever made it: the diff itself is looked at, by another role than the
 * one that made it.
 */
async function objectionsTo(repair: Repair, request: RunRequest, world: World): Promise<Objection[]> {
  const found = await gamingInRepair(repair, { request }, world);
  return found.map(({ code, file, line, seen }) => ({ code, why: `${file}:${line} ${seen}`.trim() }));
}

/** The programs of the project that may propose, each asked once a turn and only where nothing else is left to do. */
function proposing({ request, folder, wrong, ideas }: TurnOrder, world: World): TurnPart {
  let isAsked = false;
  return {
    name: 'proposals',
    whenStuck: true,
    diagnose: async (audited) => {
      const { proposers } = request.settings;
      const findings = [...audited.audit.findings, ...wrong];
      const isWrong = servedIn({ ...audited.audit, findings }).length > 0;
      if (isAsked || proposers.length === 0 || !isWrong) return nothingToRepair;
      isAsked = true;
      const audit = { ...audited.audit, findings };
      const ground = { ...audited, request, audit, refused: ideas, work: `${folder}/proposals` };
      const ports = { ...world, host: createJobHost(world) };
      const { repairs, refused } = await proposalsFor(ground, proposers, ports);
      ideas.push(...refused);
      return { ...nothingToRepair, repairs, refused: refused.map(toldOf) };
    },
  };
}

function toldOf({ proposer, title, diff_sha256, refusals }: RefusedIdea): RefusedRepair {
  const [first] = refusals;
  const why = refusals.map(({ code, file, line, seen }) => `${code} ${file}:${line} ${seen}`).join('; ');
  return { title: title || diff_sha256, by: proposer, code: first?.code ?? 'answer', why };
}

/** What all turns of a loop share of readings. */
export function sharedReadings(): KeptAnswers {
  return { ...nothingKept() };
}
